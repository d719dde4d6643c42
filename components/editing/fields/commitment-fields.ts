import type { FieldSpec, RowsSpec } from "@/components/editing/fields/field-spec";
import { ruleFields } from "@/components/editing/fields/rule-fields";
import { bothFields, bothValues, optional, options, reasonField } from "@/components/editing/fields/text-fields";
import { type Commitment, type DeadlineRule, MODALITIES } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  agreement: AgreementView;
  /** Null for a new one; its rule is that of the text, whatever extensions there are. */
  commitment: (Omit<Commitment, "rule"> & { rule: DeadlineRule }) | null;
};

/** What a commitment says, as a form. */
export function commitmentFields({ locale, agreement, commitment }: Props): FieldSpec[] {
  const t = translator(locale, "forms");
  const states = translator(locale, "states");
  const parties = agreement.parties.map(({ code, name }) => ({ value: code, label: name[locale] }));
  const choose = { value: "", label: t("choose") };
  return [
    ...(commitment
      ? []
      : [
          {
            kind: "line" as const,
            name: "ref",
            label: t("commitment.ref"),
            hint: t("commitment.refHint"),
            first: nextRef(agreement),
          },
        ]),
    ...bothFields(
      locale,
      "title",
      { label: t("commitment.title"), hint: t("commitment.titleHint") },
      commitment?.title,
    ),
    {
      kind: "select",
      name: "theme",
      label: t("commitment.theme"),
      options: [
        ...(agreement.themes.length === 1 ? [] : [choose]),
        ...agreement.themes.map(({ key, title }) => ({ value: key, label: title[locale] })),
      ],
      first: commitment?.theme,
    },
    {
      kind: "boxes",
      name: "parties",
      label: t("commitment.parties"),
      choices: parties,
      first: commitment?.parties ?? agreement.parties.map(({ code }) => code),
    },
    {
      kind: "radio",
      name: "bound",
      label: t("commitment.bound"),
      choices: options(["jointly", "each"] as const, (one) => t(`commitment.boundOf.${one}`)),
      first: [commitment?.bound ?? "jointly"],
    },
    {
      kind: "group",
      legend: t("commitment.rule"),
      fields: [
        ruleFields({ locale, agreement, commitment: commitment?.ref ?? null, rule: commitment?.rule ?? null }),
        {
          kind: "boxes",
          name: "continuous",
          label: "",
          choices: [{ value: "on", label: t("commitment.continuous") }],
          first: commitment?.continuous ? ["on"] : [],
        },
      ],
    },
    criteriaRows(locale, commitment?.criteria ?? []),
    {
      kind: "group",
      legend: t("commitment.more"),
      folded: true,
      fields: [
        ...bothFields(
          locale,
          "summary",
          { label: t("commitment.summary"), kind: "words", optional: true },
          commitment?.summary,
        ),
        {
          kind: "words",
          name: "operativeWords",
          label: optional(locale, t("commitment.operativeWords")),
          hint: t("commitment.operativeWordsHint"),
          first: commitment?.operativeWords ?? "",
        },
        {
          kind: "select",
          name: "modality",
          label: optional(locale, t("commitment.modality")),
          options: [{ value: "", label: t("none") }, ...options(MODALITIES, (one) => states(`modality.${one}`))],
          first: commitment?.modality ?? "",
        },
        ...(agreement.sources.length > 0
          ? [
              {
                kind: "boxes" as const,
                name: "sources",
                label: optional(locale, t("commitment.sources")),
                choices: agreement.sources.map(({ key, publisher, title }) => ({
                  value: key,
                  label: title ? `${publisher}: ${title}` : `${publisher} (${key})`,
                })),
                first: commitment?.sources,
              },
            ]
          : []),
        officeRows(locale, parties, commitment?.responsible ?? []),
        amountRows(locale, commitment?.amountClaims ?? []),
      ],
    },
    reasonField(locale),
  ];
}

/** The number after the highest in use. */
function nextRef({ commitments }: AgreementView): string {
  const numbers = commitments.map(({ ref }) => Number.parseInt(ref, 10)).filter(Number.isSafeInteger);
  return String(Math.max(0, ...numbers) + 1).padStart(2, "0");
}

function criteriaRows(locale: Locale, criteria: Commitment["criteria"]): RowsSpec {
  const t = translator(locale, "forms");
  return {
    kind: "rows",
    list: "criteria",
    legend: optional(locale, t("commitment.criteria")),
    hint: t("commitment.criteriaHint"),
    row: t("commitment.criterion"),
    add: t("commitment.addCriterion"),
    fields: bothFields(locale, "text", { label: t("commitment.criterion") }),
    rows: criteria.map((text) => bothValues(locale, "text", text)),
  };
}

function officeRows(
  locale: Locale,
  parties: readonly { value: string; label: string }[],
  offices: Commitment["responsible"],
): RowsSpec {
  const t = translator(locale, "forms");
  return {
    kind: "rows",
    list: "responsible",
    legend: optional(locale, t("commitment.responsible")),
    row: t("commitment.office"),
    add: t("commitment.addOffice"),
    fields: [
      { kind: "select", name: "party", label: t("commitment.officeParty"), options: parties },
      ...bothFields(locale, "office", { label: t("commitment.office") }),
    ],
    rows: offices.map(({ party, office }) => ({ party, ...bothValues(locale, "office", office) })),
  };
}

function amountRows(locale: Locale, amounts: Commitment["amountClaims"]): RowsSpec {
  const t = translator(locale, "forms");
  return {
    kind: "rows",
    list: "amountClaims",
    legend: optional(locale, t("commitment.amounts")),
    row: t("commitment.amount"),
    add: t("commitment.addAmount"),
    fields: [
      { kind: "line", name: "text", label: t("commitment.amountText") },
      { kind: "line", name: "url", label: t("commitment.amountUrl") },
    ],
    rows: amounts.map((amount) => ({ ...amount })),
  };
}
