import type { DeadlineQuestion } from "@/lib/domain/deadline/question";
import { baseOf } from "@/lib/domain/deadline/question";
import { type CountingRule, calendarsOf, nominalEnd, rolled } from "@/lib/domain/deadline/settle";
import type { IsoDate } from "@/lib/domain/record";
import type { Reading } from "@/lib/domain/view";

/** Every other reading that can be shown; each is worded in i18n under `deadline.reading`. */
export const READING_CODES = ["rolled", "not-rolled", "signed-on", "article-143", "clamped"] as const;
export type ReadingCode = (typeof READING_CODES)[number];

/**
 * What the same words give when one thing is read otherwise: the weekend rule, the
 * signing date claimed by another source, the month's end. Only readings that
 * give another date than `dueOn`. `n` is the occurrence of a recurring rule, else 1.
 */
export function alternativesOf(rule: CountingRule, n: number, dueOn: IsoDate, question: DeadlineQuestion): Reading[] {
  const base = baseOf(rule, question);
  if (base === null) return [];
  const read = (code: ReadingCode, other: CountingRule, from: IsoDate, params: Reading["params"]): Reading => ({
    code,
    dueOn: rolled(other, nominalEnd(other, from, n).on, question),
    params,
  });
  const calendars = calendarsOf(rule, question).join(", ");
  const readings = [
    rule.rollover === "next-working-day"
      ? read("not-rolled", { ...rule, rollover: "none" }, base, {})
      : read("rolled", { ...rule, rollover: "next-working-day" }, base, { calendars }),
    ...otherClaims(rule, question).map((on) => read("signed-on", rule, on, { on })),
    rule.monthEnd === "jp-civil-code-143"
      ? read("clamped", { ...rule, monthEnd: "clamp" }, base, {})
      : read("article-143", { ...rule, monthEnd: "jp-civil-code-143" }, base, {}),
  ];
  return readings.filter((reading) => reading.dueOn !== dueOn);
}

function otherClaims(rule: CountingRule, question: DeadlineQuestion): IsoDate[] {
  if (rule.from !== "signing") return [];
  return [...new Set(question.dateClaims.map((claim) => claim.on))].filter((on) => on !== question.signedOn).sort();
}
