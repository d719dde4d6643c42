import { z } from "zod";
import type { Answer } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { embedPage } from "@/lib/formats/embed";
import { plainPage } from "@/lib/formats/plain-page";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { readQuery } from "@/lib/schema/api-queries";
import { readPerspective } from "@/lib/schema/perspective";
import { siteName } from "@/lib/web/citation";
import { feedLocale } from "@/lib/web/feeds/address";
import { segment } from "@/lib/web/http/answers";
import type { Problem } from "@/lib/web/http/problem";
import type { ReadAnswer, ReadRequest } from "@/lib/web/http/read-route";

const embedQuery = z.object({ scheme: z.enum(["light", "dark"]).optional() });

/** Nothing can be loaded, sent or run from a framed page; any site may frame it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/** A page for a frame on another site: an agreement, or one of its commitments where the address names one. */
export async function embedAnswer({ params, query }: ReadRequest): Promise<ReadAnswer | Problem> {
  const language = feedLocale(params);
  if ("problem" in language) return language;
  const { locale } = language;
  const { perspective, problems } = readPerspective(query);
  const asked = readQuery(embedQuery, query);
  if (problems.length > 0 || asked.query === null) return refusal(locale, "invalid-query", 400);
  const slug = segment(params.slug);
  const ref = params.ref === undefined ? null : segment(params.ref);
  const found = await agreementAnswer(slug, perspective);
  const { data: agreement, revision } = found;
  if (!agreement) return absent(locale, found, "unknown-agreement");
  const commitment = agreement.commitments.find((one) => one.ref === ref) ?? null;
  if (ref !== null && !commitment)
    return absent(locale, await commitmentAnswer(slug, ref, perspective), "unknown-commitment");
  const path =
    ref === null ? pages.agreement(locale, slug, perspective) : pages.commitment(locale, slug, ref, perspective);
  const text = embedPage({
    locale,
    agreement,
    commitment,
    perspective,
    scheme: asked.query.scheme ?? null,
    site: siteName(locale),
    page: appUrl() + path,
  });
  const headers = { "Content-Language": locale, "Content-Security-Policy": POLICY };
  return { text, revision, contentType: "text/html", headers };
}

/** Not in the record at all, or recorded only after the day asked about: then when it was. */
function absent(
  locale: Locale,
  { beforeRecord, recordBegan }: Answer<unknown>,
  code: "unknown-agreement" | "unknown-commitment",
): ReadAnswer {
  if (!beforeRecord || recordBegan === null) return refusal(locale, code, 404);
  const text = translator(locale, "api")("detail.not-yet-recorded", { date: instantIn(locale, recordBegan, "UTC") });
  return refusal(locale, "not-yet-recorded", 404, text);
}

/** A refusal that a reader can make sense of within a frame. */
function refusal(
  locale: Locale,
  code: "invalid-query" | "unknown-agreement" | "unknown-commitment" | "not-yet-recorded",
  status: 400 | 404,
  said = "",
): ReadAnswer {
  const t = translator(locale, "site");
  const text = plainPage({
    lang: locale,
    title: translator(locale, "api")(`title.${code}`),
    text: said,
    href: appUrl() + pages.overview(locale),
    link: t("notFound.back"),
  });
  return { text, revision: null, contentType: "text/html", status, headers: { "Content-Security-Policy": POLICY } };
}
