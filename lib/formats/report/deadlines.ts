import type { ReportBlock } from "@/lib/domain/report-document";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { formatDate, scheduleDays } from "@/lib/i18n/dates";
import { readingWords, ruleWords, workingWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Every date with its rule and other readings in one table, then how each was counted. */
export function deadlineBlocks(locale: Locale, { commitments }: AgreementView): ReportBlock[] {
  const t = translator(locale, "report");
  const dated = commitments
    .filter(({ deadline }) => deadline.dueOn !== null)
    .sort((a, b) => ((a.deadline.dueOn ?? "") < (b.deadline.dueOn ?? "") ? -1 : 1));
  const undated = commitments.filter(({ deadline }) => deadline.dueOn === null);
  const head = ["ref", "commitment", "due", "state", "rule", "readings"] as const;
  return [
    ...(dated.length === 0
      ? [{ kind: "paragraph" as const, text: t("deadlines.none"), notes: [] }]
      : [
          {
            kind: "table" as const,
            table: {
              caption: t("deadlines.caption"),
              head: head.map((key) => t(`deadlines.${key}`)),
              rows: dated.map((one) => row(locale, one)),
            },
          },
        ]),
    ...(undated.length === 0
      ? []
      : [
          {
            kind: "paragraph" as const,
            quiet: true,
            notes: [],
            text: t("deadlines.undated", {
              count: undated.length,
              refs: undated.map(({ ref }) => ref).join(locale === "ja" ? "、" : ", "),
            }),
          },
        ]),
    ...dated.map((one) => working(locale, one)),
  ];
}

function row(locale: Locale, { ref, title, deadline, schedule, extensions }: CommitmentView): string[] {
  const t = translator(locale, "report");
  const state = translator(locale, "states")(`schedule.${schedule.state}`);
  const days = scheduleDays(locale, schedule);
  const space = locale === "ja" ? "、" : ", ";
  const original = deadline.originalDueOn;
  const moved = extensions.length > 0 && original !== null && original !== deadline.dueOn;
  const due = deadline.dueOn ? formatDate(locale, deadline.dueOn, "weekday") : "";
  const readings = deadline.alternatives.map((reading) =>
    t("deadlines.reading", {
      date: formatDate(locale, reading.dueOn, "weekday"),
      words: readingWords(locale, reading),
    }),
  );
  return [
    ref,
    title[locale],
    moved ? `${due}${space}${t("deadlines.moved", { date: formatDate(locale, original, "weekday") })}` : due,
    days === null ? state : `${state}${space}${days}`,
    ruleWords(locale, deadline.rule),
    readings.length > 0 ? readings.join(locale === "ja" ? "；" : "; ") : t("deadlines.noReadings"),
  ];
}

function working(locale: Locale, { ref, deadline }: CommitmentView): ReportBlock {
  return {
    kind: "part",
    id: `working-${ref}`,
    heading: translator(locale, "report")("deadlines.working", { ref }),
    blocks: [
      {
        kind: "list",
        items: deadline.working.map((step) => ({ text: workingWords(locale, step), notes: [] })),
      },
    ],
  };
}
