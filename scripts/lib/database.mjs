import { fork } from "node:child_process";
import { bundle } from "./bundle.mjs";
import { root } from "./run.mjs";
import { Stop } from "./steps.mjs";

/**
 * Checks the settings, migrates the database, loads the shipped agreements when
 * it is empty and asks for the set-up address: in one process, because loading
 * the code costs more than the work.
 * @param {Record<string, string>} env settings over those of this process
 * @returns {Promise<{ applied: string[], seeded: number, setupUrl: string | null }>}
 */
export async function prepareDatabase(env = {}) {
  const script = await bundle("scripts/lib/prepare-database.mjs");
  return new Promise((resolve, reject) => {
    const child = fork(script, [], {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: [],
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(part));
    let answer;
    child.once("message", (message) => {
      answer = message;
    });
    child.once("error", reject);
    child.once("close", () => {
      if (answer?.done) resolve(answer.done);
      else reject(new Stop(answer?.problem ?? Buffer.concat(said).toString()));
    });
  });
}

/** The line a step prints about it. */
export function describePreparation({ applied, seeded }) {
  const parts = [];
  if (applied.length > 0) parts.push(`migrated (${applied.join(", ")})`);
  if (seeded > 0) parts.push(`loaded ${seeded} agreements`);
  return parts.length > 0 ? { note: parts.join(", ") } : { skipped: "up to date" };
}
