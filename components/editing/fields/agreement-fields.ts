import type { FieldSpec, PlainField, RowsSpec } from "@/components/editing/fields/field-spec";
import { bothFields, bothValues, optional, options, reasonField } from "@/components/editing/fields/text-fields";
import { AGREEMENT_KINDS, type Agreement, EVIDENCE_KINDS, LEGAL_NATURES } from "@/lib/domain/record";
import { regionNames } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** Null for a new one. */
  agreement: Omit<Agreement, "links" | "version"> | null;
  /** Codes of the holiday calendars that are known. */
  calendars: readonly string[];
};

/** What an agreement says of itself, as a form. */
export function agreementFields({ locale, agreement, calendars }: Props): FieldSpec[] {
  const t = translator(locale, "forms");
  const states = translator(locale, "states");
  const choose = { value: "", label: t("choose") };
  const slug: PlainField = {
    kind: "line",
    name: "slug",
    label: t("agreement.slug"),
    hint: t("agreement.slugHint"),
  };
  return [
    ...bothFields(locale, "title", { label: t("agreement.title") }, agreement?.title),
    ...(agreement ? [] : [slug]),
    ...bothFields(
      locale,
      "formalTitle",
      { label: t("agreement.formalTitle"), kind: "words", optional: true },
      agreement?.formalTitle,
    ),
    {
      kind: "select",
      name: "kind",
      label: t("agreement.kind"),
      options: [...(agreement ? [] : [choose]), ...options(AGREEMENT_KINDS, (kind) => states(`agreementKind.${kind}`))],
      first: agreement?.kind,
    },
    {
      kind: "radio",
      name: "legalNature",
      label: t("agreement.legalNature"),
      choices: options(LEGAL_NATURES, (nature) => states(`legalNature.${nature}`)),
      first: [agreement?.legalNature ?? "not-stated"],
    },
    {
      kind: "group",
      legend: t("agreement.signing"),
      fields: [
        {
          kind: "date",
          name: "signedOn",
          label: t("agreement.signedOn"),
          hint: t("agreement.signedOnHint"),
          first: agreement?.signing.on,
        },
        ...bothFields(locale, "place", { label: t("agreement.place") }, agreement?.signing.place),
        {
          kind: "line",
          name: "zone",
          label: t("agreement.zone"),
          hint: t("agreement.zoneHint"),
          first: agreement?.signing.zone,
          list: ZONES,
        },
      ],
    },
    partyRows(locale, agreement?.parties ?? [], calendars),
    themeRows(locale, agreement?.themes ?? []),
    sourceRows(locale, agreement?.sources ?? []),
    claimRows(locale, agreement?.dateClaims ?? []),
    reasonField(locale),
  ];
}

/** Offered while one types; any zone of the tz database is accepted. */
const ZONES = [
  ...["Asia/Tokyo", "America/New_York", "Europe/Brussels", "Europe/London", "Australia/Sydney"],
  ...["America/Mexico_City", "Asia/Kuala_Lumpur", "Africa/Kinshasa", "Asia/Seoul", "Asia/Kolkata"],
];

function partyRows(locale: Locale, parties: Agreement["parties"], calendars: readonly string[]): RowsSpec {
  const t = translator(locale, "forms");
  const codes = calendars.map((code) => ({ value: code, label: `${regionNames(locale, code)} (${code})` }));
  return {
    kind: "rows",
    list: "parties",
    legend: t("agreement.parties"),
    hint: t("agreement.partiesHint"),
    row: t("agreement.party"),
    add: t("agreement.addParty"),
    spare: parties.length === 0 ? 2 : 1,
    fields: [
      { kind: "line", name: "code", label: t("agreement.code"), hint: t("agreement.codeHint") },
      ...bothFields(locale, "name", { label: t("agreement.name") }),
      { kind: "line", name: "zone", label: t("agreement.partyZone"), list: ZONES },
      {
        kind: "select",
        name: "calendar",
        label: t("agreement.calendar"),
        options: [{ value: "", label: t("choose") }, ...codes],
      },
    ],
    rows: parties.map(({ name, ...party }) => ({ ...party, ...bothValues(locale, "name", name) })),
  };
}

function themeRows(locale: Locale, themes: Agreement["themes"]): RowsSpec {
  const t = translator(locale, "forms");
  return {
    kind: "rows",
    list: "themes",
    legend: t("agreement.themes"),
    hint: t("agreement.themesHint"),
    row: t("agreement.theme"),
    add: t("agreement.addTheme"),
    fields: [
      ...bothFields(locale, "title", { label: t("agreement.themeTitle") }),
      {
        kind: "line",
        name: "key",
        label: optional(locale, t("agreement.themeKey")),
        hint: t("agreement.themeKeyHint"),
      },
    ],
    rows: themes.map(({ key, title }) => ({ key, ...bothValues(locale, "title", title) })),
  };
}

function sourceRows(locale: Locale, sources: Agreement["sources"]): RowsSpec {
  const t = translator(locale, "forms");
  const states = translator(locale, "states");
  return {
    kind: "rows",
    list: "sources",
    legend: t("agreement.sources"),
    hint: t("agreement.sourcesHint"),
    row: t("agreement.source"),
    add: t("agreement.addSource"),
    fields: [
      { kind: "line", name: "key", label: t("agreement.sourceKey") },
      { kind: "line", name: "publisher", label: t("agreement.publisher") },
      { kind: "line", name: "title", label: optional(locale, t("agreement.sourceTitle")) },
      {
        kind: "select",
        name: "kind",
        label: t("agreement.sourceKind"),
        options: options(EVIDENCE_KINDS, (kind) => states(`evidenceKind.${kind}`)),
      },
      { kind: "date", name: "published", label: optional(locale, t("agreement.published")) },
      { kind: "line", name: "url", label: optional(locale, t("agreement.url")) },
      { kind: "line", name: "note", label: optional(locale, t("agreement.note")) },
    ],
    rows: sources.map((source) =>
      Object.fromEntries(Object.entries(source).map(([name, value]) => [name, value ?? ""])),
    ),
  };
}

function claimRows(locale: Locale, claims: Agreement["dateClaims"]): RowsSpec {
  const t = translator(locale, "forms");
  return {
    kind: "rows",
    list: "dateClaims",
    legend: t("agreement.claims"),
    hint: t("agreement.claimsHint"),
    row: t("agreement.claim"),
    add: t("agreement.addClaim"),
    fields: [
      { kind: "date", name: "on", label: t("agreement.claimOn") },
      { kind: "line", name: "source", label: optional(locale, t("agreement.claimSource")) },
      ...bothFields(locale, "note", { label: t("agreement.note"), optional: true }),
    ],
    rows: claims.map(({ on, source, note }) => ({ on, source: source ?? "", ...bothValues(locale, "note", note) })),
  };
}
