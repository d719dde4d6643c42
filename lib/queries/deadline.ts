import { isCalendar, isHoliday } from "@/lib/calendars/holidays";
import { computeDeadline } from "@/lib/domain/deadline/compute";
import type { Deadline } from "@/lib/domain/view";
import type { DeadlineQuery } from "@/lib/schema/api-queries";
import { type InputProblem, problem } from "@/lib/schema/search-params";

/** Counts one period that belongs to no agreement, or names the calendars nobody knows. Reads no database. */
export function deadlineAnswer(query: DeadlineQuery): { deadline: Deadline } | { problems: InputProblem[] } {
  const calendars = query.calendars === undefined ? [] : [...new Set(query.calendars.split(","))];
  const unknown = calendars.filter((calendar) => !isCalendar(calendar));
  if (unknown.length > 0) {
    return { problems: unknown.map((calendar) => problem("calendars", "unknown-calendar", calendar)) };
  }
  const deadline = computeDeadline({
    rule: {
      kind: "period",
      length: query.length,
      from: { date: query.from },
      rollover: query.rollover,
      ...(calendars.length > 0 ? { calendars } : {}),
      monthEnd: query.monthEnd,
    },
    extensions: [],
    signedOn: query.from,
    dateClaims: [],
    calendars: [],
    asOf: query.from,
    isHoliday,
    deliveredOn: () => null,
  });
  return { deadline };
}
