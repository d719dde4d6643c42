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
  /** For each process the writes that it has not told of; how late it still did not tell of the others, and when it did. */
  const untold = urls.map(() => new Set());
  const behind = urls.map(() => []);
  const told = urls.map(() => []);
  let isWriting = true;
  const writing = async (write, place) => {
    const every = WRITE_EVERY_MS * writers.length;
    // By the clock: what was held up is made up for.
    for (let due = end - seconds * 1000 + WRITE_EVERY_MS * place; due < end; due += every) {
      await wait(Math.max(0, due - performance.now()));
      const version = await write.write().catch(() => null);
      if (version === null) refused += 1;
      else {
        writes += 1;
        for (const each of untold) each.add({ ref: write.ref, version, written: performance.now(), late: 0 });
      }
    }
  };
  const asking = async (url, at) => {
    while (isWriting || untold[at].size > 0) {
      const known = await standing(url);
      const answered = performance.now();
      for (const one of untold[at]) {
        const late = answered - one.written;
        if (!known.has(one.ref)) throw new Error(`${url} does not tell of commitment ${one.ref}`);
        if (known.get(one.ref) < one.version) one.late = late;
        else {
          behind[at].push(one.late);
          told[at].push(late);
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
    Promise.all(writers.map(writing)).finally(() => {
      isWriting = false;
    }),
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
      ...{ behind: Math.max(...behind[at]), told: quantile(told[at], 0.5), lastTold: Math.max(...told[at]) },
      ...{ warm: middle(sizes[at], 0.25, 0.5), last: middle(sizes[at], 0.75, 1) },
    })),
  };
}

const none = (count) => (count === 0 ? "none was refused" : `**${whole(count)} were refused**`);

export function steadyText({ connections, seconds, writers, writes, refused, reads, wrong, p99, each }) {
  const rows = each.map(({ behind, told, lastTold, warm, last }, at) => [
    ...[`Process ${at + 1}`, milliseconds(behind), verdict(behind <= MOST.behind)],
    ...[milliseconds(told), milliseconds(lastTold)],
    ...[MB(warm), MB(last), `${(100 * (last / warm - 1)).toFixed(1)} %`, verdict(last / warm - 1 <= MOST.growth)],
  ]);
  return `**Steady reads and writes** for ${seconds} s (\`--steady 600\` for the full ten minutes): ${whole(reads)} reads of four addresses over ${connections} connections, p99 ${milliseconds(p99)}; ${none(wrong)}. Meanwhile ${writers} writers recorded ${whole(writes)} changes, ${(writes / seconds).toFixed(1)} a second (five are wanted; each has one due every two seconds, and makes up for what was held up); ${none(refused)}. Each process is asked for the agreement, again ${ASK_EVERY_MS} ms after each answer. "Stale" is how long after a write was answered an answer without it still arrived: at most ${MOST.behind} ms. "Told" is when the first answer with it arrived; processes, database, proxy and readers share the machine's processors. Memory is that of the second quarter and the last of the time, and may grow by ${100 * MOST.growth} %.

${table(["", "stale, longest", `at most ${MOST.behind} ms`, "told, p50", "told, longest", "memory, warm", "at the end", "growth", `at most ${100 * MOST.growth} %`], rows)}`;
}
