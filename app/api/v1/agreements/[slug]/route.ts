import { agreementAnswer } from "@/lib/queries/agreement";
import { apiAgreement, apiCommitment, headOf, missing, perspectiveOf, segment } from "@/lib/web/http/answers";
import { readRoute } from "@/lib/web/http/read-route";

/** One agreement with its commitments. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ params, query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const slug = segment(params.slug);
  const answer = await agreementAnswer(slug, perspective);
  if (!answer.data) return missing(answer, "unknown-agreement", { slug });
  const commitments = answer.data.commitments.map((commitment) => apiCommitment({ commitment }));
  return { body: { ...headOf(answer), ...apiAgreement(answer.data), commitments }, revision: answer.revision };
});
