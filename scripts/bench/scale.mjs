import { spawn } from "node:child_process";
import { register } from "tsx/esm/api";
import { bin, root } from "../lib/run.mjs";
import { Stop } from "../lib/steps.mjs";
import { processorTime, quantile } from "./measure.mjs";
import { memoryOf } from "./scale-memory.mjs";
import { atMost, milliseconds, ratio, table, verdict, whole } from "./words.mjs";

const SIZES = { full: [100, 1000, 10_000], quick: [100, 1000] };
/** How much longer a page may take at the largest size than at the smallest (p95), and how far memory may grow (MB). */
export const MOST = { ratio: 1.5, growth: 100 };

/** The same addresses at every size; `slug` is an agreement of a hundred commitments. */
const addresses = (slug) => [
  ["Overview", "/en"],
  ["Agreement page", `/en/agreements/${slug}`],
  ["Commitment page", `/en/agreements/${slug}/commitments/07`],
  ["Commitments", "/en/commitments"],
  ["filtered", "/en/commitments?delivery=underway&schedule=passed"],
  ["searched", "/en/commitments?q=working+group"],
  ["sorted by date", "/ja/commitments?sort=due"],
  ["sorted by title", "/en/commitments?sort=-title"],
  ["Timeline", "/en/timeline"],
  ["Charts", "/en/charts"],
  ["Changes", "/en/changes"],
  ["API, commitments", "/api/v1/commitments"],
];

async function startSize(size, servers) {
  const env = { DATABASE_URL: servers.file(`record-${size}`), LOG_LEVEL: "error" };
  await run(["scripts/tracker.mjs", "generate", "--commitments", String(size)], env);
  const site = await servers.site(env.DATABASE_URL, env);
  const { openClient } = await import("../../lib/data/client.ts");
  const writer = openClient(env.DATABASE_URL, 1);
  const slugs = (await writer.agreement.findMany({ orderBy: { position: "asc" } })).map(({ slug }) => slug);
  return { size, env: site.env, url: site.url, pid: site.pid, writer, slugs, changes: 0 };
}

function run(args, env) {
  return new Promise((done, failed) => {
    const child = spawn(bin("next/dist/bin/next")[0], args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: "ignore",
    });
    child.once("exit", (code) =>
      code === 0 ? done(undefined) : failed(new Stop(`${args.join(" ")} ended with ${code}`)),
    );
  });
}

/** One more check on the next agreement in turn: what was kept of the record is old now. */
async function change(site) {
  const { changeRecord } = await import("../../lib/data/change-record.ts");
  site.changes += 1;
  const slug = site.slugs[site.changes % site.slugs.length];
  const by = { actor: "Bench", action: "record-check", at: "2026-11-21T00:00:00.000Z" };
  await changeRecord(site.writer, by, (one) => {
    const dates = {
      on: "2026-11-20",
      upTo: "2026-11-19",
      note: null,
      by: "Bench",
      recordedAt: one.at,
      withdrawn: null,
    };
    return one.put(
      slug,
      { kind: "check", value: { id: `c${90_000 + site.changes}`, commitment: null, ...dates } },
      null,
    );
  });
}

async function timed(site, path) {
  await change(site);
  const before = processorTime(site.pid) ?? 0;
  const began = performance.now();
  const answer = await fetch(site.url + path);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Stop(`${path} answered ${answer.status}`);
  return { wall: performance.now() - began, cpu: (processorTime(site.pid) ?? 0) - before };
}

const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Each address at every size, in turns, right after a change of the record. */
async function compare(sites, rounds) {
  const rows = [];
  for (const [index, [name]] of addresses("").entries()) {
    const results = sites.map(() => []);
    for (let round = -2; round < rounds; round += 1)
      for (const [at, site] of sites.entries()) {
        const time = await timed(site, addresses(site.slugs[0])[index][1]);
        if (round >= 0) results[at].push(time); // the first two warm up
      }
    const p95 = results.map((times) =>
      quantile(
        times.map(({ wall }) => wall),
        0.95,
      ),
    );
    rows.push({ name, p95, cpu: results.map((times) => mean(times.map(({ cpu }) => cpu))) });
  }
  return rows;
}

/** Pages of made-up records of several sizes, and the memory that a whole export and import take. */
export const scale = {
  title: "At 100, 1,000 and 10,000 commitments",

  async run({ servers, quick }) {
    register();
    const rounds = quick ? 3 : 20;
    const sites = [];
    for (const size of quick ? SIZES.quick : SIZES.full) sites.push(await startSize(size, servers));
    const rows = await compare(sites, rounds);
    for (const { writer } of sites) await writer.$disconnect();
    await servers.stop();
    return { rounds, sizes: sites.map(({ size }) => size), rows, memory: await memoryOf(sites.at(-1), servers) };
  },

  text({ rounds, sizes, rows, memory: [head, ...grown] }) {
    const times = rows.map(({ name, p95, cpu }) => {
      const growth = p95.at(-1) / p95[0];
      return [name, ...p95.map(milliseconds), ratio(growth), atMost(growth, MOST.ratio), ratio(cpu.at(-1) / cpu[0])];
    });
    const columns = ["", ...sizes.map((size) => `p95 at ${whole(size)}`), "ratio", `at most ${MOST.ratio}`];
    const growth = (row) => [...row, verdict(Number.parseFloat(row.at(-1)) < MOST.growth)];
    return `Made-up records that look like the real thing (\`tracker generate\`), SQLite, one process each; agreements have a hundred commitments at most. Every page is drawn right after a change of the record, sizes in turns, ${rounds} rounds. The ratio is that of the largest record to the smallest; the last column is the same of the server's processor time.

${table([...columns, "processor"], times)}

${table([...head, `under ${MOST.growth} MB`], grown.map(growth))}`;
  },
};
