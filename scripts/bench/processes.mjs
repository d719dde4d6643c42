import { setTimeout as wait } from "node:timers/promises";
import { PAGES } from "./kept.mjs";
import { load } from "./measure.mjs";
import { makeToken } from "./servers.mjs";
import { steady, steadyText } from "./steady.mjs";
import { milliseconds, ratio, table, verdict, whole } from "./words.mjs";
import { writer } from "./writes.mjs";

/** Commitments that are written to, each by a writer of its own. */
const WRITTEN = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10"];
const compared = [PAGES[0], PAGES[3]];

/** Loads `url` while `trouble` happens a second after it began. */
async function during(url, shape, trouble) {
  const loaded = load(url, { ...shape, failing: true });
  await wait(1000);
  const told = await trouble();
  const { count, wrong } = await loaded;
  return { count, wrong, ...told };
}

/** How long until `attempt` succeeds, in milliseconds. */
async function untilDone(attempt) {
  const began = performance.now();
  while (!(await attempt().then(Boolean, () => false))) {
    if (performance.now() - began > 60_000) throw new Error("nothing works again after a minute");
    await wait(20);
  }
  return performance.now() - began;
}

/** One process and three on one PostgreSQL, behind a proxy that asks each in turn. */
export const processes = {
  title: "One process and three, on one PostgreSQL behind a proxy",
  form: 2,

  async run({ servers, shape, steadySeconds }) {
    const postgres = await servers.postgres();
    if (!postgres) return { missing: true };
    const url = postgres.urlOf("postgres");
    const sites = [];
    for (let one = 0; one < 3; one += 1) sites.push(await servers.site(url, { APP_URL: "https://tracker.example" }));
    const urls = sites.map(({ url: own }) => own);
    const proxyTo = async (targets) => (await servers.other("scripts/bench/proxy-server.ts", { targets })).url;
    const [one, three] = [await proxyTo(urls.slice(0, 1)), await proxyTo(urls)];
    const rates = [];
    for (const { name, path } of compared) {
      for (const proxy of [one, three]) await load(proxy + path, { ...shape, seconds: 1 });
      rates.push({ name, one: await load(one + path, shape), three: await load(three + path, shape) });
    }
    const token = await makeToken(sites[0].env);
    const writers = WRITTEN.map((ref) => writer(three, token, ref));
    const steadily = await steady({ ...{ urls, sites, proxy: three, writers }, ...shape, seconds: steadySeconds });
    const page = three + compared[0].path;
    const killed = await during(page, { ...shape, seconds: 4 }, async () => void sites[2].process.kill("SIGKILL"));
    const restarted = await during(page, { ...shape, seconds: 8 }, async () => {
      await postgres.halt();
      await wait(2000);
      await postgres.resume();
      return { again: await untilDone(writers[0].write) };
    });
    return { shape, rates, steadily, killed, restarted };
  },

  text({ missing, shape, rates, steadily, killed, restarted }) {
    if (missing) return "PostgreSQL could not be started on this machine.";
    const rows = rates.flatMap(({ name, one, three }) => [
      [`${name}, one process`, whole(one.rate), "", milliseconds(one.p50), milliseconds(one.p99)],
      [
        `${name}, three`,
        whole(three.rate),
        ratio(three.rate / one.rate),
        milliseconds(three.p50),
        milliseconds(three.p99),
      ],
    ]);
    const troubles = [
      ["One of three killed", whole(killed.count), String(killed.wrong), "0", verdict(killed.wrong === 0)],
      [
        "PostgreSQL away for two seconds",
        whole(restarted.count),
        String(restarted.wrong),
        "0",
        verdict(restarted.wrong === 0),
      ],
    ];
    return `${shape.connections} connections, ${shape.seconds} s each. Processes, proxy, database and client share the machine's processors, so more processes cannot answer more here than one does; the ratio tells whether they answer less.

${table(["Kept answers", "requests/s", "ratio to one", "p50", "p99"], rows)}

${steadyText(steadily)}

**When something ends**, under the same load on the agreement page, by way of the proxy:

${table(["", "answers", "errors", "most", ""], troubles)}

The first write after PostgreSQL was back was taken ${milliseconds(restarted.again)} later.`;
  },
};
