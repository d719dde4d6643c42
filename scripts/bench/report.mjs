import { cpus, totalmem } from "node:os";
import { table } from "./document.mjs";

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const rate = (value) => Math.round(value).toLocaleString("en-GB");
const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const ratio = (one, other) => (one.rate / other.rate).toFixed(2);
const microseconds = (value) => (Number.isNaN(value) ? "" : `${value.toFixed(0)} µs`);
/** How much of the work is the bare server's own: the ratio that a machine busy with other things tells best. */
const work = (site, bare) => (Number.isNaN(site.cpu) ? "" : (bare.cpu / site.cpu).toFixed(2));

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;

/** Kept answers against a server that only sends the same bytes, as Markdown. */
export function warmSection(
  { targets, empty, policy, memoryBefore, memoryAfter, load },
  { connections, seconds, rounds },
) {
  const speed = targets.map(({ name, least, site, bare, bytes }) => [
    name,
    kB(bytes),
    rate(site.rate),
    rate(bare.rate),
    ratio(site, bare),
    least.toFixed(2),
    microseconds(site.cpu),
    microseconds(bare.cpu),
    work(site, bare),
    ratio(site, empty),
    milliseconds(site.p50),
    milliseconds(site.p99),
  ]);
  speed.push([
    ...["Empty static Next page", "", rate(empty.rate), "", "", "", microseconds(empty.cpu), "", "", "1.00"],
    ...[milliseconds(empty.p50), milliseconds(empty.p99)],
  ]);
  const weight = targets
    .filter(({ size }) => size.script > 0)
    .map(({ name, size }) => [name, kB(size.html), kB(size.script), kB(size.style)]);
  return `## Kept answers, side by side with bare \`node:http\`

${new Date().toISOString().slice(0, 10)}, ${machine()}. ${connections} connections, gzip, ${seconds} s each, in turns, the median of ${rounds}. The load comes from the same machine; its load average was ${load.toFixed(1)} at the end, so other work ran beside it and only the ratios mean something. The bare server sends the same answers, headers included, from a process of its own. Log, figures and policy are on. "Least" is what the ratio should reach. "CPU each" is the server's own processor time for one request, which other work on the machine changes less than the rate.

${table(["", "body", "requests/s", "bare", "ratio", "least", "CPU each", "bare", "ratio", "× empty Next page", "p50", "p99"], speed)}

![Ratios as bars](benchmarks.svg)

**The policy's price.** The cache alone, with the agreement page's answer as it is and without its policy: ${rate(policy.with.rate)} and ${rate(policy.without.rate)} requests/s, a ratio of ${ratio(policy.with, policy.without)}.

Memory of the server: ${memoryBefore.toFixed(0)} MB when started, ${memoryAfter.toFixed(0)} MB after the load.

**What a page weighs**, gzipped:

${table(["", "HTML", "JavaScript", "CSS"], weight)}
`;
}

/** The moments when nothing can come from memory, as Markdown. */
export function momentsSection({ cold, afterWrite, underWrites }) {
  const rows = cold.map(({ name, p50, p95, count }) => [name, milliseconds(p50), milliseconds(p95), String(count)]);
  const { readers, drawn, same, p50, last } = afterWrite;
  return `## Cold, right after a write, and under a stream of writes

${new Date().toISOString().slice(0, 10)}, ${machine()}. SQLite, the shipped agreements, one process; the clients run on the same machine.

**Cold**: addresses that nobody asked for before (one day after the other in \`asOf\`), one at a time.

${table(["", "p50", "p95", "addresses"], rows)}

**Right after a write**: ${readers} readers of the agreement page at once: ${drawn} drawing, ${same ? "every answer the same and new" : "answers differ"}, half of them after ${milliseconds(p50)}, the last after ${milliseconds(last)}.

**Under a stream of writes**: the agreement page under load while ${underWrites.writes} changes were recorded: ${rate(underWrites.rate)} requests/s, ${underWrites.drawn} drawings, p50 ${milliseconds(underWrites.p50)}, p99 ${milliseconds(underWrites.p99)}, every answer a 200.
`;
}
