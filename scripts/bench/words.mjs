export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const MB = (megabytes) => `${megabytes.toFixed(0)} MB`;
/** Of any amount, whole and with commas. */
export const whole = (value) => Math.round(value).toLocaleString("en-GB");
export const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const ratio = (value) => (Number.isFinite(value) ? value.toFixed(2) : "");
/** What a table says of a bound: "reached", or loudly that it was not. */
export const verdict = (reached) => (reached ? "reached" : "**not reached**");
export const atLeast = (value, least) => verdict(Number(value.toFixed(2)) >= least);
export const atMost = (value, most) => verdict(Number(value.toFixed(2)) <= most);

/** A table in Markdown; the first column to the left, the others to the right. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
