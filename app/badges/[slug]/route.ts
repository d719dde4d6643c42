import { agreementBadge, unsignedBadge } from "@/lib/formats/badge-words";
import { agreementAnswer } from "@/lib/queries/agreement";
import { missing, perspectiveOf, segment } from "@/lib/web/http/answers";
import { badgeAnswer, badgeLanguage, badgeName } from "@/lib/web/http/badge-answer";
import { readRoute } from "@/lib/web/http/read-route";

/** How one agreement stands, as a picture of one line: `/badges/{slug}.svg`. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ params, query }) => {
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const locale = badgeLanguage(query);
  if (typeof locale !== "string") return locale;
  const slug = badgeName(segment(params.slug));
  if (slug === null) return { problem: "not-found" };
  const answer = await agreementAnswer(slug, perspective);
  if (!answer.data) return missing(answer, "unknown-agreement", { slug });
  const badge = answer.data.signed ? agreementBadge(locale, answer.data) : unsignedBadge(locale, answer.data);
  return badgeAnswer(badge, answer.revision);
});
