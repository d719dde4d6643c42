import { DataTable } from "@/components/ui/data-table";
import type { DeadlineRule } from "@/lib/domain/record";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One rule of each kind, as the record stores it. */
function examples(trigger: string): DeadlineRule[] {
  return [
    { kind: "none" },
    { kind: "date", on: "2026-12-31" },
    { kind: "period", length: "P180D", from: "signing", rollover: "none", calendars: ["US", "JP"], monthEnd: "clamp" },
    { kind: "recurring", every: "P3M", from: "signing", until: "2027-10-28" },
    { kind: "conditional", trigger, length: "P30D" },
  ];
}

/** JSON on one line with room to break between its parts. */
function oneLine(rule: DeadlineRule): string {
  return JSON.stringify(rule, null, 1).replace(/\n\s*/g, " ");
}

/** Each kind of deadline rule with an example in the public form and in words. */
export function RuleKinds({ locale }: { locale: Locale }) {
  const t = translator(locale, "method");
  return (
    <DataTable
      caption={t("rules.title")}
      captionHidden
      rows={examples(t("rules.trigger"))}
      rowKey={(rule) => rule.kind}
      columns={[
        {
          key: "kind",
          header: t("rules.kind"),
          rowHeader: true,
          className: "md:w-[9rem]",
          cell: (rule) => <b>{t(`rules.kinds.${rule.kind}`)}</b>,
        },
        { key: "words", header: t("rules.words"), cell: (rule) => ruleWords(locale, rule) },
        {
          key: "example",
          header: t("rules.example"),
          cell: (rule) => <code className="method-code">{oneLine(rule)}</code>,
        },
      ]}
    />
  );
}

const SOURCES = ["eu", "us", "jp", "coe", "unidroit"] as const;

/** The recognised rules, named, and where they part ways. */
export function CountingSources({ locale }: { locale: Locale }) {
  const t = translator(locale, "method");
  return (
    <DataTable
      caption={t("counting.differences")}
      rows={SOURCES}
      rowKey={(source) => source}
      columns={[
        {
          key: "source",
          header: t("counting.source"),
          rowHeader: true,
          className: "md:w-[20rem]",
          cell: (source) => t(`counting.sources.${source}.name`),
        },
        { key: "dayOff", header: t("counting.dayOff"), cell: (source) => t(`counting.sources.${source}.dayOff`) },
        { key: "monthEnd", header: t("counting.monthEnd"), cell: (source) => t(`counting.sources.${source}.monthEnd`) },
      ]}
    />
  );
}
