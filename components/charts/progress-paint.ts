import { type Paint, UNKNOWN } from "@/components/charts/paints";
import type { ProgressRow } from "@/lib/domain/charts/progress-chart";

/** Known progress in the colour of work seen, striped where its attribution is open; unknown in its own hatch. */
export function progressPaint({ progress, state, disputed }: ProgressRow): Paint {
  if (progress === null) return UNKNOWN;
  return { tone: state === "delivered" ? "leaf" : "navy", texture: disputed ? "stripes" : "solid" };
}
