import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { bin, root, stopAll, stopOnSignals } from "../lib/run.mjs";
import { serve } from "../lib/serve.mjs";
import { ensureSettings, loadSettings } from "../lib/settings.mjs";
import { main, Stop, step } from "../lib/steps.mjs";
import { memoryOf } from "./scale-memory.mjs";

const usage = `npm run bench:scale -- [--rounds N] [--sizes 100,1000,10000] [--write]

Draws pages of made-up records of several sizes, each drawn right after a change
of the record, in turns; and measures how far memory grows by a whole export and
import. Needs a build (npm start makes one). --write puts the tables into
docs/benchmarks-scale.txt.
`;

const NOW = "2026-11-22T09:00:00Z";
const text = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : (process.argv[at + 1] ?? "");
};
const sizes = text("sizes", "100,1000,10000").split(",").map(Number);
const rounds = Number(text("rounds", "20"));

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

async function startSize(size, index, folder) {
  const env = { DATABASE_URL: `file:${join(folder, `${size}.db`)}`, TRACKER_NOW: NOW, LOG_LEVEL: "error" };
  await step(`Record of ${size}`, () => run(["scripts/tracker.mjs", "generate", "--commitments", String(size)], env));
  const port = 3920 + index;
  const site = serve(port, { env: { ...env, APP_URL: `http://localhost:${port}` } });
  await site.answers();
  const { openClient } = await import("../../lib/data/client.ts");
  const writer = openClient(env.DATABASE_URL, 1);
  const slugs = (await writer.agreement.findMany({ orderBy: { position: "asc" } })).map(({ slug }) => slug);
  return { size, env, port, pid: site.process.pid, writer, slugs, changes: 0 };
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

/** Processor time of a process so far, in milliseconds. */
function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function timed(site, path) {
  await change(site);
  const before = processorTime(site.pid);
  const began = performance.now();
  const answer = await fetch(`http://localhost:${site.port}${path}`);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Stop(`${path} answered ${answer.status}`);
  return { wall: performance.now() - began, cpu: processorTime(site.pid) - before };
}

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1];
const mean = (times) => times.reduce((sum, one) => sum + one, 0) / times.length;
const ms = (value) => `${value.toFixed(0)} ms`;

/** Rows of cells as lines with aligned columns; the first column to the left, numbers to the right. */
function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))))
    .map((row) => row.join("  ").trimEnd())
    .join("\n");
}

async function compare(sites) {
  const rows = [["Drawn after a change", ...sites.map(({ size }) => `p95 at ${size}`), "ratio", "processor ratio"]];
  const count = addresses("").length;
  for (let index = 0; index < count; index += 1) {
    const results = sites.map(() => []);
    for (let round = -2; round < rounds; round += 1)
      for (const [at, site] of sites.entries()) {
        const [, path] = addresses(site.slugs[0])[index];
        const time = await timed(site, path);
        if (round >= 0) results[at].push(time); // the first two warm up
      }
    const walls = results.map((times) => p95(times.map(({ wall }) => wall)));
    const cpus = results.map((times) => mean(times.map(({ cpu }) => cpu)));
    const ratio = (values) => (values.at(-1) / values[0]).toFixed(2);
    rows.push([addresses("")[index][0], ...walls.map(ms), ratio(walls), ratio(cpus)]);
    process.stdout.write(`${rows.at(-1).join("  ")}\n`);
  }
  return rows;
}

await main(async () => {
  if (process.argv.includes("--help")) return process.stdout.write(usage);
  if (sizes.some((size) => !(size > 0)) || !(rounds > 0)) throw new Stop("--sizes and --rounds take numbers above 0.");
  stopOnSignals();
  await ensureSettings();
  loadSettings();
  const { register } = await import("tsx/esm/api");
  register();
  const folder = mkdtempSync(join(tmpdir(), "tracker-scale-"));
  const sites = [];
  try {
    for (const [index, size] of sizes.entries()) sites.push(await startSize(size, index, folder));
    const pages = await compare(sites);
    for (const { writer } of sites) await writer.$disconnect();
    await stopAll();
    const memory = await memoryOf(sites.at(-1), folder);
    const report = [
      `${cpus().length} processors, Node ${process.versions.node}, ${rounds} rounds, sizes in turns, SQLite.`,
      aligned(pages),
      aligned(memory),
    ].join("\n\n");
    process.stdout.write(`\n${report}\n`);
    if (process.argv.includes("--write")) writeFileSync(join(root, "docs/benchmarks-scale.txt"), `${report}\n`);
  } finally {
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
});
