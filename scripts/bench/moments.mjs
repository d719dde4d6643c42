import { setTimeout as wait } from "node:timers/promises";
import { PAGES } from "./kept.mjs";
import { load, quantile } from "./measure.mjs";
import { makeToken } from "./servers.mjs";
import { milliseconds, table, verdict, whole } from "./words.mjs";
import { writer } from "./writes.mjs";

/** Readers who come at the instant after a write. */
const AT_ONCE = 500;
const WRITE_EVERY_MS = 200;
const page = PAGES[0].path;

/** How often a server drew an answer to be kept, by its own figures. */
async function drawings({ url, metricsToken }) {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const lines = (await answer.text()).split("\n").filter((line) => line.startsWith("tracker_cache_drawings_total{"));
  return lines.reduce((total, line) => total + Number(line.split(" ")[1]), 0);
}

/** Milliseconds to answer addresses that nobody asked for before, one after the other: a day for each. */
async function cold(site, { name, path }, count) {
  const taken = [];
  for (let day = 1; day <= count; day += 1) {
    const asOf = `2026-${String(1 + Math.floor(day / 28)).padStart(2, "0")}-${String(1 + (day % 28)).padStart(2, "0")}`;
    const began = performance.now();
    const answer = await fetch(`${site.url}${path}?asOf=${asOf}`);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} as of ${asOf}: ${answer.status}`);
    taken.push(performance.now() - began);
  }
  return { name, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) };
}

/** 500 readers of one page at the instant after a write. */
async function afterWrite(site, write) {
  const old = await (await fetch(site.url + page)).text();
  await write();
  const before = await drawings(site);
  const began = performance.now();
  const taken = [];
  const texts = await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const text = await (await fetch(site.url + page)).text();
      taken.push(performance.now() - began);
      return text;
    }),
  );
  const drawn = (await drawings(site)) - before;
  const fresh = new Set(texts).size === 1 && texts[0] !== old;
  return { drawn, fresh, p50: quantile(taken, 0.5), last: Math.max(...taken) };
}

/** One page under load while something is written five times a second. */
async function underWrites(site, write, { connections, seconds }) {
  const before = await drawings(site);
  let writing = true;
  let writes = 0;
  const writer = (async () => {
    for (; writing; writes += 1) {
      await write();
      await wait(WRITE_EVERY_MS);
    }
  })();
  const result = await load(site.url + page, { connections, seconds }).finally(() => {
    writing = false;
  });
  await writer;
  return { ...result, writes, drawn: (await drawings(site)) - before };
}

async function onEngine(engine, site, { shape, quick }) {
  const { write } = writer(site.url, await makeToken(site.env));
  const kinds = [...PAGES.slice(0, 4), PAGES[5]];
  const first = [];
  for (const kind of kinds) first.push(await cold(site, kind, quick ? 10 : 40));
  const after = await afterWrite(site, write);
  const under = await underWrites(site, write, { ...shape, seconds: quick ? 2 : 10 });
  return { engine, cold: first, after, under };
}

/** The moments when nothing can come from memory, on both engines. */
export const moments = {
  title: "Cold, right after a write, and under a stream of writes",

  async run({ servers, ...how }) {
    const engines = [await onEngine("SQLite", await servers.site(servers.file("moments")), how)];
    await servers.stop();
    const postgres = await servers.postgres();
    if (postgres) engines.push(await onEngine("PostgreSQL", await servers.site(postgres.urlOf("postgres")), how));
    return { engines, count: how.quick ? 10 : 40 };
  },

  text({ engines, count }) {
    const names = engines.flatMap(({ engine }) => [`${engine}, p50`, "p95"]);
    const colds = engines[0].cold.map(({ name }, at) => [
      name,
      ...engines.flatMap(({ cold: all }) => [milliseconds(all[at].p50), milliseconds(all[at].p95)]),
    ]);
    const after = engines.map(({ engine, after: { drawn, fresh, p50, last } }) => [
      ...[engine, String(drawn), fresh ? "every answer" : "**not every answer**", verdict(drawn === 1 && fresh)],
      ...[milliseconds(p50), milliseconds(last)],
    ]);
    const under = engines.map(({ engine, under: { rate, writes, drawn, p50, p99 } }) => [
      ...[engine, String(writes), String(drawn), whole(rate), milliseconds(p50), milliseconds(p99)],
    ]);
    return `The shipped agreements, one process, on each engine; the clients run on the same machine.${engines.length === 1 ? " PostgreSQL could not be started on this machine." : ""}

**Cold**: addresses that nobody asked for before (${count} days in \`asOf\`), one at a time.

${table(["", ...names], colds)}

**Right after a write**: ${AT_ONCE} readers of the agreement page at once. One drawing should do, and every answer be new.

${table(["", "drawings", "new", "1 drawing, all new", "half of them after", "the last after"], after)}

**Under a stream of writes**: the agreement page under load while changes are recorded up to five times a second; every answer was a 200.

${table(["", "writes", "drawings", "requests/s", "p50", "p99"], under)}`;
  },
};
