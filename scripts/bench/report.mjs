const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const rate = (value) => Math.round(value).toLocaleString("en-GB");
const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Rows of cells as lines with aligned columns; the first column to the left, numbers to the right. */
export function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))))
    .map((row) => row.join("  ").trimEnd())
    .join("\n");
}

/** The comparison as text. A ratio says how many times as many requests the other server answers. */
export function report({ targets, empty, memoryBefore, memoryAfter }) {
  const speed = [["", "requests/s", "p50", "p99", "bare node:http", "ratio", "empty page ratio"]];
  for (const { name, site, bare } of targets) {
    const ratios = [`${(bare.rate / site.rate).toFixed(1)} x`, `${(empty.rate / site.rate).toFixed(1)} x`];
    speed.push([name, rate(site.rate), milliseconds(site.p50), milliseconds(site.p99), rate(bare.rate), ...ratios]);
  }
  speed.push(["Empty static page", rate(empty.rate), milliseconds(empty.p50), milliseconds(empty.p99), "", "", ""]);
  const weight = [["Gzipped", "HTML", "JavaScript", "CSS"]];
  for (const { name, size } of [...targets, { name: "Empty static page", size: empty.size }]) {
    weight.push([name, kB(size.html), size.script ? kB(size.script) : "-", size.style ? kB(size.style) : "-"]);
  }
  const memory = `Memory of the server: ${memoryBefore.toFixed(0)} MB when started, ${memoryAfter.toFixed(0)} MB after the load.`;
  return `${aligned(speed)}\n\n${aligned(weight)}\n\n${memory}\n`;
}
