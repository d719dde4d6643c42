import { commitmentBadge, unsignedBadge } from "@/lib/formats/badge-words";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { missing, perspectiveOf, segment } from "@/lib/web/http/answers";
import { badgeAnswer, badgeLanguage, badgeName } from "@/lib/web/http/badge-answer";
import { readRoute } from "@/lib/web/http/read-route";

/** How one commitment stands, as a picture of one line: `/badges/{slug}/{ref}.svg`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ params, query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const locale = badgeLanguage(query);
  if (typeof locale !== "string") return locale;
  const slug = segment(params.slug);
  const ref = badgeName(segment(params.ref));
  if (ref === null) return { problem: "not-found" };
  const answer = await commitmentAnswer(slug, ref, perspective);
  if (!answer.data) return missing(answer, "unknown-commitment", { slug, ref });
  const { agreement, commitment } = answer.data;
  const badge = agreement.signed
    ? commitmentBadge(locale, commitment, agreement.asOf)
    : unsignedBadge(locale, agreement);
  return badgeAnswer(badge, answer.revision);
});
