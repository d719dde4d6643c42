import { Temporal } from "temporal-polyfill";
import { now } from "@/lib/clock";
import { commitmentRowsAnswer } from "@/lib/queries/commitments";
import { ITEMS_UNASKED, pagingQuery, readQuery } from "@/lib/schema/api-queries";
import { readCommitmentFilters } from "@/lib/schema/commitment-filters";
import { problem } from "@/lib/schema/search-params";
import { apiCommitment, headOf, perspectiveOf } from "@/lib/web/http/answers";
import { readCursor, writeCursor } from "@/lib/web/http/cursor";
import { invalidQuery, type Problem } from "@/lib/web/http/problem";
import type { ReadAnswer } from "@/lib/web/http/read-route";

/** One page of the list of commitments, and the cursor of the next. */
export async function commitmentsPage(query: URLSearchParams): Promise<ReadAnswer | Problem> {
  const perspective = perspectiveOf(query);
  const { filters, problems } = readCommitmentFilters(query);
  const paging = readQuery(pagingQuery, query);
  // The page number is the web page's; the API goes on by cursor.
  const wrong = [...("errors" in perspective ? (perspective.errors ?? []) : []), ...problems, ...paging.problems];
  const errors = wrong.filter(({ path }) => path !== "page");
  if ("problem" in perspective || errors.length > 0 || paging.query === null) return invalidQuery(errors);

  const { limit = ITEMS_UNASKED, cursor: text } = paging.query;
  const cursor = text === undefined ? null : readCursor(text, query, now());
  const refused = invalidQuery([problem("cursor", "not-a-cursor", text ?? "")]);
  if (text !== undefined && cursor === null) return refused;

  const offset = cursor?.offset ?? 0;
  const asked = cursor ? { at: cursor.at, upTo: cursor.revision } : {};
  const answer = await commitmentRowsAnswer(filters, perspective, { from: offset, limit }, asked);
  const { revision, data } = answer;
  if (data.problems.length > 0 && !answer.beforeRecord) return invalidQuery(data.problems);
  if (cursor && cursor.revision !== revision) return refused;

  const end = offset + limit;
  const next = { revision, at: Temporal.Instant.from(answer.now), offset: end };
  return {
    body: {
      ...headOf(answer),
      total: data.total,
      items: data.items.map(apiCommitment),
      next: end < data.total ? writeCursor(next, query) : null,
    },
    revision,
  };
}
