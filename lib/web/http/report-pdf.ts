import { PLAIN_POLICY, plainPage } from "@/lib/formats/plain-page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { log } from "@/lib/observe/log";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { readReportOptions } from "@/lib/schema/report-options";
import { inLanguage } from "@/lib/web/feeds/address";
import { missing, segment } from "@/lib/web/http/answers";
import { invalidQuery } from "@/lib/web/http/problem";
import type { ReadAnswer } from "@/lib/web/http/read-route";
import { browserPath } from "@/lib/web/pdf/browser-path";
import { Busy } from "@/lib/web/pdf/one-at-a-time";
import { printed } from "@/lib/web/pdf/print";

/** One agreement's report as PDF, where a browser is there to make it; else a page that says how to make it oneself. */
export const reportPdf = inLanguage(async ({ locale, perspective, params, query }) => {
  const { options, problems } = readReportOptions(query);
  if (problems.length > 0) return invalidQuery(problems);
  const slug = segment(params.slug);
  const { data, ...answer } = await agreementAnswer(slug, perspective);
  if (!data) return missing({ ...answer, data }, "unknown-agreement", { slug });
  if (!data.signed) return { problem: "not-signed", values: { slug: `“${slug}”`, date: data.signing.on } };
  const page = pages.report(locale, slug, { ...perspective, ...options });
  const browser = browserPath();
  if (browser === null) return instead(locale, page, "noPdf", 501);
  try {
    return {
      bytes: new Uint8Array(await printed(browser, page)),
      revision: answer.revision,
      contentType: "application/pdf",
      headers: {
        "Content-Language": locale,
        "Content-Disposition": `inline; filename="report-${data.asOf}.pdf"`,
      },
    };
  } catch (error) {
    if (error instanceof Busy) return instead(locale, page, "busy", 503);
    log().error({ err: error }, "no PDF could be made");
    return instead(locale, page, "failed", 503);
  }
});

/** A page in place of the file: never kept, so that the next request tries again. */
function instead(locale: Locale, page: string, words: "noPdf" | "busy" | "failed", status: number): ReadAnswer {
  const t = translator(locale, "report");
  const text = plainPage({
    lang: locale,
    title: t(`${words}.title`),
    text: t(`${words}.text`),
    href: page,
    link: t("noPdf.open"),
  });
  const headers = {
    "Content-Language": locale,
    "Content-Security-Policy": PLAIN_POLICY,
    ...(status === 503 ? { "Retry-After": "30" } : {}),
  };
  return { text, revision: null, contentType: "text/html", status, headers };
}
