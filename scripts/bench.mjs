import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "./lib/build.mjs";
import { bundle } from "./lib/bundle.mjs";
import { prepareDatabase } from "./lib/database.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { bin, must, root, stopAll, stopOnSignals } from "./lib/run.mjs";
import { serve } from "./lib/serve.mjs";
import { loadSettings } from "./lib/settings.mjs";
import { main, Stop, step } from "./lib/steps.mjs";

const usage = `npm run bench -- [--seconds N] [--connections N] [--rounds N]

Builds and starts the site on a temporary database with the shipped agreements.
Compares kept answers with a bare node:http server that sends the same bytes and
with an empty static Next page, in turns, the median of the rounds; then measures
pages that nobody asked for before, readers right after a write, and a stream of
writes. Prints the figures and writes them to docs/benchmarks.md.
`;

function option(name, byDefault) {
  const at = process.argv.indexOf(`--${name}`);
  if (at === -1) return byDefault;
  const value = Number(process.argv[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Stop(`--${name} takes a whole number above 0.`);
  return value;
}

const slug = "us-japan-critical-minerals-2025";
/** What is compared, and the least share of the bare server's rate that it should reach. */
const pages = [
  { name: "Agreement page", path: `/en/agreements/${slug}`, least: 0.75 },
  { name: "Commitments page", path: "/en/commitments", least: 0.6 },
  { name: "Charts page", path: "/en/charts", least: 0.6 },
  { name: "API, agreements", path: "/api/v1/agreements", least: 0.6 },
  { name: "API, commitments", path: "/api/v1/commitments", least: 0.6 },
  { name: "Calendar (ICS)", path: "/en/feeds/deadlines.ics", least: 0.6 },
  { name: "Changes (Atom)", path: "/en/feeds/changes.atom", least: 0.5 },
  { name: "Badge", path: `/badges/${slug}.svg`, least: 0.5 },
];
const ports = { site: 3910, bare: 3911, empty: 3912, kept: 3913 };
const at = (port, path) => `http://localhost:${port}${path}`;
const metricsToken = randomBytes(16).toString("hex");

/** Starts a server of answers in a process of its own. */
async function startAnswering(script, port, answers) {
  const child = fork(script);
  child.send({ port, answers });
  await once(child, "message");
  return child;
}

const quiet = ({ headers, ...answer }) => {
  const { "content-security-policy": _policy, ...others } = headers;
  return { ...answer, headers: others };
};

async function compare(site, empties, shape, startOther) {
  const { asSent, load, median, memory, weigh } = await import("./bench/measure.mjs");
  const memoryBefore = memory(site.pid);
  const answers = await Promise.all(pages.map(({ path }) => asSent(at(ports.site, path))));
  const bareServer = await startOther(`${root}scripts/bench/bare-server.mjs`, ports.bare, answers);
  const plain = await asSent(at(ports.site, pages[0].path), {});
  const twice = [{ ...plain, path: "/en/with" }, quiet({ ...plain, path: "/en/without" })];
  const keptServer = await startOther(await bundle("scripts/bench/kept-server.ts"), ports.kept, twice);
  const pids = {
    [ports.site]: site.pid,
    [ports.bare]: bareServer.pid,
    [ports.kept]: keptServer.pid,
    [ports.empty]: empties.pid,
  };
  const results = new Map();
  const turn = async (url, seconds) => {
    const result = await load(url, { ...shape, seconds, pid: pids[new URL(url).port] });
    results.set(url, [...(results.get(url) ?? []), result]);
  };
  const [policied, unpolicied] = [at(ports.kept, "/en/with"), at(ports.kept, "/en/without")];
  const urls = pages
    .flatMap(({ path }) => [at(ports.site, path), at(ports.bare, path)])
    .concat(at(ports.empty, "/"), policied, unpolicied);
  for (const url of urls) await load(url, { ...shape, seconds: 1 }); // warm up
  for (let round = 0; round < shape.rounds; round++) for (const url of urls) await turn(url, shape.seconds);
  const result = (url) => median(results.get(url));
  const targets = [];
  for (const [index, { name, path, least }] of pages.entries()) {
    const size = await weigh(at(ports.site, path));
    const { bytes } = answers[index];
    targets.push({ name, least, bytes, size, site: result(at(ports.site, path)), bare: result(at(ports.bare, path)) });
  }
  const empty = { ...result(at(ports.empty, "/")), size: await weigh(at(ports.empty, "/")) };
  const policy = { with: result(policied), without: result(unpolicied) };
  return { targets, empty, policy, memoryBefore, memoryAfter: memory(site.pid), load: loadavg()[0] };
}

/** An editor's token, made as an administrator of the site would. */
async function makeToken(env) {
  const [node, script] = [process.execPath, `${root}scripts/tracker.mjs`];
  const email = "bench@example.org";
  const secret = randomBytes(12).toString("hex");
  const words = ["--email", email, "--name", "Bench", "--role", "editor"];
  await must("sh", ["-c", `echo ${secret} | "${node}" "${script}" user:create ${words.join(" ")} --password-stdin`], {
    env,
  });
  const said = await must(node, [script, "token:create", "--email", email, "--name", "bench"], { env });
  return said.trim().split("\n").at(-1);
}

async function observe(shape, env) {
  const { moments } = await import("./bench/moments.mjs");
  const site = moments({ site: at(ports.site, ""), slug, token: await makeToken(env), metricsToken });
  const cold = [];
  for (const { name, path } of pages.slice(0, 4)) cold.push({ name, ...(await site.cold(path, 40)) });
  const afterWrite = await site.afterWrite();
  return { cold, afterWrite, underWrites: await site.underWrites(shape) };
}

await main(async () => {
  if (process.argv.includes("--help")) return process.stdout.write(usage);
  const shape = { seconds: option("seconds", 3), connections: option("connections", 50), rounds: option("rounds", 3) };
  checkNode();
  stopOnSignals();
  await step("Packages", installPackages);
  loadSettings();
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));
  await step("SQLite", buildNative);
  const distDir = process.env.NEXT_DIST_DIR || ".next";
  await step("Build", () => buildSite(distDir));
  const [node, next] = bin("next/dist/bin/next");
  await step("Build of the empty page", async () => {
    await must(node, [next, "build", "scripts/bench/static-app"], {
      env: { NODE_ENV: "production", NEXT_DIST_DIR: "" },
    });
  });

  const folder = mkdtempSync(join(tmpdir(), "tracker-bench-"));
  const env = {
    DATABASE_URL: `file:${folder}/tracker.db`,
    APP_URL: at(ports.site, ""),
    TRACKER_NOW: "2026-11-22T09:00:00Z", // no page with a running clock, which would be drawn every second
    METRICS_TOKEN: metricsToken,
    LOG_LEVEL: "info",
    AUTH_SECRET: randomBytes(32).toString("hex"),
    NEXT_DIST_DIR: distDir,
  };
  const others = [];
  const startOther = async (...given) => {
    const other = await startAnswering(...given);
    others.push(other);
    return other;
  };
  try {
    let site;
    let blank;
    await step("Servers", async () => {
      await prepareDatabase(env);
      site = serve(ports.site, { env });
      await site.answers();
      blank = serve(ports.empty, { env: { NEXT_DIST_DIR: "" }, folder: "scripts/bench/static-app" });
      await blank.answers("/");
    });
    let compared;
    await step("Kept answers", async () => {
      compared = await compare(site.process, blank.process, shape, startOther);
    });
    let observed;
    await step("Cold, and writes", async () => {
      observed = await observe(shape, env);
    });
    const { momentsSection, warmSection } = await import("./bench/report.mjs");
    const { writePicture, writeSection } = await import("./bench/document.mjs");
    const sections = { kept: warmSection(compared, shape), moments: momentsSection(observed) };
    for (const [name, text] of Object.entries(sections)) writeSection(name, text);
    const bars = compared.targets.map(({ name, least, site: own, bare }) => ({
      name,
      least,
      ratio: own.rate / bare.rate,
    }));
    writePicture("benchmarks.svg", "Kept answers: share of what bare node:http sends (red: the least)", bars);
    process.stdout.write(`\n${Object.values(sections).join("\n")}\nWritten to docs/benchmarks.md.\n`);
  } finally {
    for (const other of others) other.disconnect();
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  }
});
