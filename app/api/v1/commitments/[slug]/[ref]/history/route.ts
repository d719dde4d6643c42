import { historyAnswer } from "@/lib/queries/history";
import { headOf, missing, perspectiveOf, segment } from "@/lib/web/http/answers";
import { readRoute } from "@/lib/web/http/read-route";

/** Who changed what of one commitment, oldest first. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ params, query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const [slug, ref] = [segment(params.slug), segment(params.ref)];
  const answer = await historyAnswer(slug, ref, perspective);
  if (!answer.data) return missing(answer, "unknown-commitment", { slug, ref });
  return { body: { ...headOf(answer), agreement: slug, ref, entries: answer.data }, revision: answer.revision };
});
