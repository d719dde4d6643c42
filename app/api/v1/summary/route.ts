import { toApiSummary } from "@/lib/formats/api-summary";
import { summaryAnswer } from "@/lib/queries/summary";
import { readQuery, summaryQuery } from "@/lib/schema/api-queries";
import { headOf, missing, perspectiveOf } from "@/lib/web/http/answers";
import { invalidQuery } from "@/lib/web/http/problem";
import { readRoute } from "@/lib/web/http/read-route";

/** The numbers behind the charts, of one agreement or of all together. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const asked = readQuery(summaryQuery, query);
  if (asked.query === null) return invalidQuery(asked.problems);
  const slug = asked.query.agreement ?? null;
  const answer = await summaryAnswer(slug, perspective);
  if (!answer.data) return missing(answer, "unknown-agreement", { slug: slug ?? "" });
  return { body: { ...headOf(answer), agreement: slug, ...toApiSummary(answer.data) }, revision: answer.revision };
});
