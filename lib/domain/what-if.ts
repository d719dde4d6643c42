import { agreementView, type ViewDay } from "@/lib/domain/agreement-view";
import { daysBetween } from "@/lib/domain/dates";
import { extensionInForce } from "@/lib/domain/deadline/question";
import type { AgreementRecord, DeadlineRule, Duration, IsoDate, MonthEnd, Rollover } from "@/lib/domain/record";
import type { CommitmentView } from "@/lib/domain/view";

/** What a reader would have different about one rule; what is left out stays as it is. */
export type RuleChange = { length?: Duration; rollover?: Rollover; monthEnd?: MonthEnd };
/** What a reader supposes: another day of signing, other rules by ref. */
export type Supposed = { signing: IsoDate | null; rules: Record<string, RuleChange> };

/** One commitment with a date, on record and as supposed. */
export type SupposedRow = {
  ref: string;
  title: CommitmentView["title"];
  before: Pick<CommitmentView, "deadline" | "schedule">;
  after: Pick<CommitmentView, "deadline" | "schedule">;
  /** Later by so many days; earlier when negative; null where one of them has no date. */
  moved: number | null;
};

/** Whether a rule counts a length that could be another. */
export function isCounted(rule: DeadlineRule): rule is Extract<DeadlineRule, { kind: "period" | "recurring" }> {
  return rule.kind === "period" || rule.kind === "recurring";
}

function changed(rule: DeadlineRule, { length, ...counting }: RuleChange | undefined = {}): DeadlineRule {
  if (rule.kind === "period") return { ...rule, ...counting, length: length ?? rule.length };
  return rule.kind === "recurring" ? { ...rule, ...counting, every: length ?? rule.every } : rule;
}

/**
 * The record as supposed, on a day: another signing, and other rules in place of those in force
 * on the day (the text's, or the last extension's). A copy; nothing of the record is changed.
 */
export function supposing(record: AgreementRecord, { signing, rules }: Supposed, day: IsoDate): AgreementRecord {
  const inForce = new Set(
    record.commitments.flatMap(({ ref }) => {
      const own = record.extensions.filter((one) => one.commitment === ref);
      return extensionInForce(own, day) ?? [];
    }),
  );
  const extended = new Set([...inForce].map((one) => one.commitment));
  return {
    ...record,
    agreement: {
      ...record.agreement,
      signing: { ...record.agreement.signing, on: signing ?? record.agreement.signing.on },
    },
    commitments: record.commitments.map((one) =>
      extended.has(one.ref) ? one : { ...one, rule: changed(one.rule, rules[one.ref]) },
    ),
    extensions: record.extensions.map((one) =>
      inForce.has(one) ? { ...one, rule: changed(one.rule, rules[one.commitment]) } : one,
    ),
  };
}

/** Every commitment that has a date on record or as supposed, both side by side, in the order of the record. Pure. */
export function whatIf(record: AgreementRecord, supposed: Supposed, at: ViewDay): SupposedRow[] {
  const before = agreementView(record, at).commitments;
  const after = agreementView(supposing(record, supposed, at.day), at).commitments;
  return before.flatMap((was, place): SupposedRow[] => {
    const now = after[place];
    const dates = [was.deadline.dueOn, now?.deadline.dueOn ?? null];
    if (!now || dates.every((on) => on === null)) return [];
    const [from, to] = dates;
    const moved = from && to ? daysBetween(from, to) : null;
    const { ref, title, deadline, schedule } = was;
    const supposedly = { deadline: now.deadline, schedule: now.schedule };
    return [{ ref, title, before: { deadline, schedule }, after: supposedly, moved }];
  });
}
