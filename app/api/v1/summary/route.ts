import { toApiSummary } from "@/lib/formats/api-summary";
import { jsonParts } from "@/lib/formats/json-parts";
import { askedSummary, soleAgreement } from "@/lib/web/charts";
import { headOf } from "@/lib/web/http/answers";
import { readRoute } from "@/lib/web/http/read-route";

/** The numbers behind the charts, of the commitments that the filters leave. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ query }) => {
  const answer = await askedSummary(query);
  if ("problem" in answer) return answer;
  const agreement = soleAgreement(answer.data.filters);
  const body = { ...headOf(answer), agreement, ...toApiSummary(answer.data) };
  return { parts: { state: answer.state, make: () => jsonParts(body) }, revision: answer.revision };
});
