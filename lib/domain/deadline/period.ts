import { plainDate } from "@/lib/domain/dates";
import type { Length } from "@/lib/domain/duration";
import type { IsoDate, MonthEnd } from "@/lib/domain/record";

/**
 * When a period ends. The common core of EU Regulation 1182/71 art. 3, US FRCP
 * 6(a), Japan's Civil Code arts 140–143 and the European Convention on
 * Time-Limits: the day of the event does not count, every calendar day does,
 * months go by the calendar, and a day the month lacks becomes its last day.
 */
export type PeriodEnd = {
  on: IsoDate;
  /** How the month's end decided the day: it did not, a missing day was clamped, or article 143(2) applied. */
  monthEnd: "plain" | "clamped" | "article-143";
};

/** The last day of `times` lengths that follow `base`; each is counted from `base`, so that clamping does not drift. */
export function periodEnd(base: IsoDate, length: Length, monthEnd: MonthEnd, times = 1): PeriodEnd {
  const day0 = plainDate(base);
  const count = length.count * times;
  if (length.unit === "days" || length.unit === "weeks") {
    return { on: day0.add({ [length.unit]: count }).toString(), monthEnd: "plain" };
  }
  const end = day0.add({ [length.unit]: count });
  // Art. 143: counted from the first of a month, whole months end with a month.
  const firstCounted = day0.add({ days: 1 });
  if (monthEnd === "jp-civil-code-143" && firstCounted.day === 1) {
    const on = firstCounted.add({ [length.unit]: count }).subtract({ days: 1 });
    return { on: on.toString(), monthEnd: on.equals(end) ? clampOf(end.day, day0.day) : "article-143" };
  }
  return { on: end.toString(), monthEnd: clampOf(end.day, day0.day) };
}

function clampOf(endDay: number, baseDay: number): PeriodEnd["monthEnd"] {
  return endDay === baseDay ? "plain" : "clamped";
}
