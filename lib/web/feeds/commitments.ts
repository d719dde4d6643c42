import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { commitmentsCsv } from "@/lib/formats/csv-commitments";
import { pages } from "@/lib/paths";
import { commitmentRowsAnswer } from "@/lib/queries/commitments";
import { readCommitmentFilters } from "@/lib/schema/commitment-filters";
import { absolute, feedLocale } from "@/lib/web/feeds/address";
import { perspectiveOf } from "@/lib/web/http/answers";
import { invalidQuery, type Problem } from "@/lib/web/http/problem";
import type { ReadAnswer, ReadRequest } from "@/lib/web/http/read-route";

/** Every commitment that the filters of the address leave, as a table; in one piece, whatever `page` says. */
export async function commitmentsTable({ params, query }: ReadRequest): Promise<ReadAnswer | Problem> {
  const language = feedLocale(params);
  if ("problem" in language) return language;
  const { locale } = language;
  const perspective = perspectiveOf(query);
  const { filters, problems } = readCommitmentFilters(query);
  const wrongDays = "problem" in perspective ? (perspective.errors ?? []) : [];
  const errors = [...wrongDays, ...problems].filter(({ path }) => path !== "page");
  if ("problem" in perspective || errors.length > 0) return invalidQuery(errors);
  const { data, revision, state, beforeRecord } = await commitmentRowsAnswer(filters, perspective, {
    language: locale,
  });
  if (data.problems.length > 0 && !beforeRecord) return invalidQuery(data.problems);
  const urlOf = ({ commitment }: CommitmentRow) =>
    absolute(pages.commitment(locale, commitment.agreement, commitment.ref, perspective));
  return {
    parts: { state, make: () => commitmentsCsv(locale, data.items, urlOf) },
    revision,
    contentType: "text/csv",
    headers: { "Content-Language": locale, "Content-Disposition": 'attachment; filename="commitments.csv"' },
  };
}
