import { writeFileSync } from "node:fs";
import { buildSite } from "./lib/build.mjs";
import { bundle, packedMark, SERVED } from "./lib/bundle.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { stopAll, stopOnSignals } from "./lib/run.mjs";
import { main, step } from "./lib/steps.mjs";

/**
 * Makes all that `node scripts/site.mjs --prepare` needs, so that it can run where nothing may be
 * written: what the Dockerfile calls. From then on this folder's bundles are taken as they are.
 */
await main(async () => {
  checkNode();
  stopOnSignals();
  await step("Packages", installPackages);
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));
  await Promise.all([step("SQLite", buildNative), step("Build", () => buildSite())]).catch(async (problem) => {
    await stopAll();
    throw problem;
  });
  await step("Bundles", async () => {
    for (const entry of SERVED) await bundle(entry);
    writeFileSync(packedMark, "Made by scripts/pack.mjs; remove this file to have bundles made anew.\n");
  });
});
