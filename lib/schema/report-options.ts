import type { IsoDate } from "@/lib/domain/record";
import { PAPERS, type Paper } from "@/lib/domain/report-document";
import { readDate } from "@/lib/schema/perspective";
import { type InputProblem, problem, type SearchInput, valuesOf } from "@/lib/schema/search-params";

/** `since`: the day after which changes are told; null for the usual stretch of days. */
export type ReportOptions = { since: IsoDate | null; paper: Paper };

/** Reads `since` and `paper`. What cannot be used is left at its default and named in `problems`. */
export function readReportOptions(input: SearchInput): { options: ReportOptions; problems: InputProblem[] } {
  const problems: InputProblem[] = [];
  const one = (name: string) => {
    const given = valuesOf(input, name);
    if (new Set(given).size < 2) return given[0];
    problems.push(problem(name, "given-twice", given.join(", ")));
    return undefined;
  };
  const [day, sheet] = [one("since"), one("paper")];
  const read = day === undefined ? null : readDate(day);
  if (read && "code" in read) problems.push(problem("since", read.code, day ?? ""));
  const paper = PAPERS.find((known) => known === sheet);
  if (sheet !== undefined && !paper) problems.push(problem("paper", "unknown-choice", sheet));
  return { options: { since: read && "day" in read ? read.day : null, paper: paper ?? "a4" }, problems };
}
