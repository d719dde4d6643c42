type Props = {
  /** Share of the width. */
  at: number;
  rows: readonly { key: string }[];
  /** Pixels above and below the middle of each row. */
  reach: number;
};

/** One upright line through all rows, drawn row by row beside the bars so that it never runs through words. */
export function PlumbLine({ at, rows, reach }: Props) {
  const x = `${at * 100}%`;
  return (
    <svg width="100%" height="100%" className="block overflow-visible" aria-hidden="true" focusable="false">
      {rows.map(({ key }, index) => (
        <svg key={key} aria-hidden="true" y={`${((index + 0.5) / rows.length) * 100}%`} height="1" overflow="visible">
          <line x1={x} x2={x} y1={-reach} y2={reach} stroke="var(--color-ink)" strokeWidth="1.5" />
        </svg>
      ))}
    </svg>
  );
}
