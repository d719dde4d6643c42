import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, collect, must } from "./run.mjs";

/** What one part of the tests came to. */
const counted = (passed, failed, output) => ({ passed, failed, output });

/** Types of the routes and of Next itself, which `tsc` needs and a fresh clone lacks. */
export const routeTypes = async () => {
  const [node, next] = bin("next/dist/bin/next");
  await must(node, [next, "typegen"]);
};

/** A tool that says yes or no counts as one test. */
async function tool(path, args, env) {
  const [node, script] = bin(path);
  const { code, output } = await collect(node, [script, ...args], { env });
  return counted(code === 0 ? 1 : 0, code === 0 ? 0 : 1, output);
}

export const checkTypes = () => tool("typescript/bin/tsc", ["--noEmit"]);
export const checkStyle = () => tool("@biomejs/biome/bin/biome", ["ci", "--colors=off", "--error-on-warnings", "."]);

/**
 * Runs vitest projects, or single files, and counts from its JSON report. A file
 * that cannot be loaded counts as one failure, so that it cannot pass unseen.
 */
export async function runVitest(projects, files = [], { show = false, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "tracker-report-"));
  const report = join(folder, "report.json");
  const [node, vitest] = bin("vitest/vitest.mjs");
  const args = ["run", ...projects.flatMap((name) => ["--project", name]), ...files];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await collect(node, [vitest, ...args, ...reporters], {
    show,
    env: { ...env, NO_COLOR: "1" },
  });
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const unloaded = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    const failed = numFailedTests + unloaded.length;
    return counted(numPassedTests, code !== 0 && failed === 0 ? 1 : failed, output);
  } catch {
    return counted(0, 1, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
