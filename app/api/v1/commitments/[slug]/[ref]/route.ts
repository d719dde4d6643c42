import { commitmentAnswer } from "@/lib/queries/commitment";
import { apiCommitmentDetail, headOf, missing, perspectiveOf, segment } from "@/lib/web/http/answers";
import { readRoute } from "@/lib/web/http/read-route";

/** One commitment with its steps, evidence and assessments. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ params, query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const [slug, ref] = [segment(params.slug), segment(params.ref)];
  const answer = await commitmentAnswer(slug, ref, perspective);
  if (!answer.data) return missing(answer, "unknown-commitment", { slug, ref });
  return { body: { ...headOf(answer), ...apiCommitmentDetail(answer.data) }, revision: answer.revision };
});
