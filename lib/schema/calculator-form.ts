import type { DurationUnit } from "@/lib/domain/duration";
import { lengthOf, parseDuration } from "@/lib/domain/duration";
import { type DeadlineQuery, deadlineQuery } from "@/lib/schema/api-queries";
import { readDate } from "@/lib/schema/perspective";
import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

export const UNITS = ["days", "weeks", "months", "years"] as const satisfies readonly DurationUnit[];
const LETTER: Record<DurationUnit, string> = { days: "D", weeks: "W", months: "M", years: "Y" };
const MOST_CALENDARS = 10;

/** What the form shows again: everything as it was given, also what cannot be used. */
export type CalculatorValues = {
  from: string;
  amount: string;
  unit: string;
  rollover: string;
  calendars: string[];
  monthEnd: string;
};
export type CalculatorReading = {
  /** False until a reader has asked something: nothing is wrong yet. */
  asked: boolean;
  values: CalculatorValues;
  /** The period to count; null while something is missing or wrong. */
  query: DeadlineQuery | null;
  problems: InputProblem[];
};

/** Whether the address holds the parameter at all: an empty form that was sent is a question with its answers missing. */
function isGiven(input: SearchInput, name: string): boolean {
  return input instanceof URLSearchParams ? input.has(name) : Object.hasOwn(input, name);
}

/** Width of digits and letters does not matter to people. */
const plain = (value: string | undefined) => (value ?? "").normalize("NFKC").trim().slice(0, 200);

/** `amount` and `unit` of the form, or `length` as the API writes it. */
function lengthFields(input: SearchInput): { amount: string; unit: string } {
  const amount = plain(valuesOf(input, "amount")[0]);
  const unit = plain(valuesOf(input, "unit")[0]) || "days";
  const length = plain(valuesOf(input, "length")[0]);
  if (amount !== "" || length === "") return { amount, unit };
  if (parseDuration(length) === null) return { amount: length, unit };
  const { count, unit: given } = lengthOf(length);
  return { amount: String(count), unit: given };
}

function valuesIn(input: SearchInput): CalculatorValues {
  const calendars = valuesOf(input, "calendars").flatMap((value) =>
    plain(value)
      .toUpperCase()
      .split(/[\s,、]+/),
  );
  return {
    from: plain(valuesOf(input, "from")[0]),
    ...lengthFields(input),
    rollover: plain(valuesOf(input, "rollover")[0]) || "none",
    calendars: [...new Set(calendars.filter(Boolean))],
    monthEnd: plain(valuesOf(input, "monthEnd")[0]) || "clamp",
  };
}

function problemOfDay(from: string): InputProblem[] {
  if (from === "") return [problem("from", "required", "")];
  const read = readDate(from);
  return "code" in read ? [problem("from", read.code, from)] : [];
}

function problemOfLength(amount: string, unit: string): InputProblem[] {
  const known = UNITS.find((one) => one === unit);
  const wrongUnit = known ? [] : [problem("unit", "unknown-choice", unit)];
  if (amount === "") return [problem("amount", "required", ""), ...wrongUnit];
  if (!/^0*[1-9]\d*$/.test(amount)) return [problem("amount", "not-a-number", amount), ...wrongUnit];
  const fits = known === undefined || parseDuration(durationOf(amount, known)) !== null;
  return fits ? wrongUnit : [problem("amount", "not-a-length", amount)];
}

function durationOf(amount: string, unit: DurationUnit): string {
  return `P${amount.replace(/^0+/, "")}${LETTER[unit]}`;
}

/** Reads the calculator's form from an address; parameters named as in the API are understood as well. `isCalendar` knows the holiday calendars. */
export function readCalculator(input: SearchInput, isCalendar: (code: string) => boolean): CalculatorReading {
  const values = valuesIn(input);
  const { from, amount, unit, rollover, calendars, monthEnd } = values;
  const asked = ["from", "amount", "length"].some((name) => isGiven(input, name));
  if (!asked) return { asked, values, query: null, problems: [] };
  const unknown = calendars.filter((code) => !/^[A-Z]{2}$/.test(code) || !isCalendar(code));
  const problems = [
    ...problemOfDay(from),
    ...problemOfLength(amount, unit),
    ...(deadlineQuery.shape.rollover.safeParse(rollover).success
      ? []
      : [problem("rollover", "unknown-choice", rollover)]),
    ...unknown.map((code) => problem("calendars", "unknown-calendar", code)),
    ...(calendars.length > MOST_CALENDARS ? [problem("calendars", "too-long", calendars.join(", "))] : []),
    ...(deadlineQuery.shape.monthEnd.safeParse(monthEnd).success
      ? []
      : [problem("monthEnd", "unknown-choice", monthEnd)]),
  ];
  if (problems.length > 0) return { asked, values, query: null, problems };
  const query = deadlineQuery.parse({
    from,
    length: durationOf(amount, unit as DurationUnit),
    rollover,
    ...(calendars.length > 0 ? { calendars: calendars.join(",") } : {}),
    monthEnd,
  });
  return { asked, values, query, problems };
}
