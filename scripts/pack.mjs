import { writeFileSync } from "node:fs";
import { buildSite } from "./lib/build.mjs";
import { bundle, packedMark, SERVED } from "./lib/bundle.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { stopAll, stopOnSignals } from "./lib/run.mjs";
import { main, Stop, step } from "./lib/steps.mjs";
import { trimBuild, trimPackages } from "./lib/trim.mjs";

async function packages() {
  await step("Packages", installPackages);
  await step("SQLite", buildNative);
}

async function site() {
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));
  await step("Build", () => buildSite());
  await step("Bundles", async () => {
    for (const entry of SERVED) await bundle(entry);
    writeFileSync(packedMark, "Made by scripts/pack.mjs; remove this file to have bundles made anew.\n");
  });
  await step("Trim the build", async () => trimBuild());
}

const parts = { packages, site, trim: () => step("Trim the packages", async () => trimPackages()) };

/**
 * Makes all that `node scripts/site.mjs --prepare` needs, so that it can run where nothing may be
 * written: what the Dockerfile calls, a part at a time, so that a part whose input is as before need not
 * be made again. `packages` needs no source but scripts; `site` needs the packages; `trim` leaves of them
 * what a running site can load. From then on this folder's bundles are taken as they are.
 */
await main(async () => {
  const part = parts[process.argv[2]];
  if (!part) throw new Stop(`Which part? ${Object.keys(parts).join(", ")}`);
  checkNode();
  stopOnSignals();
  await part().catch(async (problem) => {
    await stopAll();
    throw problem;
  });
});
