import type { FieldSpec, PlainField } from "@/components/editing/fields/field-spec";
import { ruleFields } from "@/components/editing/fields/rule-fields";
import { bothFields, optional, options, otherOf, reasonField } from "@/components/editing/fields/text-fields";
import { sourceChoices, sourceWords } from "@/components/editing/form-words";
import { type AgreementLink, EVIDENCE_RELATIONS, LINK_KINDS, type Step } from "@/lib/domain/record";
import type { AgreementView, CommitmentView, EvidenceItem } from "@/lib/domain/view";
import { eventDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The fields of the smaller forms: steps, evidence, deadlines, links. */

export type Place = { locale: Locale; agreement: AgreementView; commitment: CommitmentView };

export function stepFields({ locale, agreement, commitment }: Place, step: Step | null): FieldSpec[] {
  const t = translator(locale, "forms");
  const bound = agreement.parties.filter(({ code }) => commitment.parties.includes(code));
  return [
    ...bothFields(locale, "title", { label: t("steps.title") }, step?.title),
    {
      kind: "select",
      name: "party",
      label: optional(locale, t("steps.party")),
      options: [
        { value: "", label: t("none") },
        ...bound.map(({ code, name }) => ({ value: code, label: name[locale] })),
      ],
      first: step?.party ?? "",
    },
    { kind: "date", name: "targetOn", label: optional(locale, t("steps.target")), first: step?.targetOn ?? "" },
    reasonField(locale),
  ];
}

/** An item of evidence in one line, for lists to choose from. */
export function itemLabel(locale: Locale, item: EvidenceItem): string {
  const relation = translator(locale, "states")(`relation.${item.relation}`);
  const shows = [...item.shows[locale]];
  const start = shows.length > 80 ? `${shows.slice(0, 79).join("")}…` : shows.join("");
  return `${eventDate(locale, item.on, item.precision)} · ${item.publisher} · ${relation} · ${start}`;
}

/** One of the items of evidence. */
export function itemField(locale: Locale, items: readonly EvidenceItem[]): PlainField {
  const t = translator(locale, "forms");
  const choices = items.map((item) => ({ value: item.id, label: itemLabel(locale, item) }));
  return {
    kind: "select",
    name: "evidence",
    label: t("evidence.item"),
    options: [{ value: "", label: t("choose") }, ...choices],
  };
}

/** How an item bears on this commitment, or on another of the agreement. */
export function relateFields({ locale, agreement, commitment }: Place): FieldSpec[] {
  const t = translator(locale, "forms");
  const states = translator(locale, "states");
  const others = agreement.commitments.filter(({ ref }) => ref !== commitment.ref);
  return [
    itemField(locale, commitment.evidenceItems),
    {
      kind: "select",
      name: "to",
      label: t("evidence.to"),
      options: [
        { value: commitment.ref, label: t("evidence.toThis", { title: commitment.title[locale] }) },
        ...others.map(({ ref, title }) => ({ value: ref, label: `${ref} · ${title[locale]}` })),
      ],
    },
    {
      kind: "radio",
      name: "relation",
      label: t("evidence.relation"),
      choices: EVIDENCE_RELATIONS.map((value) => ({
        value,
        label: states(`relation.${value}`),
        hint: states(`relationMeaning.${value}`),
      })),
    },
    ...bothFields(locale, "why", { label: t("evidence.why"), kind: "words", optional: true }),
    reasonField(locale),
  ];
}

/** The new rule, when it was agreed, and where that can be read. */
export function extendFields({ locale, agreement, commitment }: Place): FieldSpec[] {
  const t = translator(locale, "forms");
  return [
    ruleFields({ locale, agreement, commitment: commitment.ref, rule: { kind: "date", on: "" }, without: ["none"] }),
    { kind: "date", name: "agreedOn", label: t("deadline.agreedOn"), first: agreement.today },
    { kind: "line", name: "source", label: t("deadline.source") },
    ...bothFields(locale, "reason", { label: t("deadline.reason"), kind: "words" }),
  ];
}

/** Which commitment took this one's place, since when, and on which evidence. */
export function supersedeFields(place: Place): FieldSpec[] {
  const { locale, agreement, commitment } = place;
  const t = translator(locale, "forms");
  const others = agreement.commitments.filter(({ ref }) => ref !== commitment.ref);
  const items = commitment.evidenceItems.map((item) => ({ value: item.id, label: itemLabel(locale, item) }));
  return [
    {
      kind: "select",
      name: "by",
      label: t("deadline.by"),
      options: [
        { value: "", label: t("choose") },
        ...others.map(({ ref, title }) => ({ value: ref, label: `${ref} · ${title[locale]}` })),
      ],
    },
    { kind: "date", name: "effectiveOn", label: t("deadline.effectiveOn"), first: agreement.today },
    ...bothFields(locale, "reason", { label: t("reason"), kind: "words" }),
    ...(items.length > 0
      ? [{ kind: "boxes" as const, name: "evidence", label: t("deadline.evidence"), choices: items }]
      : []),
    ...sourceSpecs(locale, agreement),
  ];
}

/** A new source, as fields of a drawn form. */
export function sourceSpecs(locale: Locale, agreement: AgreementView): FieldSpec[] {
  const words = sourceWords(locale);
  const choices = sourceChoices(locale, agreement);
  const t = translator(locale, "forms");
  const both = (name: string, label: string, hint?: string) =>
    bothFields(locale, name, { label, hint, kind: "words" }).map((field) => ({ ...field }));
  const [shows, showsOther] = both("sourceShows", words.shows, words.showsHint);
  const [why, whyOther] = both("sourceWhy", words.why, words.whyHint);
  if (!shows || !showsOther || !why || !whyOther) return [];
  return [
    {
      kind: "group",
      legend: words.title,
      fields: [
        { kind: "line", name: "sourceUrl", label: words.url },
        { kind: "line", name: "sourcePublisher", label: words.publisher },
        shows,
        { kind: "date", name: "sourceOn", label: words.on, first: agreement.today },
        { kind: "select", name: "sourceKind", label: words.kind, options: choices.kinds, first: "official" },
        {
          kind: "select",
          name: "sourceRelation",
          label: words.relation,
          options: choices.relations,
          first: "supports",
        },
        why,
        {
          kind: "group",
          legend: t("more.source"),
          folded: true,
          fields: [
            { kind: "select", name: "sourcePrecision", label: words.precision, options: choices.precisions },
            { kind: "date", name: "sourcePublished", label: words.published },
            { kind: "select", name: "sourceParty", label: words.party, options: choices.parties },
            { ...showsOther, lang: otherOf(locale) },
            { ...whyOther, lang: otherOf(locale) },
          ],
        },
      ],
    },
  ];
}

type Named = Pick<AgreementView, "slug" | "title">;

/** A link to one of the agreements that are not linked so already. */
export function linkFields(locale: Locale, others: readonly Named[]): FieldSpec[] {
  const t = translator(locale, "forms");
  return [
    {
      kind: "select",
      name: "to",
      label: t("links.to"),
      options: [
        { value: "", label: t("choose") },
        ...others.map(({ slug, title }) => ({ value: slug, label: title[locale] })),
      ],
    },
    {
      kind: "select",
      name: "kind",
      label: t("links.kind"),
      options: options(LINK_KINDS, (kind) => t(`links.kindOf.${kind}`)),
      first: "related",
    },
    ...bothFields(locale, "note", { label: t("links.note"), kind: "words", optional: true }),
    reasonField(locale),
  ];
}

/** What a link is called in a list. */
export function linkLabel(locale: Locale, { to, kind }: AgreementLink, others: readonly Named[]): string {
  const name = others.find(({ slug }) => slug === to)?.title[locale] ?? to;
  return `${name} · ${translator(locale, "forms")(`links.kindOf.${kind}`)}`;
}
