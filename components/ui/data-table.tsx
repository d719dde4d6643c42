import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** This cell names the row (a `th`). On a phone it heads the row, without a label. */
  rowHeader?: boolean;
  align?: "number";
  /** Extra classes of the cell: `title` (a linked name), `nowrap`, a width. */
  className?: string;
  /** On a phone the value stands alone above the row's name, without a label. */
  kicker?: boolean;
  /** True where the cell has nothing to say; such a line is left out on a phone. */
  isEmpty?: (row: Row) => boolean;
  /** Address that sorts by this column; makes the heading a link. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
};

type Props<Row> = {
  /** Names the table for everybody, shown above it; `captionHidden` keeps it for screen readers. */
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Id of the row's element, so that it can be linked to. */
  rowId?: (row: Row) => string;
  /** False for narrow tables (two or three short columns) that fit a phone as they are. */
  stacks?: boolean;
};

function cellClass<Row>(column: Column<Row>): string | undefined {
  return [column.align, column.className].filter(Boolean).join(" ") || undefined;
}

/** Hairlines, left-aligned text, headings that stay in view; on a phone each row becomes a list of labelled lines. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, rowId, stacks = true }: Props<Row>) {
  return (
    <table className={stacks ? "ledger ledger-stacks" : "ledger"}>
      <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" aria-sort={column.sorted} className={cellClass(column)}>
              {column.sortHref ? (
                <a href={column.sortHref}>
                  {column.header}
                  <SortArrow sorted={column.sorted} />
                </a>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} id={rowId?.(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} stacks={stacks} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row, stacks }: { column: Column<Row>; row: Row; stacks: boolean }) {
  const content = column.cell(row);
  if (column.rowHeader) {
    return (
      <th scope="row" className={cellClass(column)}>
        {content}
      </th>
    );
  }
  return (
    <td
      className={cellClass(column)}
      data-label={stacks && !column.kicker ? column.header : undefined}
      data-empty={column.isEmpty?.(row) ? "" : undefined}
    >
      <span className="cell">{content}</span>
    </td>
  );
}

function SortArrow({ sorted }: { sorted?: "ascending" | "descending" }) {
  if (!sorted) return null;
  return <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>;
}
