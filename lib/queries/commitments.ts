import type { CommitmentFilters } from "@/lib/domain/filter-terms";
import { type CommitmentList, type FoundRows, findRows, listCommitments, type RowsAsked } from "@/lib/domain/filters";
import type { AgreementRecord, Text } from "@/lib/domain/record";
import type { Answer, Perspective } from "@/lib/domain/view";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";
import { type InputProblem, problem } from "@/lib/schema/search-params";

/** What keys, codes and slugs are called. A key used by several agreements goes by the first one's name. */
export type ChoiceNames = Record<"agreement" | "party" | "theme", Record<string, Text>>;
type Used = {
  /** The filters as used: what the record does not know is left out and named in `problems`. */
  filters: CommitmentFilters;
  problems: InputProblem[];
};
export type CommitmentsData = CommitmentList & Used & { names: ChoiceNames };
export type CommitmentRowsData = FoundRows & Used;

const namesKept = new WeakMap<readonly AgreementRecord[], ChoiceNames>();

/** What the record calls the choices of the filters; worked out once for the same record. */
export function namesIn(records: readonly AgreementRecord[]): ChoiceNames {
  const names = namesKept.get(records) ?? namesOf(records);
  namesKept.set(records, names);
  return names;
}

function namesOf(records: readonly AgreementRecord[]): ChoiceNames {
  const reversed = [...records].reverse().map((record) => record.agreement);
  const named = (pairs: [string, Text][]) => Object.fromEntries(pairs);
  return {
    agreement: named(reversed.map(({ slug, title }) => [slug, title])),
    party: named(reversed.flatMap(({ parties }) => parties.map(({ code, name }): [string, Text] => [code, name]))),
    theme: named(reversed.flatMap(({ themes }) => themes.map(({ key, title }): [string, Text] => [key, title]))),
  };
}

/** The filters as far as the record knows their values, and what it does not know. */
export function knownFilters(filters: CommitmentFilters, names: ChoiceNames): [CommitmentFilters, InputProblem[]] {
  const problems: InputProblem[] = [];
  const known = (facet: keyof ChoiceNames) =>
    filters[facet].filter((value) => {
      const has = Object.hasOwn(names[facet], value);
      if (!has) problems.push(problem(facet, "unknown-choice", value));
      return has;
    });
  return [{ ...filters, agreement: known("agreement"), party: known("party"), theme: known("theme") }, problems];
}

/** Commitments of the agreements signed by the day: filtered, sorted, one page of them, with the counts of every choice. */
export async function commitmentsAnswer(
  asFiltered: CommitmentFilters,
  perspective: Perspective,
  paging: { limit?: number; language?: keyof Text } = {},
  asked?: Asked,
): Promise<Answer<CommitmentsData>> {
  const asking = await ask(perspective, asked);
  const agreements = await asking.signed();
  const names = namesIn(asking.records);
  const [filters, problems] = knownFilters(asFiltered, names);
  const list = listCommitments(agreements, filters, paging);
  if (list.page !== filters.page) problems.push(problem("page", "no-such-page", String(filters.page)));
  return answer(asking, dayShown(asking, agreements), { ...list, filters, names, problems });
}

/** The same commitments without pages and counts, for programs: as many as are asked for. The page in the filters makes no difference. */
export async function commitmentRowsAnswer(
  asFiltered: CommitmentFilters,
  perspective: Perspective,
  rows: RowsAsked = {},
  asked?: Asked,
): Promise<Answer<CommitmentRowsData>> {
  const asking = await ask(perspective, asked);
  const agreements = await asking.signed();
  const [filters, problems] = knownFilters(asFiltered, namesIn(asking.records));
  const found = findRows(agreements, filters, rows);
  return answer(asking, dayShown(asking, agreements), { ...found, filters, problems });
}
