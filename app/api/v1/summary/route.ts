import { toApiSummary } from "@/lib/formats/api-summary";
import { askedSummary, soleAgreement } from "@/lib/web/charts";
import { headOf } from "@/lib/web/http/answers";
import { readRoute } from "@/lib/web/http/read-route";

/** The numbers behind the charts, of the commitments that the filters leave. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ query }) => {
  const answer = await askedSummary(query);
  if ("problem" in answer) return answer;
  const agreement = soleAgreement(answer.data.filters);
  return { body: { ...headOf(answer), agreement, ...toApiSummary(answer.data) }, revision: answer.revision };
});
