import type { TableKind } from "@/lib/domain/table-import";
import { tableAnswer } from "@/lib/queries/tables";
import { valuesOf } from "@/lib/schema/search-params";
import { feedLocale } from "@/lib/web/feeds/address";
import { missing, perspectiveOf } from "@/lib/web/http/answers";
import type { Problem } from "@/lib/web/http/problem";
import type { ReadAnswer, ReadRequest } from "@/lib/web/http/read-route";

/** The table of all assessments or checks, of one agreement where the address names one; the same in every language. */
export function itemsTable(kind: TableKind) {
  return async ({ params, query }: ReadRequest): Promise<ReadAnswer | Problem> => {
    const language = feedLocale(params);
    if ("problem" in language) return language;
    const perspective = perspectiveOf(query);
    if ("problem" in perspective) return perspective;
    const slug = valuesOf(query, "agreement")[0] ?? null;
    const answer = await tableAnswer(kind, slug, perspective);
    if (answer.data === null) return missing(answer, "unknown-agreement", { slug: slug ?? "" });
    return {
      text: answer.data,
      revision: answer.revision,
      contentType: "text/csv",
      headers: { "Content-Disposition": `attachment; filename="${kind}.csv"` },
    };
  };
}
