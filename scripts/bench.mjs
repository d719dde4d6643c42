import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "./lib/build.mjs";
import { prepareDatabase } from "./lib/database.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { bin, must, root, stopAll, stopOnSignals } from "./lib/run.mjs";
import { serve } from "./lib/serve.mjs";
import { loadSettings } from "./lib/settings.mjs";
import { main, Stop, step } from "./lib/steps.mjs";

const usage = `npm run bench -- [--seconds N] [--connections N]

Builds and starts the site on a temporary database with the shipped agreements,
and compares three of its addresses with a bare node:http server that sends the
same bytes and with an empty static Next page, in turns, the median of three.
`;

function option(name, byDefault) {
  const at = process.argv.indexOf(`--${name}`);
  if (at === -1) return byDefault;
  const value = Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Stop(`--${name} takes a whole number above 0.`);
  return value;
}

const slug = "us-japan-critical-minerals-2025";
const pages = [
  { name: "Agreement page", path: `/en/agreements/${slug}` },
  { name: "Commitments page", path: "/en/commitments" },
  { name: "API, agreements", path: "/api/v1/agreements" },
];
const ports = { site: 3910, bare: 3911, empty: 3912 };
const at = (port, path) => `http://localhost:${port}${path}`;

async function startBare() {
  const answers = await Promise.all(
    pages.map(async ({ path }) => {
      const answer = await fetch(at(ports.site, path));
      return { path, type: answer.headers.get("content-type"), body: await answer.text() };
    }),
  );
  const child = fork(`${root}scripts/bench/bare-server.mjs`);
  child.send({ port: ports.bare, pages: answers });
  await once(child, "message");
  return child;
}

async function compare(site, shape) {
  const { load, median, memory, weigh } = await import("./bench/measure.mjs");
  const memoryBefore = memory(site.pid);
  const results = new Map();
  const turn = async (url, seconds) => {
    const result = await load(url, { ...shape, seconds });
    results.set(url, [...(results.get(url) ?? []), result]);
  };
  const urls = pages.flatMap(({ path }) => [at(ports.site, path), at(ports.bare, path)]).concat(at(ports.empty, "/"));
  for (const url of urls) await load(url, { ...shape, seconds: 2 }); // warm up
  for (let round = 0; round < 3; round++) for (const url of urls) await turn(url, shape.seconds);
  const result = (url) => median(results.get(url));
  const targets = [];
  for (const { name, path } of pages) {
    const size = await weigh(at(ports.site, path));
    targets.push({ name, size, site: result(at(ports.site, path)), bare: result(at(ports.bare, path)) });
  }
  const empty = { ...result(at(ports.empty, "/")), size: await weigh(at(ports.empty, "/")) };
  return { targets, empty, memoryBefore, memoryAfter: memory(site.pid) };
}

await main(async () => {
  if (process.argv.includes("--help")) return process.stdout.write(usage);
  const shape = { seconds: option("seconds", 5), connections: option("connections", 20) };
  checkNode();
  stopOnSignals();
  await step("Packages", installPackages);
  loadSettings();
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));
  await step("SQLite", buildNative);
  await step("Build", () => buildSite());
  const [node, next] = bin("next/dist/bin/next");
  await step("Build of the empty page", async () => {
    await must(node, [next, "build", "scripts/bench/static-app"], {
      env: { NODE_ENV: "production", NEXT_DIST_DIR: "" },
    });
  });

  const folder = mkdtempSync(join(tmpdir(), "tracker-bench-"));
  const env = { DATABASE_URL: `file:${folder}/tracker.db`, APP_URL: at(ports.site, ""), LOG_LEVEL: "error" };
  let bare;
  try {
    let site;
    await step("Servers", async () => {
      await prepareDatabase(env);
      site = serve(ports.site, { env });
      await site.answers();
      await serve(ports.empty, { folder: "scripts/bench/static-app" }).answers("/");
      bare = await startBare();
    });
    let compared;
    await step("Load", async () => {
      compared = await compare(site.process, shape);
    });
    const { report } = await import("./bench/report.mjs");
    process.stdout.write(`\n${shape.connections} connections, ${shape.seconds} s each, ${cpus().length} processors, `);
    process.stdout.write(`Node ${process.versions.node}\n\n${report(compared)}`);
  } finally {
    bare?.disconnect();
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
});
