import type { FieldSpec } from "@/components/editing/fields/field-spec";
import { itemField, type Place } from "@/components/editing/fields/part-fields";
import { reasonField } from "@/components/editing/fields/text-fields";
import type { Check } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The fields of the forms that take something back that was a mistake: which one, and why. */

export function withdrawEvidenceFields({ locale, commitment }: Place): FieldSpec[] {
  return [itemField(locale, commitment.evidenceItems), reasonField(locale)];
}

export function withdrawAssessmentFields({ locale, commitment }: Place): FieldSpec[] {
  const t = translator(locale, "forms");
  const states = translator(locale, "states");
  const choices = commitment.assessments.map(({ id, state, effectiveOn, by }) => ({
    value: id,
    label: t("assessments.itemOf", {
      state: states(`delivery.${state}`),
      date: formatDate(locale, effectiveOn, "long"),
      by,
    }),
  }));
  return [
    {
      kind: "select",
      name: "assessment",
      label: t("assessments.item"),
      options: [{ value: "", label: t("choose") }, ...choices],
    },
    reasonField(locale),
  ];
}

export function withdrawCheckFields(locale: Locale, checks: readonly Check[]): FieldSpec[] {
  const t = translator(locale, "forms");
  const day = (on: string) => formatDate(locale, on, "long");
  const choices = checks.map(({ id, on, upTo, by }) => ({
    value: id,
    label: t("checks.itemOf", { on: day(on), upTo: day(upTo), by }),
  }));
  return [
    {
      kind: "select",
      name: "check",
      label: t("checks.item"),
      options: [{ value: "", label: t("choose") }, ...choices],
    },
    reasonField(locale),
  ];
}

export function withdrawExtensionFields({ locale, commitment }: Place): FieldSpec[] {
  const t = translator(locale, "forms");
  const choices = commitment.extensions.map(({ id, agreedOn, rule }) => ({
    value: id,
    label: t("deadline.itemOf", { date: formatDate(locale, agreedOn, "long"), rule: ruleWords(locale, rule) }),
  }));
  return [
    {
      kind: "select",
      name: "extension",
      label: t("deadline.item"),
      options: [{ value: "", label: t("choose") }, ...choices],
    },
    reasonField(locale),
  ];
}
