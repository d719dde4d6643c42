import type { MarkShape } from "@/components/timeline/entries";

const POLE = {
  pole: { strokeWidth: 2 },
  "dashed-pole": { strokeWidth: 2, strokeDasharray: "3 3" },
  "dotted-pole": { strokeWidth: 2, strokeDasharray: "1.5 3" },
} as const;

type Props = {
  shape: MarkShape;
  /** Place along the axis, as a length ("12.5%"). */
  x: string;
  /** Where the axis is, and where a pole ends, in pixels from the top. */
  axis: number;
  top: number;
};

/** The mark of an entry on the axis; each kind has a shape of its own. */
function Mark({ shape, x, axis, top }: Props) {
  switch (shape) {
    case "pole":
    case "dashed-pole":
    case "dotted-pole":
      return <line x1={x} x2={x} y1={top} y2={axis} stroke="currentColor" {...POLE[shape]} />;
    case "tick":
      return <line x1={x} x2={x} y1={axis - 9} y2={axis} stroke="currentColor" strokeWidth="2" />;
    case "dot":
      return <circle cx={x} cy={axis} r="5" fill="currentColor" stroke="var(--color-paper)" strokeWidth="1.5" />;
    case "ring":
      return <circle cx={x} cy={axis} r="4" fill="var(--color-paper)" stroke="currentColor" strokeWidth="1.75" />;
    case "diamond":
      return (
        <svg x={x} y={axis} width="1" height="1" overflow="visible" aria-hidden="true">
          <path d="M0-6.5 6.5 0 0 6.5-6.5 0Z" fill="currentColor" stroke="var(--color-paper)" strokeWidth="1.5" />
        </svg>
      );
  }
}

/** The mark by itself, for the list and the key. */
export function MarkSample({ shape }: { shape: MarkShape }) {
  return (
    <svg width="16" height="16" aria-hidden="true" focusable="false" className="keep-colour">
      <Mark shape={shape} x="50%" axis={shape.endsWith("pole") || shape === "tick" ? 15 : 8} top={1} />
    </svg>
  );
}
