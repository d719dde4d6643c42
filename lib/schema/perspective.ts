import { FIRST_YEAR, isIsoDate, LAST_YEAR } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";
import type { Perspective } from "@/lib/domain/view";
import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

/** One calendar date as people write it into an address: the day, or the code of why it is not one. */
export function readDate(value: string): { day: IsoDate } | { code: "not-a-date" | "no-such-day" | "out-of-range" } {
  if (isIsoDate(value)) return { day: value };
  const parts = /^[+-]?(\d{4,6})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return { code: "not-a-date" };
  const year = Number(parts[1]);
  const inRange = /^\d{4}-/.test(value) && year >= FIRST_YEAR && year <= LAST_YEAR;
  return { code: inRange ? "no-such-day" : "out-of-range" };
}

function readDay(input: SearchInput, name: string, problems: InputProblem[]): IsoDate | null {
  const given = valuesOf(input, name);
  const first = given[0];
  if (first === undefined) return null;
  if (new Set(given).size > 1) {
    problems.push(problem(name, "given-twice", given.join(", ")));
    return null;
  }
  const read = readDate(first);
  if ("day" in read) return read.day;
  problems.push(problem(name, read.code, first));
  return null;
}

/**
 * Reads `asOf` and `knownOn` from an address. A day that cannot be used is
 * null in the perspective and named in `problems`: pages say so and show now,
 * the API answers 400.
 */
export function readPerspective(input: SearchInput): { perspective: Perspective; problems: InputProblem[] } {
  const problems: InputProblem[] = [];
  const asOf = readDay(input, "asOf", problems);
  const knownOn = readDay(input, "knownOn", problems);
  return { perspective: { asOf, knownOn }, problems };
}
