import type { IsoDate } from "@/lib/domain/record";
import { readDate } from "@/lib/schema/perspective";
import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

/** The days an address asks for, both ends included; null leaves an end open. */
export type AskedRange = { from: IsoDate | null; to: IsoDate | null };

/** Reads `from` and `to`. When either cannot be used, or they are the wrong way round, both ends stay open and `problems` says why. */
export function readDayRange(input: SearchInput): { range: AskedRange; problems: InputProblem[] } {
  const problems: InputProblem[] = [];
  const day = (name: "from" | "to") => {
    const value = valuesOf(input, name)[0];
    if (value === undefined) return null;
    const read = readDate(value);
    if ("day" in read) return read.day;
    problems.push(problem(name, read.code, value));
    return null;
  };
  const range = { from: day("from"), to: day("to") };
  if (range.from !== null && range.to !== null && range.to < range.from)
    problems.push(problem("to", "ends-before-it-begins", range.to));
  return problems.length > 0 ? { range: { from: null, to: null }, problems } : { range, problems };
}
