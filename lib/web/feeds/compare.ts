import { compareCsv } from "@/lib/formats/csv-compare";
import { pages } from "@/lib/paths";
import { compareAnswer } from "@/lib/queries/compare";
import { absolute, feedLocale } from "@/lib/web/feeds/address";
import { perspectiveOf } from "@/lib/web/http/answers";
import type { Problem } from "@/lib/web/http/problem";
import type { ReadAnswer, ReadRequest } from "@/lib/web/http/read-route";

/** The comparison of clauses as a table, as its page shows it on the day. */
export async function compareTable({ params, query }: ReadRequest): Promise<ReadAnswer | Problem> {
  const language = feedLocale(params);
  if ("problem" in language) return language;
  const { locale } = language;
  const perspective = perspectiveOf(query);
  if ("problem" in perspective) return perspective;
  const { data, revision } = await compareAnswer(perspective);
  const text = compareCsv(locale, data, ({ agreement, ref }) =>
    absolute(pages.commitment(locale, agreement, ref, perspective)),
  );
  return {
    text,
    revision,
    contentType: "text/csv",
    headers: { "Content-Language": locale, "Content-Disposition": 'attachment; filename="compare.csv"' },
  };
}
