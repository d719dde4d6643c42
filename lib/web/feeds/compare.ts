import type { CommitmentView } from "@/lib/domain/view";
import { compareParts } from "@/lib/formats/csv-compare";
import { pages } from "@/lib/paths";
import { compareAnswer } from "@/lib/queries/compare";
import { absolute, inLanguage } from "@/lib/web/feeds/address";

/** The comparison of clauses as a table, as its page shows it on the day. */
export const compareTable = inLanguage(async ({ locale, perspective }) => {
  const { data, revision, state } = await compareAnswer(perspective);
  const urlOf = ({ agreement, ref }: CommitmentView) => absolute(pages.commitment(locale, agreement, ref, perspective));
  return {
    parts: { state, make: () => compareParts(locale, data, urlOf) },
    revision,
    contentType: "text/csv",
    headers: { "Content-Language": locale, "Content-Disposition": 'attachment; filename="compare.csv"' },
  };
});
