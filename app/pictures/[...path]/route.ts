import { linkPictureOf } from "@/components/cite/link-picture";
import { agreementPreview, overviewPreview, type Preview } from "@/lib/domain/link-picture";
import { isLocale } from "@/lib/i18n/locales";
import { api } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { pictureQuery, readQuery } from "@/lib/schema/api-queries";
import { siteName } from "@/lib/web/citation";
import { missing, perspectiveOf } from "@/lib/web/http/answers";
import { invalidQuery } from "@/lib/web/http/problem";
import { readRoute } from "@/lib/web/http/read-route";
import { previewPng } from "@/lib/web/link-picture";
import { letters } from "@/lib/web/picture-faces";

/** The picture of a link: `/pictures/{locale}/{slug}/{ref}.png`, each part but the first left out for what is above it. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ params, query }) => {
  const path = [params.path ?? []].flat().join("/");
  const [locale = "", slug, ref, more] = path.replace(/\.png$/, "").split("/");
  if (!path.endsWith(".png") || !isLocale(locale) || more !== undefined)
    return { problem: "not-found", values: { openapi: api.openapi() } };
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const asked = readQuery(pictureQuery, query);
  if (asked.query === null) return invalidQuery(asked.problems);
  const at = { upTo: asked.query.revision };
  const has = await letters();
  const png = async (preview: Preview, revision: number) => ({
    bytes: await previewPng(linkPictureOf({ locale, preview, site: siteName(locale), has })),
    revision,
    contentType: "image/png",
  });
  if (slug === undefined) {
    const { data, asOf, revision } = await agreementsAnswer(perspective, at);
    return png(overviewPreview(data, asOf), revision);
  }
  const answer = await agreementAnswer(slug, perspective, at);
  if (!answer.data) return missing(answer, "unknown-agreement", { slug });
  const commitment = answer.data.commitments.find((one) => one.ref === ref) ?? null;
  if (ref !== undefined && !commitment) return missing(answer, "unknown-commitment", { slug, ref });
  return png(agreementPreview(answer.data, commitment), answer.revision);
});
