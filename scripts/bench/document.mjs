import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { root } from "../lib/run.mjs";
import { picture } from "./picture.mjs";

const FIGURES = `${root}docs/benchmarks.json`;
const HEAD = `# Benchmarks

Made by \`npm run bench\`: figures of one machine at one time, which only mean something beside each
other. A ratio compares two servers within one run, in turns. Each section says when and where it was
made; \`npm run bench -- --only SECTION\` makes one anew and leaves the others. The figures themselves
are in [benchmarks.json](benchmarks.json).

![Ratios and sizes as bars](benchmarks.svg)
`;

/** What a section's figures were made on, and what else the machine had to do. */
export function circumstances() {
  const { length, 0: one } = cpus();
  return {
    made: new Date().toISOString().slice(0, 16).replace("T", " "),
    machine: `${length} × ${one?.model.trim() ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
    load: loadavg()[0],
  };
}

/** @returns what is known of each section by its name: figures, and the circumstances they were made in. */
export const known = () => (existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, "utf8")) : {});

/** Puts one section's figures into place, and writes the report and its picture from all there are. */
export function write(sections, name, told) {
  const measured = name ? { ...known(), [name]: { ...told, form: sections[name].form } } : known();
  // Six digits say all there is to say.
  const rounded = (_, value) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
  const text = JSON.stringify(measured, rounded, 1);
  const all = JSON.parse(text); // so that the report is of the figures that are kept
  writeFileSync(FIGURES, `${text}\n`);
  writeFileSync(`${root}docs/benchmarks.md`, report(sections, all));
  writeFileSync(`${root}docs/benchmarks.svg`, picture(all));
}

/** The report in words and tables. Figures that an earlier program made in another form wait for being made anew. */
export function report(sections, all) {
  const parts = Object.entries(sections).filter(([one, { form }]) => all[one] && all[one].form === form);
  const texts = parts.map(([one, section]) => {
    const { made, machine, load, before, quick, figures } = all[one];
    const haste = quick ? " **A quick run, with too few rounds to rely on.**" : "";
    return `## ${section.title}

${made} UTC, ${machine}; load average ${before.toFixed(1)} before and ${load.toFixed(1)} after.${busy(before)}${haste} (\`--only ${one}\`)

${section.text(figures)}
`;
  });
  return [HEAD, ...texts].join("\n");
}

const busy = (before) =>
  before > 1 ? " **Other work ran on the machine, so only what is compared within the section means something.**" : "";
