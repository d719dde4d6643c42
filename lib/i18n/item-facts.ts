import type { Assessment, Check, Evidence, Extension, Step, Suggestion } from "@/lib/domain/record";
import { eventDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { type Said, saying } from "@/lib/i18n/said";
import { translator } from "@/lib/i18n/translator";

/** What an item cannot say by itself: names of parties, and the evidence that ids stand for. */
export type ItemContext = { partyName: (code: string) => string; evidence: readonly Evidence[] };

/** Every field of a judgement, in words. */
export function assessmentFacts(locale: Locale, one: Assessment, { partyName, evidence }: ItemContext): Said[] {
  const { field, plain, both, day, t } = saying(locale);
  const states = translator(locale, "states");
  const state = states(`delivery.${one.state}`);
  const grounds = one.evidence.map((id) => {
    const item = evidence.find((known) => known.id === id);
    if (!item) return plain(id);
    return { text: `${item.publisher}, ${eventDate(locale, item.on, item.precision)}`, href: item.url };
  });
  return [
    field("party", [plain(one.party === null ? t("whole") : partyName(one.party))]),
    field("state", [plain(one.disputed ? `${state} (${states("disputed")})` : state)]),
    field("progress", [one.progress === null ? null : plain(t("percent", { value: one.progress }))]),
    field("effectiveOn", [day(one.effectiveOn)]),
    field("reason", both(one.reason)),
    field("evidence", grounds),
    field("withdrawn", [plain(one.withdrawn?.reason ?? null)]),
  ];
}

/** Every field of an item of evidence, in words; how it bears on each commitment last. */
export function evidenceFacts(locale: Locale, one: Evidence, { partyName }: ItemContext): Said[] {
  const { field, plain, both, day, link, t } = saying(locale);
  const states = translator(locale, "states");
  return [
    field("publisher", [plain(one.publisher)]),
    field("url", [link(one.url)]),
    field("kind", [plain(states(`evidenceKind.${one.kind}`))]),
    field("on", [plain(eventDate(locale, one.on, one.precision))]),
    field("published", [day(one.published)]),
    field("label", both(one.label)),
    field("shows", both(one.shows)),
    field("speaksOf", [plain(one.party && partyName(one.party))]),
    ...one.relations.map(({ commitment: ref, relation, why }) => ({
      ...{ key: `relation ${ref}`, term: t("field.relation", { ref }) },
      lines: [{ text: states(`relation.${relation}`) }, ...both(why)],
    })),
    field("withdrawn", [plain(one.withdrawn?.reason ?? null)]),
  ];
}

/** Every field of a check, in words. */
export function checkFacts(locale: Locale, one: Check): Said[] {
  const { field, plain, both, day } = saying(locale);
  return [
    field("lookedOn", [day(one.on)]),
    field("upTo", [day(one.upTo)]),
    field("note", both(one.note)),
    field("withdrawn", [plain(one.withdrawn?.reason ?? null)]),
  ];
}

/** Every field of a step, in words. */
export function stepFacts(locale: Locale, one: Step, { partyName }: ItemContext): Said[] {
  const { field, plain, both, day } = saying(locale);
  return [
    field("title", both(one.title)),
    field("stepParty", [plain(one.party && partyName(one.party))]),
    field("targetOn", [day(one.targetOn)]),
    field("completedOn", [day(one.completedOn)]),
  ];
}

/** Every field of an extension, in words. */
export function extensionFacts(locale: Locale, one: Extension): Said[] {
  const { field, plain, both, day } = saying(locale);
  const source = /^https?:\/\//.test(one.source) ? { text: one.source, href: one.source } : plain(one.source);
  return [
    field("rule", [plain(ruleWords(locale, one.rule))]),
    field("agreedOn", [day(one.agreedOn)]),
    field("reason", both(one.reason)),
    field("source", [source]),
    field("withdrawn", [plain(one.withdrawn?.reason ?? null)]),
  ];
}

/** How it came out that a reader proposed a source, in words. */
export function suggestionFacts(locale: Locale, one: Suggestion): Said[] {
  const { field, plain, both, day, link, t } = saying(locale);
  return [
    field("outcome", [plain(t(`outcomes.${one.outcome}`))]),
    field("publisher", [plain(one.publisher)]),
    field("url", [link(one.url)]),
    field("on", [day(one.on)]),
    field("shows", both(one.shows)),
    field("reason", both(one.reason)),
  ];
}
