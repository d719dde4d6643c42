import { toApiChanges } from "@/lib/formats/api-changes";
import { changesAnswer } from "@/lib/queries/changes-between";
import { changesQuery, readQuery } from "@/lib/schema/api-queries";
import { readDayRange } from "@/lib/schema/day-range";
import { headOf, missing, perspectiveOf } from "@/lib/web/http/answers";
import { invalidQuery } from "@/lib/web/http/problem";
import { readRoute } from "@/lib/web/http/read-route";

/** What changed between two days, of one agreement or of all together. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const asked = readQuery(changesQuery, query);
  if (asked.query === null) return invalidQuery(asked.problems);
  const { range, problems } = readDayRange(query);
  if (problems.length > 0) return invalidQuery(problems);
  const agreement = asked.query.agreement ?? null;
  const answer = await changesAnswer({ agreement, ...range }, perspective);
  if (!answer.data) return missing(answer, "unknown-agreement", { slug: agreement ?? "" });
  return { body: { ...headOf(answer), agreement, ...toApiChanges(answer.data) }, revision: answer.revision };
});
