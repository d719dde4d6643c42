import type { TableKind } from "@/lib/domain/table-import";
import { tableAnswer } from "@/lib/queries/tables";
import { valuesOf } from "@/lib/schema/search-params";
import { inLanguage } from "@/lib/web/feeds/address";
import { missing } from "@/lib/web/http/answers";

/** The table of all assessments or checks, of one agreement where the address names one; the same in every language. */
export function itemsTable(kind: TableKind) {
  return inLanguage(async ({ perspective, query }) => {
    const slug = valuesOf(query, "agreement")[0] ?? null;
    const answer = await tableAnswer(kind, slug, perspective);
    if (answer.data === null) return missing(answer, "unknown-agreement", { slug: slug ?? "" });
    return {
      parts: { state: answer.state, make: answer.data },
      revision: answer.revision,
      contentType: "text/csv",
      headers: { "Content-Disposition": `attachment; filename="${kind}.csv"` },
    };
  });
}
