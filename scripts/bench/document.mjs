import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "../lib/run.mjs";

const FILE = `${root}docs/benchmarks.md`;
const HEAD = `# Benchmarks

Made by \`npm run bench\`: figures of one machine at one time, which only mean something beside each
other. A ratio compares two servers within one run, in turns. Each section says when and where it was
made; making one anew replaces it and leaves the others.
`;

/**
 * Puts one section into docs/benchmarks.md, in place of the one of the same name or at the end.
 * @param {string} name of the section, which stays the same
 * @param {string} text in Markdown, beginning with its heading
 */
export function writeSection(name, text) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const section = `${begin}\n\n${text.trim()}\n\n${end}`;
  const standing = existsSync(FILE) ? readFileSync(FILE, "utf8") : HEAD;
  const [from, to] = [standing.indexOf(begin), standing.indexOf(end)];
  const whole =
    from === -1 || to === -1
      ? `${standing.trimEnd()}\n\n${section}\n`
      : standing.slice(0, from) + section + standing.slice(to + end.length);
  writeFileSync(FILE, whole);
}

/** A table in Markdown; the first column to the left, the others to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * Bars of ratios as a picture of its own, with the least that each should reach as a line.
 * @param {{ name: string, ratio: number, least: number }[]} bars
 */
export function writePicture(file, title, bars) {
  const [left, unit, step] = [170, 400, 34];
  const height = 70 + bars.length * step;
  const rows = bars.map(({ name, ratio, least }, at) => {
    const y = 50 + at * step;
    const mark = left + least * unit;
    return `<text x="${left - 10}" y="${y + 15}" text-anchor="end">${escaped(name)}</text>
<rect x="${left}" y="${y}" width="${(Math.min(ratio, 1.2) * unit).toFixed(1)}" height="20" fill="#1d4e79"/>
<path d="M${mark} ${y - 4}v28" stroke="#b3261e" stroke-width="2"/>
<text x="${left + Math.min(ratio, 1.2) * unit + 8}" y="${y + 15}">${ratio.toFixed(2)}</text>`;
  });
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${height}" width="720" height="${height}" font-family="system-ui,sans-serif" font-size="14" fill="#191713" role="img" aria-label="${escaped(title)}">
<rect width="720" height="${height}" fill="#fbfaf6"/>
<text x="16" y="28" font-weight="600">${escaped(title)}</text>
${rows.join("\n")}
</svg>
`;
  writeFileSync(`${root}docs/${file}`, picture);
}
