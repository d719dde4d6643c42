import { type Paint, patternId, texturesOf } from "@/components/charts/paints";
import { TILES } from "@/lib/domain/texture";

/** The value of an SVG `fill`: a token, or a pattern of the figure `figure` (see `Patterns`). */
export function fillOf(paint: Paint, figure: string): string {
  return paint.texture === "solid" ? `var(--color-${paint.tone})` : `url(#${patternId(figure, paint)})`;
}

/** The patterns that `paints` need, for the figure named; not displayed itself, but drawn so that it can be referred to. */
export function Patterns({ figure, paints }: { figure: string; paints: readonly Paint[] }) {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <defs>
        {texturesOf(figure, paints).map(({ id, texture, tone }) => {
          const { size, width, path } = TILES[texture];
          return (
            <pattern
              key={id}
              id={id}
              className={`tone-${tone}`}
              width={size}
              height={size}
              patternUnits="userSpaceOnUse"
            >
              <rect width={size} height={size} fill="var(--color-paper)" />
              <path d={path} stroke="currentColor" strokeWidth={width} strokeLinecap="round" />
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}

/** A sample of a paint, for keys and beside words. */
export function Swatch({ fill }: { fill: string }) {
  return (
    <svg width="14" height="14" aria-hidden="true" focusable="false" className="keep-colour shrink-0">
      <rect width="14" height="14" fill={fill} />
    </svg>
  );
}
