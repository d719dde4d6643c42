import { MOST } from "./scale.mjs";

const [LEFT, UNIT, STEP, WIDTH] = [190, 280, 30, 760];
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Bars of ratios from `top` on, each with the bound it should keep as a line. Longer ones than fit are cut, and say so by their number. */
function chart(title, bars, top, longest) {
  const place = (ratio) => (Math.min(ratio, longest) / longest) * UNIT * 1.6;
  const rows = bars.map(({ name, ratio, bound }, at) => {
    const y = top + 44 + at * STEP;
    const mark = LEFT + place(bound);
    return `<text x="${LEFT - 10}" y="${y + 14}" text-anchor="end">${escaped(name)}</text>
<rect x="${LEFT}" y="${y}" width="${place(ratio).toFixed(1)}" height="18" fill="#1d4e79"/>
<path d="M${mark.toFixed(1)} ${y - 4}v26" stroke="#b3261e" stroke-width="2"/>
<text x="${(LEFT + Math.max(place(ratio), place(bound)) + 8).toFixed(1)}" y="${y + 14}">${ratio.toFixed(2)}</text>`;
  });
  return {
    text: `<text x="16" y="${top + 22}" font-weight="600">${escaped(title)}</text>\n${rows.join("\n")}`,
    height: 60 + bars.length * STEP,
  };
}

/** The report's ratios and sizes as one picture, from the figures there are. */
export function picture({ kept, scale }) {
  const charts = [];
  let height = 8;
  const add = (title, bars, longest) => {
    const { text, height: tall } = chart(title, bars, height, longest);
    charts.push(text);
    height += tall;
  };
  if (kept) {
    const bars = kept.figures.targets.map(({ name, least, site, bare }) => ({
      name,
      bound: least,
      ratio: site.rate / bare.rate,
    }));
    add("Kept answers: share of what bare node:http sends (line: the least)", bars, 1.2);
  }
  if (scale) {
    const { sizes, rows } = scale.figures;
    const bars = rows.map(({ name, p95 }) => ({ name, bound: MOST.ratio, ratio: p95.at(-1) / p95[0] }));
    const [few, many] = [sizes[0], sizes.at(-1)].map((size) => size.toLocaleString("en-GB"));
    add(`Drawing after a change: p95 at ${many} commitments, times that at ${few} (line: the most)`, bars, 4);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui,sans-serif" font-size="14" fill="#191713" role="img" aria-label="Ratios and sizes as bars">
<rect width="${WIDTH}" height="${height}" fill="#fbfaf6"/>
${charts.join("\n")}
</svg>
`;
}
