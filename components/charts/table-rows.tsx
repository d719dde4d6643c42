import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The most rows a table beside a picture has; its CSV always has all. */
export const MOST_TABLE_ROWS = 60;

/** Which messages say where everything stands: in the table, or where that is cut short in the CSV. */
export const whereAll = (total: number) => (total > MOST_TABLE_ROWS ? "csv" : "table");

type Props<R> = { locale: Locale; rows: readonly R[]; children: (rows: readonly R[]) => React.ReactNode };

/** A table with the first of many rows, and a line that says so. */
export function FirstRows<R>({ locale, rows, children }: Props<R>) {
  const total = rows.length;
  if (total <= MOST_TABLE_ROWS) return children(rows);
  return (
    <>
      <p className="section-note">{translator(locale, "paging")("tableFirst", { shown: MOST_TABLE_ROWS, total })}</p>
      {children(rows.slice(0, MOST_TABLE_ROWS))}
    </>
  );
}
