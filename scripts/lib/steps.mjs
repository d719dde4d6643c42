import { performance } from "node:perf_hooks";

/** A problem the person at the keyboard can mend: printed as one plain message, without a stack. */
export class Stop extends Error {}

const began = performance.now();

/** Seconds since the command began, such as "3.2 s". */
export const elapsed = () => seconds(performance.now() - began);

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

function print(mark, name, time, note) {
  process.stdout.write(`${mark} ${name.padEnd(26)} ${time.padStart(8)}${note ? `  ${note}` : ""}\n`);
}

/**
 * Runs one step and prints a line with its time.
 * @template T
 * @param {string} name
 * @param {() => Promise<T | { skipped: string } | undefined>} work returns `{ skipped: why }` when there was nothing to do,
 *   and may return `{ note }` to say more on the line.
 */
export async function step(name, work) {
  const start = performance.now();
  try {
    const result = await work();
    const time = seconds(performance.now() - start);
    if (result?.skipped) print("-", name, time, `skipped: ${result.skipped}`);
    else print("+", name, time, result?.note);
    return result;
  } catch (problem) {
    print("!", name, seconds(performance.now() - start), "stopped");
    throw problem;
  }
}

/** Runs a command's main function; a `Stop` ends it with its message and code 1. */
export async function main(work) {
  try {
    await work();
  } catch (problem) {
    process.stderr.write(`\n${problem instanceof Stop ? problem.message : (problem?.stack ?? problem)}\n`);
    process.exit(1);
  }
}
