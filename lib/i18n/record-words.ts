import type { DeadlineRule, SubjectKind, Text, Withdrawal } from "@/lib/domain/record";
import { formatDate, instantIn } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";

/** One member of a noun before and after an entry, each as lines of words; none where it says nothing. */
export type FieldWords = { field: string; label: string; before: string[]; after: string[]; changed: boolean };
type Context = { zone: string; partyName: (code: string) => string };
type Members = Record<string, unknown>;

/** Told elsewhere, or only of use to programs. */
const LEFT_OUT = new Set(["agreement", "commitment", "id", "slug", "ref"]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** Members whose values are words of a closed list, by the list. */
const LISTS = {
  state: "delivery",
  modality: "modality",
  bound: "bound",
  legalNature: "legalNature",
  relation: "relation",
} as const;
const PARTIES = new Set(["party", "parties"]);

/** The name of a member of a noun, in words; the member's own name where it has none. */
export function fieldLabel(locale: Locale, field: string): string {
  const t = translator(locale, "record");
  return t.has(`field.${field as "title"}`) ? t(`field.${field as "title"}`) : field;
}

/** Every member of a noun, as it stood before and after. */
export function fieldWords(
  locale: Locale,
  kind: SubjectKind,
  { before, after }: { before: unknown; after: unknown },
  context: Context,
): FieldWords[] {
  const [was, now] = [(before ?? {}) as Members, (after ?? {}) as Members];
  const present = new Set([...Object.keys(now), ...Object.keys(was)].filter((field) => !LEFT_OUT.has(field)));
  // Entries are stored with sorted keys; people read in the order in which the names are listed.
  const named = Object.keys(plainWords(locale, "record").field).filter((field) => present.has(field));
  const fields = [...new Set([...named, ...present])];
  return fields.map((field) => {
    const words = (members: Members) => valueWords(locale, kind, field, members[field], context);
    const changed = stable(was[field]) !== stable(now[field]);
    return { field, label: fieldLabel(locale, field), before: words(was), after: words(now), changed };
  });
}

function stable(value: unknown): string {
  // Entries are stored with sorted keys, but one that was just written is not: compared in a fixed order.
  return JSON.stringify(value ?? null, (_key, member: unknown) =>
    member !== null && typeof member === "object" && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function valueWords(locale: Locale, kind: SubjectKind, field: string, value: unknown, context: Context): string[] {
  const t = translator(locale, "record");
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "boolean") return [t(value ? "yes" : "no")];
  if (typeof value === "number") return [field === "progress" ? `${value}%` : String(value)];
  if (Array.isArray(value)) return value.flatMap((one) => valueWords(locale, kind, field, one, context));
  if (typeof value === "object") return [objectWords(locale, kind, field, value, context)];
  return [textWords(locale, kind, field, String(value), context)];
}

function textWords(locale: Locale, kind: SubjectKind, field: string, value: string, context: Context): string {
  const states = translator(locale, "states");
  if (DAY.test(value)) return formatDate(locale, value, "long");
  if (INSTANT.test(value)) return instantIn(locale, value, context.zone);
  if (PARTIES.has(field)) return context.partyName(value);
  const listed = (key: string): string | null => (states.has(key as "disputed") ? states(key as "disputed") : null);
  if (field === "kind") return listed(`${kind === "agreement" ? "agreementKind" : "evidenceKind"}.${value}`) ?? value;
  const list = LISTS[field as keyof typeof LISTS];
  if (list) return listed(`${list}.${value}`) ?? value;
  const t = translator(locale, "record");
  const own = `value.${value}` as "value.day";
  return (field === "precision" || field === "outcome" || field === "actor") && t.has(own) ? t(own) : value;
}

function objectWords(locale: Locale, kind: SubjectKind, field: string, value: object, context: Context): string {
  if (isText(value)) return value[locale];
  if (field === "rule") return ruleWords(locale, value as DeadlineRule);
  if (field === "withdrawn") {
    const { by, at, reason } = value as Withdrawal;
    const when = instantIn(locale, at, context.zone);
    return translator(locale, "record")("withdrawn", { by: actorWords(locale, by), when, reason });
  }
  const members = Object.entries(value).flatMap(([name, member]) => {
    const words = valueWords(locale, name === "kind" && field === "links" ? "step" : kind, name, member, context);
    return words.length === 0 ? [] : [words.join(locale === "ja" ? "、" : ", ")];
  });
  return members.join(" · ");
}

function isText(value: object): value is Text {
  return "en" in value && "ja" in value;
}

/** Who made a change, by the name in the record; the program itself has no name of a person. */
export function actorWords(locale: Locale, actor: string): string {
  return actor === "system" ? translator(locale, "record")("program") : actor;
}

/** How many changed members are told in a list, and how long a value there may be (characters). */
const TOLD = 6;
const LONGEST = 160;

/** What differs between two states of a noun, a line a member: "Title: from “A” to “B”". Empty where nothing does. */
export function changedLines(
  locale: Locale,
  kind: SubjectKind,
  states: { before: unknown; after: unknown },
  context: Context,
): string[] {
  const t = translator(locale, "record");
  const changed = fieldWords(locale, kind, states, context).filter((one) => one.changed && one.field !== "version");
  const lines = changed.slice(0, TOLD).map(({ label, before, after }) => {
    const [from, to] = [short(before), short(after)];
    if (before.length === 0) return t("changed.set", { label, to });
    return after.length === 0 ? t("changed.cleared", { label, from }) : t("changed.from", { label, from, to });
  });
  const more = changed.length - lines.length;
  return more > 0 ? [...lines, t("changed.more", { n: more })] : lines;
}

function short(lines: readonly string[]): string {
  const text = lines.join(" / ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
}
