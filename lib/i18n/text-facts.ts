import type { Agreement, Commitment } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { type Said, saying } from "@/lib/i18n/said";
import { translator } from "@/lib/i18n/translator";

/** Every field of a commitment's own entry, in words; its version is no field of it. */
export function commitmentFacts(locale: Locale, one: Commitment, partyName: (code: string) => string): Said[] {
  const { field, plain, both, t } = saying(locale);
  const states = translator(locale, "states");
  return [
    field("title", both(one.title)),
    field("summary", both(one.summary)),
    field("operativeWords", [plain(one.operativeWords)]),
    field("modality", [plain(one.modality && states(`modality.${one.modality}`))]),
    field("theme", [plain(one.theme)]),
    field("bound", [plain(states(`bound.${one.bound}`))]),
    field(
      "parties",
      one.parties.map((code) => plain(partyName(code))),
    ),
    field(
      "responsible",
      one.responsible.flatMap(({ party, office }) =>
        both(office).map((line) => ({ ...line, text: `${partyName(party)}: ${line.text}` })),
      ),
    ),
    field("criteria", one.criteria.flatMap(both)),
    field("rule", [plain(ruleWords(locale, one.rule))]),
    field("continuous", [plain(t(one.continuous ? "yes" : "no"))]),
    field("sources", one.sources.map(plain)),
    field(
      "amountClaims",
      one.amountClaims.map(({ text, url }) => ({ text, href: url })),
    ),
    field("supersededBy", [plain(one.supersededBy)]),
    field(
      "comparable",
      (one.comparable ?? []).map((other) => plain(`${other.agreement} ${other.commitment}`)),
    ),
  ];
}

/** Every field of an agreement's own entry, in words; its version is no field of it. */
export function agreementFacts(locale: Locale, one: Agreement): Said[] {
  const { field, plain, both, day, t } = saying(locale);
  const states = translator(locale, "states");
  return [
    field("title", both(one.title)),
    field("formalTitle", both(one.formalTitle)),
    field("kind", [plain(states(`agreementKind.${one.kind}`))]),
    field("legalNature", [plain(states(`legalNature.${one.legalNature}`))]),
    field("signedOn", [day(one.signing.on)]),
    field("place", both(one.signing.place)),
    field("zone", [plain(one.signing.zone)]),
    field(
      "dateClaims",
      one.dateClaims.map(({ on, chosen }) => {
        const date = formatDate(locale, on, "weekday");
        return plain(chosen ? t("chosen", { date }) : date);
      }),
    ),
    field(
      "parties",
      one.parties.map(({ name, zone, calendar }) => plain(t("calendar", { name: name[locale], zone, calendar }))),
    ),
    field(
      "themes",
      one.themes.flatMap(({ title }) => both(title)),
    ),
    field(
      "sources",
      one.sources.map(({ key, publisher, title, url }) => ({
        text: [key, publisher, title].filter(Boolean).join(" · "),
        ...(url ? { href: url } : {}),
      })),
    ),
    field(
      "links",
      one.links.map(({ to, kind }) => plain(t(`link.${kind}`, { to }))),
    ),
  ];
}
