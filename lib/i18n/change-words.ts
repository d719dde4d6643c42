import type { ChangeWords } from "@/lib/domain/form-state";
import type { RuleDue } from "@/lib/domain/moved-deadline";
import type {
  Assessment,
  AuditEntry,
  Check,
  Commitment,
  Evidence,
  Extension,
  Step,
  Suggestion,
} from "@/lib/domain/record";
import { eventDate, formatDate, instantIn } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { actorWords, changedLines } from "@/lib/i18n/record-words";
import { translator } from "@/lib/i18n/translator";

type Change = Pick<AuditEntry, "id" | "recordedAt" | "actor" | "subjectKind" | "before" | "after"> & {
  approvedBy?: AuditEntry["approvedBy"];
};
/** What an entry cannot say by itself. */
export type ChangeContext = {
  zone: string;
  partyName: (code: string) => string;
  /** The assessment of the whole commitment that held before, or holds once one is withdrawn; null for none, undefined where not known. */
  stateBefore?: Assessment["state"] | null;
  /** For an extension: what held before and what holds with it, where known. */
  due?: { was: RuleDue | null; now: RuleDue | null } | null;
};

/** One audit entry in words, with who made it and when (on the clock of `zone`); no lines where only a version rose. */
export function changeWords(locale: Locale, entry: Change, context: ChangeContext): ChangeWords {
  const t = translator(locale, "editing");
  const when = instantIn(locale, entry.recordedAt, context.zone);
  const by = t("change.by", { actor: actorWords(locale, entry.actor), when });
  const approved = entry.approvedBy ? translator(locale, "record")("approved", { name: entry.approvedBy }) : null;
  return { id: entry.id, lines: lines(locale, entry, context), by: approved ? `${by} · ${approved}` : by };
}

function lines(locale: Locale, entry: Change, context: ChangeContext): string[] {
  const t = translator(locale, "editing");
  switch (entry.subjectKind) {
    case "assessment":
      return assessmentLines(locale, entry.after as Assessment, context);
    case "step":
      return stepLines(locale, entry, context);
    case "evidence":
      return evidenceLines(locale, entry, context);
    case "check": {
      const check = entry.after as Check;
      const days = { on: formatDate(locale, check.on, "long"), upTo: formatDate(locale, check.upTo, "long") };
      return [t(check.withdrawn ? "change.checkWithdrawn" : "change.checked", days)];
    }
    case "extension": {
      return extensionLines(locale, entry.after as Extension, context);
    }
    case "suggestion":
      return suggestionLines(locale, entry.after as Suggestion);
    case "commitment":
      return onlyRaised(entry)
        ? []
        : commitmentLines(locale, entry.before as Commitment | null, entry.after as Commitment, context);
    case "agreement":
      if (entry.before === null) return [t("change.agreementAdded")];
      return onlyRaised(entry)
        ? []
        : [t("change.agreementChanged"), ...changedLines(locale, "agreement", entry, context)];
  }
}

/** A commitment's version rises with every change under it; that alone is no news. */
function onlyRaised({ before, after }: Pick<Change, "before" | "after">): boolean {
  const bare = (noun: unknown) => JSON.stringify({ ...(noun as object), version: 0 });
  return before !== null && bare(before) === bare(after);
}

/** A new commitment, its successor, links to comparable ones by name; whatever else changed in one line. */
function commitmentLines(
  locale: Locale,
  before: Commitment | null,
  after: Commitment,
  context: ChangeContext,
): string[] {
  const t = translator(locale, "editing");
  if (before === null) return [t("change.commitmentAdded", { ref: after.ref, title: after.title[locale] })];
  if (after.supersededBy !== null && after.supersededBy !== before.supersededBy)
    return [t("change.superseded", { ref: after.supersededBy })];
  const names = (commitment: Commitment | null) =>
    (commitment?.comparable ?? []).map(({ agreement, commitment: ref }) => `${agreement} ${ref}`);
  const [was, now] = [names(before), names(after)];
  const own = `${after.agreement} ${after.ref}`;
  const links = [
    ...now
      .filter((name) => !was.includes(name))
      .map((name) => (name === own ? t("change.comparedAlone") : t("change.comparable", { name }))),
    ...was
      .filter((name) => !now.includes(name))
      .map((name) => (name === own ? t("change.notComparedAlone") : t("change.notComparable", { name }))),
  ];
  const rest = { before: before && { ...before, comparable: [] }, after: { ...after, comparable: [] } };
  const isRest = links.length === 0 || !onlyRaised(rest);
  const fields = changedLines(locale, "commitment", rest, context);
  return isRest ? [...links, t("change.commitmentChanged"), ...fields] : links;
}

function assessmentLines(locale: Locale, assessment: Assessment, { partyName, stateBefore }: ChangeContext): string[] {
  const t = translator(locale, "editing");
  const states = translator(locale, "states");
  const state = states(`delivery.${assessment.state}`);
  const date = formatDate(locale, assessment.effectiveOn, "long");
  if (assessment.withdrawn) {
    const gone = t("change.assessmentWithdrawn", { state, date });
    if (assessment.party !== null || stateBefore === undefined) return [gone];
    return [gone, t("change.holdsNow", { state: states(`delivery.${stateBefore ?? "not-assessed"}`) })];
  }
  const before = stateBefore && stateBefore !== assessment.state ? states(`delivery.${stateBefore}`) : null;
  const first = assessment.party
    ? t("change.assessedParty", { party: partyName(assessment.party), state, date })
    : before
      ? t("change.assessedBefore", { state, date, before })
      : t("change.assessed", { state, date });
  const disputed = assessment.disputed ? [t("change.assessedDisputed")] : [];
  return [first, ...disputed, t("change.withReason", { reason: assessment.reason[locale] })];
}

function extensionLines(locale: Locale, extension: Extension, { due }: ChangeContext): string[] {
  const t = translator(locale, "editing");
  const date = formatDate(locale, extension.agreedOn, "long");
  const was = due?.was ? dueWords(locale, due.was) : null;
  const known = due?.now ? dueWords(locale, due.now) : null;
  if (extension.withdrawn) {
    if (was === null || known === null) return [t("change.extensionWithdrawn")];
    return [was === known ? t("change.withdrawnStays", { now: known }) : t("change.movedBack", { was, now: known })];
  }
  const now = known ?? dueWords(locale, { rule: extension.rule, dueOn: null });
  const line = () => {
    if (was === null) return t("change.extended", { now, date });
    return was === now ? t("change.extendedStays", { now, date }) : t("change.extendedFrom", { was, now, date });
  };
  return [line(), t("change.withReason", { reason: extension.reason[locale] })];
}

/** The day, where a rule gives a single one; else the rule in words. */
function dueWords(locale: Locale, { rule, dueOn }: RuleDue): string {
  const day = rule.kind === "date" ? rule.on : rule.kind === "recurring" ? null : dueOn;
  return day
    ? formatDate(locale, day, "long")
    : translator(locale, "editing")("change.rule", { rule: ruleWords(locale, rule) });
}

function stepLines(locale: Locale, entry: Change, context: ChangeContext): string[] {
  const [before, after] = [entry.before as Step | null, entry.after as Step];
  const t = translator(locale, "editing");
  const title = after.title[locale];
  if (before === null) return [t("change.stepAdded", { title })];
  if (before.completedOn === after.completedOn)
    return [t("change.stepChanged", { title }), ...changedLines(locale, "step", entry, context)];
  if (after.completedOn === null) return [t("change.stepUnticked", { title })];
  return [t("change.stepTicked", { title, date: formatDate(locale, after.completedOn, "long") })];
}

function evidenceLines(locale: Locale, entry: Change, context: ChangeContext): string[] {
  const [before, after] = [entry.before as Evidence | null, entry.after as Evidence];
  const t = translator(locale, "editing");
  const { publisher } = after;
  const date = eventDate(locale, after.on, after.precision);
  if (after.withdrawn) return [t("change.evidenceWithdrawn", { publisher, date })];
  const words = { publisher, date, shows: after.shows[locale] };
  if (before === null) return [t("change.evidenceAdded", words)];
  return [t("change.evidenceChanged", words), ...changedLines(locale, "evidence", entry, context)];
}

function suggestionLines(locale: Locale, { outcome, publisher, reason }: Suggestion): string[] {
  const t = translator(locale, "suggestions");
  const source = publisher ?? t("withheldSource");
  const why = reason ? [translator(locale, "editing")("change.withReason", { reason: reason[locale] })] : [];
  return [t(`change.${outcome}`, { source }), ...why];
}
