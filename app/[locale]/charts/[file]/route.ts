import { chartPicture } from "@/components/charts/chart-picture";
import { dayWords, sourceWords, subjectWords } from "@/components/charts/picture-words";
import { chartParams } from "@/lib/domain/charts/chart-address";
import { chartCsvParts } from "@/lib/formats/csv-charts";
import { pages } from "@/lib/paths";
import { askedSummary, chartFile } from "@/lib/web/charts";
import { absolute } from "@/lib/web/feeds/address";
import { readRoute } from "@/lib/web/http/read-route";

/** One chart by itself: `/{locale}/charts/{chart}.svg`, a picture that stands alone, or `.csv`, its table. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ params, query }) => {
  const file = chartFile(params);
  if ("problem" in file) return file;
  const { locale, chart, format } = file;
  const answer = await askedSummary(query);
  if ("problem" in answer) return answer;
  const { data, asOf, perspective, revision } = answer;
  const name = `${chart}-${asOf}.${format}`;
  const headers = { "Content-Language": locale };
  if (format === "csv") {
    const disposition = `attachment; filename="${name}"`;
    return {
      parts: { state: answer.state, make: () => chartCsvParts(locale, chart, data) },
      revision,
      contentType: "text/csv",
      headers: { ...headers, "Content-Disposition": disposition },
    };
  }
  const { filters, groups, agreements } = data;
  const text = chartPicture(chart, data, {
    locale,
    views: agreements,
    subject: subjectWords(locale, data),
    day: dayWords(locale, answer),
    source: sourceWords(locale, answer),
    address: absolute(pages.charts(locale, chartParams({ filters, by: groups.by, perspective }))),
  });
  const disposition = `inline; filename="${name}"`;
  return { text, revision, contentType: "image/svg+xml", headers: { ...headers, "Content-Disposition": disposition } };
});
