import { isCalendar } from "@/lib/calendars/holidays";
import type { Deadline } from "@/lib/domain/view";
import { deadlineAnswer } from "@/lib/queries/deadline";
import { type CalculatorReading, readCalculator } from "@/lib/schema/calculator-form";
import type { SearchInput } from "@/lib/schema/search-params";

/** The calculator's form as it was sent, with its deadline or with what is wrong. Reads no database. */
export function calculatorAnswer(input: SearchInput): CalculatorReading & { deadline: Deadline | null } {
  const reading = readCalculator(input, isCalendar);
  if (reading.query === null) return { ...reading, deadline: null };
  const answer = deadlineAnswer(reading.query);
  return "deadline" in answer ? { ...reading, ...answer } : { ...reading, ...answer, deadline: null };
}
