import type { Column } from "@/components/ui/data-table";
import type { Text } from "@/lib/domain/record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Row = { agreement: string; ref: string; title: Text };
type Props = {
  locale: Locale;
  hrefOf: (agreement: string, ref: string) => string;
  /** What stands before the number where rows are of several agreements. */
  nameOf?: (agreement: string) => string;
};

/** What tells the rows of a chart's table apart: a commitment each. */
export const commitmentKey = ({ agreement, ref }: Row) => `${agreement}/${ref}`;

/** The first column of such a table: the commitment's number and its title, which leads to it. */
export function commitmentColumn({ locale, hrefOf, nameOf = () => "" }: Props): Column<Row> {
  return {
    key: "commitment",
    header: translator(locale, "charts")("progress.commitment"),
    rowHeader: true,
    className: "title",
    cell: ({ agreement, ref, title }) => (
      <>
        <span className="quiet">{[nameOf(agreement), ref].filter(Boolean).join(" ")}</span>{" "}
        <a href={hrefOf(agreement, ref)}>{title[locale]}</a>
      </>
    ),
  };
}
