import {
  type BarsPicture,
  COLUMN_SHARE,
  type Picture,
  type StackPicture,
  type StepsPicture,
} from "@/components/charts/chart-props";

const percent = (share: number) => `${+(share * 100).toFixed(3)}%`;

/**
 * The picture as plain SVG in the server's HTML: complete without scripts and on
 * paper. Positions are shares of the box across, so that it fits every width
 * without being scaled.
 */
export function ServerPicture({ picture }: { picture: Picture }) {
  return (
    <svg width="100%" height="100%" className="block" aria-hidden="true" focusable="false">
      {picture.kind === "bars" ? <Bars picture={picture} /> : null}
      {picture.kind === "stack" ? <Stack picture={picture} /> : null}
      {picture.kind === "stacks" ? <Stacks picture={picture} /> : null}
      {picture.kind === "steps" ? <Steps picture={picture} /> : null}
      {picture.kind === "columns" ? <Columns picture={picture} /> : null}
    </svg>
  );
}

function Bars({ picture: { rows, domain, thickness, spacing } }: { picture: BarsPicture }) {
  const [from, to] = domain;
  const group = thickness.reduce((sum, one) => sum + one, spacing * (thickness.length - 1));
  return rows.map(({ key, values }, index) => (
    // A nested drawing for each row: its height is a share, the bars in it are pixels from its middle.
    <svg
      key={key}
      aria-hidden="true"
      x="0"
      y={percent((index + 0.5) / rows.length)}
      width="100%"
      height="1"
      overflow="visible"
    >
      {values.map((painted, series) => {
        if (!painted) return null;
        const above = thickness.slice(0, series).reduce((sum, one) => sum + one + spacing, 0);
        const low = Math.min(0, painted.value);
        return (
          <rect
            key={painted.series}
            x={percent((low - from) / (to - from))}
            width={percent(Math.abs(painted.value) / (to - from))}
            y={above - group / 2}
            height={thickness[series]}
            fill={painted.fill}
          />
        );
      })}
    </svg>
  ));
}

function Stack({ picture: { rows, top } }: { picture: StackPicture }) {
  let before = 0;
  return (rows[0]?.values ?? []).map((painted) => {
    if (!painted) return null;
    const x = before / top;
    before += painted.value;
    return (
      <rect
        key={painted.series}
        x={percent(x)}
        width={percent(painted.value / top)}
        height="100%"
        fill={painted.fill}
        stroke="var(--color-paper)"
        strokeWidth="2"
      />
    );
  });
}

function Stacks({ picture: { rows, top, thickness = 0 } }: { picture: StackPicture }) {
  return rows.map(({ key, values }, index) => {
    let before = 0;
    const y = percent((index + 0.5) / rows.length);
    return (
      <svg key={key} aria-hidden="true" x="0" y={y} width="100%" height="1" overflow="visible">
        {values.map((painted) => {
          if (!painted) return null;
          const x = before / top;
          before += painted.value;
          return (
            <rect
              key={painted.series}
              x={percent(x)}
              width={percent(painted.value / top)}
              y={-thickness / 2}
              height={thickness}
              fill={painted.fill}
              stroke="var(--color-paper)"
              strokeWidth="2"
            />
          );
        })}
      </svg>
    );
  });
}

/** The axis runs to the right and up; strokes keep their width however the box is stretched. */
function Steps({ picture: { rows, lines, length, top } }: { picture: StepsPicture }) {
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`0 0 ${length} ${top}`}
      preserveAspectRatio="none"
      overflow="visible"
      aria-hidden="true"
    >
      {lines.map(({ key, stroke, width, dashed }, line) => {
        const known = rows.flatMap(({ at, values }) => (values[line] ? [{ at, value: values[line].value }] : []));
        const [first, ...rest] = known;
        if (!first || rest.length === 0) return null;
        return (
          <path
            key={key}
            d={`M${first.at} ${top - first.value}${rest.map(({ at, value }) => `H${at}V${top - value}`).join("")}`}
            fill="none"
            stroke={stroke}
            strokeWidth={width}
            strokeDasharray={dashed ? "2 4" : undefined}
            vectorEffect="non-scaling-stroke"
          />
        );
      })}
    </svg>
  );
}

function Columns({ picture: { rows, top } }: { picture: StackPicture }) {
  return rows.flatMap(({ key, values }, index) => {
    let below = 0;
    return values.map((painted) => {
      if (!painted || painted.value === 0) return null;
      below += painted.value;
      return (
        <rect
          key={`${key} ${painted.series}`}
          x={percent((index + (1 - COLUMN_SHARE) / 2) / rows.length)}
          width={percent(COLUMN_SHARE / rows.length)}
          y={percent(1 - below / top)}
          height={percent(painted.value / top)}
          fill={painted.fill}
          stroke="var(--color-paper)"
          strokeWidth="1"
        />
      );
    });
  });
}
