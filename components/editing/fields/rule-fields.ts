import type { RuleSpec, RuleWord } from "@/components/editing/fields/field-spec";
import { options } from "@/components/editing/fields/text-fields";
import { lengthOf } from "@/lib/domain/duration";
import type { DeadlineRule, RuleStart } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";
import { regionNames } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

const KINDS = ["none", "date", "period", "recurring", "conditional"] as const;
const UNITS = ["days", "weeks", "months", "years"] as const;
const STARTS = ["signing", "date", "delivery"] as const;

type Props = {
  locale: Locale;
  agreement: Pick<AgreementView, "slug" | "parties" | "commitments">;
  /** The commitment the rule is for, which cannot wait for itself; null for a new one. */
  commitment: string | null;
  rule: DeadlineRule | null;
  /** Kinds that make no sense here are left out. */
  without?: readonly DeadlineRule["kind"][];
};

/** The rule builder's words, choices and what stands in it. */
export function ruleFields({ locale, agreement, commitment, rule, without = [] }: Props): RuleSpec {
  const t = translator(locale, "forms");
  const {
    kindOf: _kinds,
    unitOf: _units,
    fromOf: _from,
    rolloverOf: _roll,
    ...rest
  } = plainWords(locale, "forms").rule;
  const { monthEndOf: _ends, noDate: _none, ...words } = rest;
  const own = rule && "calendars" in rule ? (rule.calendars ?? []) : [];
  const codes = [...new Set([...agreement.parties.map(({ calendar }) => calendar), ...own])];
  return {
    kind: "rule",
    words: words satisfies Record<RuleWord, string>,
    kinds: options(
      KINDS.filter((kind) => !without.includes(kind)),
      (kind) => t(`rule.kindOf.${kind}`),
    ),
    units: options(UNITS, (unit) => t(`rule.unitOf.${unit}`)),
    starts: options(STARTS, (start) => t(`rule.fromOf.${start}`)),
    commitments: [
      { value: "", label: t("choose") },
      ...agreement.commitments
        .filter(({ ref }) => ref !== commitment)
        .map(({ ref, title }) => ({ value: ref, label: `${ref} · ${title[locale]}` })),
    ],
    rollovers: options(["none", "next-working-day"] as const, (one) => t(`rule.rolloverOf.${one}`)),
    monthEnds: options(["clamp", "jp-civil-code-143"] as const, (one) => t(`rule.monthEndOf.${one}`)),
    calendars: codes.map((value) => ({ value, label: regionNames(locale, value) })),
    first: firstOf(rule),
    address: editPages.rule(locale, { agreement: agreement.slug }),
  };
}

/** A rule in the builder's fields. */
function firstOf(rule: DeadlineRule | null): RuleSpec["first"] {
  const plain = { ruleRollover: ["none"], ruleMonthEnd: ["clamp"], ruleUnit: ["days"], ruleFrom: ["signing"] };
  if (rule === null) return plain;
  const kind = { ...plain, ruleKind: [rule.kind] };
  if (rule.kind === "none") return kind;
  if (rule.kind === "date") return { ...kind, ruleOn: [rule.on] };
  const { count, unit } = lengthOf(rule.kind === "recurring" ? rule.every : rule.length);
  const counted = {
    ...kind,
    ruleAmount: [String(count)],
    ruleUnit: [unit],
    ruleRollover: [rule.rollover ?? "none"],
    ruleMonthEnd: [rule.monthEnd ?? "clamp"],
    ruleCalendars: rule.calendars ?? [],
  };
  if (rule.kind === "conditional") return { ...counted, ruleTrigger: [rule.trigger] };
  const until: RuleSpec["first"] = rule.kind === "recurring" && rule.until ? { ruleUntil: [rule.until] } : {};
  return { ...counted, ...startOf(rule.from), ...until };
}

function startOf(from: RuleStart): RuleSpec["first"] {
  if (from === "signing") return { ruleFrom: ["signing"] };
  if ("date" in from) return { ruleFrom: ["date"], ruleFromOn: [from.date] };
  return { ruleFrom: ["delivery"], ruleFromRef: [from.commitment] };
}
