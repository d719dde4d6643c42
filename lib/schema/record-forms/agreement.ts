import { z } from "zod";
import { agreementProblems } from "@/lib/domain/agreement-rules";
import { AGREEMENT_KINDS, EVIDENCE_KINDS, LEGAL_NATURES, LINK_KINDS } from "@/lib/domain/record";
import type { CreateAgreementInput, EditAgreementInput, LinkAgreementsInput } from "@/lib/schema/commands/agreement";
import {
  bothLanguages,
  dateField,
  keyField,
  lineField,
  localeField,
  optionalAddress,
  optionalCode,
  optionalDate,
  optionalKey,
  optionalLine,
  optionalWords,
  partyCodeField,
  slugField,
  versionField,
  wordsField,
} from "@/lib/schema/form-fields";
import { collector, type Given, rowField, rowsOf } from "@/lib/schema/form-rows";

type With<Input> = Input & { locale: "en" | "ja" };

const plain = z.object({
  locale: localeField,
  kind: z.enum(AGREEMENT_KINDS, "required"),
  legalNature: z.enum(LEGAL_NATURES, "required"),
  title: lineField,
  titleOther: optionalLine,
  formalTitle: optionalWords,
  formalTitleOther: optionalWords,
  signedOn: dateField,
  place: lineField,
  placeOther: optionalLine,
  zone: lineField,
  reason: wordsField,
});

const party = z.object({
  code: partyCodeField,
  name: lineField,
  nameOther: optionalLine,
  zone: lineField,
  calendar: z.string("required").regex(/^[A-Z]{2}$/, "required"),
});
const theme = z.object({ key: optionalKey, title: lineField, titleOther: optionalLine });
const source = z.object({
  key: keyField,
  publisher: lineField,
  title: optionalLine,
  kind: z.enum(EVIDENCE_KINDS, "required"),
  published: optionalDate,
  url: optionalAddress,
  note: optionalWords,
});
const claim = z.object({ on: dateField, source: optionalKey, note: optionalWords, noteOther: optionalWords });

/** A key for a theme that was given none: its English title in the letters that keys have, else its number. */
function keyFrom(title: string, row: number): string {
  const key = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
  return key || `theme-${row}`;
}

const FIELD_OF = { on: "signedOn", zone: "zone" } as const;

/** Everything an agreement says of itself, with what is wrong collected by the form's own fields. */
function detailsOf(given: Given, context: z.core.$RefinementCtx) {
  const found = collector(context);
  const head = plain.safeParse(given);
  found.take(head.error?.issues);
  const lists = {
    parties: rowsOf(given, "parties", party, ["calendar"]),
    themes: rowsOf(given, "themes", theme),
    sources: rowsOf(given, "sources", source, ["kind"]),
    dateClaims: rowsOf(given, "dateClaims", claim),
  };
  for (const { issues } of Object.values(lists)) found.take(issues);
  for (const list of ["parties", "themes"] as const)
    if (lists[list].rows.length + lists[list].issues.length === 0)
      found.add(rowField(list, 1, list === "parties" ? "code" : "title"), "required");
  if (!head.success || !found.clean()) return null;
  const { locale, reason, signedOn, ...form } = head.data;
  const both = (own: string, other: string | null) => bothLanguages(locale, own, other);
  const chosen = lists.dateClaims.rows.find(({ value }) => value.on === signedOn)?.row;
  const details = {
    kind: form.kind,
    legalNature: form.legalNature,
    title: both(form.title, form.titleOther),
    formalTitle: form.formalTitle === null ? null : both(form.formalTitle, form.formalTitleOther),
    signing: { on: signedOn, place: both(form.place, form.placeOther), zone: form.zone },
    dateClaims: lists.dateClaims.rows.map(({ row, value: { note, noteOther, ...one } }) => ({
      ...one,
      note: note === null ? null : both(note, noteOther),
      chosen: row === chosen,
    })),
    parties: lists.parties.rows.map(({ value: { name, nameOther, ...one } }) => ({
      ...one,
      name: both(name, nameOther),
    })),
    themes: lists.themes.rows.map(({ row, value }) => {
      const title = both(value.title, value.titleOther);
      return { key: value.key ?? keyFrom(title.en, row), title };
    }),
    sources: lists.sources.rows.map(({ value }) => value),
  };
  for (const { list, index, member, code } of agreementProblems(details)) {
    const row = list === "signing" || index === null ? null : lists[list].rows[index]?.row;
    found.add(row ? rowField(list, row, member) : FIELD_OF[member as keyof typeof FIELD_OF], code);
  }
  return found.clean() ? { locale, reason, details } : null;
}

/** A new agreement. */
export const CreateAgreementForm = z
  .record(z.string(), z.unknown())
  .transform((given, context): With<CreateAgreementInput> => {
    const slug = slugField.safeParse(given.slug);
    for (const { message } of slug.error?.issues ?? []) context.addIssue({ code: "custom", path: ["slug"], message });
    const read = detailsOf(given, context);
    if (!read || !slug.success) return z.NEVER;
    const { locale, reason, details } = read;
    return { locale, agreement: slug.data, commitment: null, version: 0, ...details, reason };
  });

const onAgreement = z.object({ agreement: z.string().min(1).max(200), version: versionField });

/** What an agreement says of itself, from now on. */
export const EditAgreementForm = z
  .record(z.string(), z.unknown())
  .transform((given, context): With<EditAgreementInput> => {
    const target = onAgreement.safeParse(given);
    const read = detailsOf(given, context);
    if (!target.success) context.addIssue({ code: "custom", path: ["form"], message: "required" });
    if (!read || !target.success) return z.NEVER;
    const { locale, reason, details } = read;
    return { locale, ...target.data, commitment: null, ...details, reason };
  });

/** A tie to another agreement: made, or (`change` remove) taken away. */
export const LinkForm = z
  .object({
    locale: localeField,
    ...onAgreement.shape,
    change: z.enum(["add", "remove"], "required"),
    link: optionalCode.optional(),
    to: z.string("required").min(1, "required").max(80),
    kind: z.enum(LINK_KINDS, "required"),
    note: optionalWords,
    noteOther: optionalWords,
    reason: wordsField,
  })
  .transform(
    ({ note, noteOther, link: _, ...form }): With<LinkAgreementsInput> => ({
      ...form,
      commitment: null,
      note: note === null ? null : bothLanguages(form.locale, note, noteOther),
    }),
  );
