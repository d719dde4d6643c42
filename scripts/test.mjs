import { buildSite } from "./lib/build.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { stopAll, stopOnSignals } from "./lib/run.mjs";
import { elapsed, main, step } from "./lib/steps.mjs";
import { checkStyle, checkTypes, routeTypes, runVitest } from "./lib/verify.mjs";

/** `npm test`: installs what is missing and proves everything; the last line has the totals. */

const distDir = ".next-test";
const total = { passed: 0, failed: 0 };

/** One counted step; what a failed one wrote is shown below its line. */
async function count(name, work, { shown = false } = {}) {
  let result;
  await step(name, async () => {
    result = await work();
    return { note: `${result.passed} passed, ${result.failed} failed` };
  });
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.failed > 0 && !shown) process.stdout.write(`${result.output}\n`);
  return result.failed === 0;
}

/** A build that fails counts as one failed test. */
async function built() {
  try {
    await buildSite(distDir);
    return { passed: 1, failed: 0, output: "" };
  } catch (problem) {
    return { passed: 0, failed: 1, output: problem.message };
  }
}

await main(async () => {
  checkNode();
  stopOnSignals();
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await step("Packages", installPackages);
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));
  await step("Route types", routeTypes);

  // Two lanes for two cores, about equally long: compiling SQLite, then the tests of the database; checking,
  // building, then the tests that need neither. The browser's tests fill both cores by themselves.
  const compiled = step("SQLite", buildNative);
  const withDatabase = async () => {
    await compiled;
    await count("Database", () => runVitest(["db"]));
  };
  const others = async () => {
    await count("Types", checkTypes);
    await count("Lint and format", checkStyle);
    const siteBuilt = await count("Build", built);
    await count("Unit", () => runVitest(["unit"]));
    await compiled;
    await count("Handlers", () => runVitest(["web"]));
    return siteBuilt;
  };
  const [, siteBuilt] = await Promise.all([withDatabase(), others()]).catch(async (problem) => {
    await stopAll();
    throw problem;
  });
  if (siteBuilt) {
    await count("Browser", () => runVitest(["e2e"], [], { show: true, env: { NEXT_DIST_DIR: distDir } }), {
      shown: true,
    });
  }
  process.stdout.write(`\nAll of it took ${elapsed()}.\nTests: ${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed === 0 ? 0 : 1;
});
