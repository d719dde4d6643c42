import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { buildSite } from "./lib/build.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { bin, must, root, stopOnSignals } from "./lib/run.mjs";
import { ensureSettings, loadSettings } from "./lib/settings.mjs";
import { main, Stop, step } from "./lib/steps.mjs";

const usage = `npm run bench -- [--only SECTION,...] [--quick] [--steady SECONDS]
                 [--seconds N] [--connections N] [--rounds N]

Measures the built site and writes docs/benchmarks.md, its figures and its picture.
Sections:
  kept        kept answers beside bare node:http and Next, static and dynamic
  moments     cold, right after a write, under a stream of writes; SQLite and PostgreSQL
  processes   one process and three behind a proxy: steady writes, one killed, PostgreSQL restarted
  views       the first view of each page on a throttled phone
  scale       made-up records of 100, 1,000 and 10,000 commitments; memory of exports and imports
All of it takes about twenty minutes. --quick takes fewer rounds, and says so; --steady
is how long the steady reads and writes last (60; 600 for the full ten minutes);
--only none writes the report anew from the figures there are.
`;

const given = (name) =>
  process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : null;

function number(name, byDefault) {
  const said = given(name);
  if (said === null) return byDefault;
  if (!/^[1-9]\d*$/.test(said ?? "")) throw new Stop(`--${name} takes a whole number above 0.`);
  return Number(said);
}

function chosen(sections) {
  const only = given("only")?.split(",");
  if (only?.[0] === "none") return [];
  const unknown = only?.filter((name) => !(name in sections)) ?? [];
  if (unknown.length > 0) throw new Stop(`There is no section “${unknown[0]}”: ${Object.keys(sections).join(", ")}.`);
  return only ?? Object.keys(sections);
}

await main(async () => {
  if (process.argv.includes("--help")) return process.stdout.write(usage);
  const quick = process.argv.includes("--quick");
  const shape = {
    seconds: number("seconds", quick ? 1 : 3),
    connections: number("connections", 50),
    rounds: number("rounds", quick ? 1 : 3),
  };
  const steadySeconds = number("steady", quick ? 8 : 60);
  checkNode();
  stopOnSignals();
  await step("Packages", installPackages);
  await ensureSettings();
  loadSettings();
  const { sections } = await import("./bench/sections.mjs"); // not before the packages are there
  const wanted = chosen(sections);
  const { circumstances, write } = await import("./bench/document.mjs");
  if (wanted.length === 0) return write(sections);
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));
  await step("SQLite", buildNative);
  const distDir = process.env.NEXT_DIST_DIR || ".next";
  await step("Build", () => buildSite(distDir));
  const [node, next] = bin("next/dist/bin/next");
  const plain = { env: { NODE_ENV: "production", NEXT_DIST_DIR: "" } };
  if (wanted.includes("kept"))
    await step(
      "Build of Next alone",
      async () => void (await must(node, [next, "build", `${root}scripts/bench/plain-app`], plain)),
    );

  const folder = mkdtempSync(join(tmpdir(), "tracker-bench-"));
  const { servers: open } = await import("./bench/servers.mjs");
  const servers = open({ distDir, folder });
  try {
    for (const name of wanted) {
      const before = loadavg()[0];
      const { figures } = await step(sections[name].title.split(",")[0], async () => ({
        figures: await sections[name].run({ servers, shape, quick, steadySeconds }).finally(servers.stop),
      }));
      write(sections, name, { ...circumstances(), before, quick, figures });
    }
    process.stdout.write("Written to docs/benchmarks.md.\n");
  } finally {
    await servers.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
