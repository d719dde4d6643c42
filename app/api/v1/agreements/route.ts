import { agreementsAnswer } from "@/lib/queries/agreements";
import { apiAgreement, headOf, perspectiveOf } from "@/lib/web/http/answers";
import { readRoute } from "@/lib/web/http/read-route";

/** Every agreement signed by the day. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const answer = await agreementsAnswer(perspective);
  return { body: { ...headOf(answer), agreements: answer.data.map(apiAgreement) }, revision: answer.revision };
});
