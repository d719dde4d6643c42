import { encode } from "uqr";

/** Light modules that scanners need around the code. */
const QUIET = 4;

/** A text as a code for cameras: dark on white in every colour scheme, because scanners expect it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 0 });
  const full = size + 2 * QUIET;
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])));
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${full} ${full}`} className="qr-code" shapeRendering="crispEdges">
      <rect width={full} height={full} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
