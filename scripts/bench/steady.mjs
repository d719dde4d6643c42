import { setTimeout as wait } from "node:timers/promises";
import { load, memory, quantile } from "./measure.mjs";
import { MB, milliseconds, table, verdict, whole } from "./words.mjs";
import { standing } from "./writes.mjs";

/** How often something is recorded; each of several writers has its turn. */
const WRITE_EVERY_MS = 200;
/** How long each process is left in peace between two questions. */
const ASK_EVERY_MS = 10;
/** How late a change may be on the pages of any process (ms), and how far memory may grow. */
const MOST = { behind: 1000, growth: 0.1 };
const PATHS = [
  "/en/agreements/us-japan-critical-minerals-2025",
  "/ja/commitments",
  "/api/v1/agreements",
  "/api/v1/commitments/us-japan-critical-minerals-2025/07",
];

/**
 * Reads by way of the proxy and five writes a second. Meanwhile every process is asked again and again
 * what stands, as a reader who follows the agreement would: how long may it not tell of a write?
 */
export async function steady({ urls, sites, proxy, writers, connections, seconds }) {
  const end = performance.now() + seconds * 1000;
  let writes = 0;
  let refused = 0;
  /** For each process the writes that it has not told of, and how late it was with all others. */
  const untold = urls.map(() => new Set());
  const behind = urls.map(() => []);
  const writing = async (write, place) => {
    await wait(WRITE_EVERY_MS * place);
    while (performance.now() < end) {
      const began = performance.now();
      const version = await write.write().catch(() => null);
      if (version === null) refused += 1;
      else {
        writes += 1;
        for (const each of untold) each.add({ ref: write.ref, version, written: performance.now() });
      }
      await wait(Math.max(0, WRITE_EVERY_MS * writers.length - (performance.now() - began)));
    }
  };
  const asking = async (url, at) => {
    while (performance.now() < end || untold[at].size > 0) {
      const asked = performance.now();
      const known = await standing(url);
      for (const one of untold[at]) {
        if (known.get(one.ref) < one.version) one.inVain = asked;
        else {
          behind[at].push(Math.max(0, (one.inVain ?? 0) - one.written));
          untold[at].delete(one);
        }
      }
      await wait(ASK_EVERY_MS);
    }
  };
  const sizes = sites.map(() => []);
  const looking = async () => {
    for (; performance.now() < end; await wait(1000))
      for (const [at, { pid }] of sites.entries()) sizes[at].push(memory(pid));
  };
  const [loaded] = await Promise.all([
    load(proxy, { connections, seconds, paths: PATHS, failing: true }),
    Promise.all(writers.map(writing)),
    Promise.all(urls.map(asking)),
    looking(),
  ]);
  // What a process took in the second quarter of the time, when it is warm, and in the last.
  const middle = (all, from, to) => quantile(all.slice(Math.floor(all.length * from), Math.ceil(all.length * to)), 0.5);
  return {
    ...{
      connections,
      seconds,
      writers: writers.length,
      writes,
      refused,
      reads: loaded.count,
      wrong: loaded.wrong,
      p99: loaded.p99,
    },
    each: sites.map((_, at) => ({
      ...{ p50: quantile(behind[at], 0.5), behind: Math.max(...behind[at]) },
      ...{ warm: middle(sizes[at], 0.25, 0.5), last: middle(sizes[at], 0.75, 1) },
    })),
  };
}

const none = (count) => (count === 0 ? "none was refused" : `**${whole(count)} were refused**`);

export function steadyText({ connections, seconds, writers, writes, refused, reads, wrong, p99, each }) {
  const rows = each.map(({ p50, behind, warm, last }, at) => [
    ...[`Process ${at + 1}`, milliseconds(p50), milliseconds(behind), verdict(behind <= MOST.behind)],
    ...[MB(warm), MB(last), `${(100 * (last / warm - 1)).toFixed(1)} %`, verdict(last / warm - 1 <= MOST.growth)],
  ]);
  return `**Steady reads and writes** for ${seconds} s (\`--steady 600\` for the full ten minutes): ${whole(reads)} reads of four addresses over ${connections} connections, p99 ${milliseconds(p99)}; ${none(wrong)}. Meanwhile ${writers} writers recorded ${whole(writes)} changes, ${(writes / seconds).toFixed(1)} a second (five are wanted; each writes every two seconds, or when its last was answered); ${none(refused)}. "Behind" is how long after a write was answered a process was still asked in vain for it, every ${ASK_EVERY_MS} ms: at most ${MOST.behind} ms. Memory is that of the second quarter and the last of the time, and may grow by ${100 * MOST.growth} %.

${table(["", "behind, p50", "longest", `at most ${MOST.behind} ms`, "memory, warm", "at the end", "growth", `at most ${100 * MOST.growth} %`], rows)}`;
}
