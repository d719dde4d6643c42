import { reportMarkdown } from "@/lib/formats/report/markdown";
import { reportText } from "@/lib/formats/report/text";
import { readReportOptions } from "@/lib/schema/report-options";
import { inLanguage } from "@/lib/web/feeds/address";
import { missing, segment } from "@/lib/web/http/answers";
import { invalidQuery } from "@/lib/web/http/problem";
import { reportFor } from "@/lib/web/report";

const FILES = {
  md: { write: reportMarkdown, contentType: "text/markdown" },
  txt: { write: reportText, contentType: "text/plain" },
} as const;

/** A reader of one agreement's report as a file. */
export function reportFile(ending: keyof typeof FILES) {
  return inLanguage(async ({ locale, perspective, params, query }) => {
    const { options, problems } = readReportOptions(query);
    if (problems.length > 0) return invalidQuery(problems);
    const slug = segment(params.slug);
    const { answer, report } = await reportFor(locale, slug, perspective, options);
    if (!answer.data) return missing(answer, "unknown-agreement", { slug });
    if (!report) return { problem: "not-signed", values: { slug: `“${slug}”`, date: answer.data.signing.on } };
    const { write, contentType } = FILES[ending];
    return {
      text: write(report.document),
      revision: answer.revision,
      contentType,
      headers: {
        "Content-Language": locale,
        "Content-Disposition": `inline; filename="report-${answer.data.asOf}.${ending}"`,
      },
    };
  });
}
