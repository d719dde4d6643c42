import { performance } from "node:perf_hooks";

const WIDTH = 30;
const PATIENCE_MS = 500;
const REDRAW_MS = 100;
const LINE_EVERY_MS = 2000;

/**
 * Shows on standard error how far a task is, once it takes longer than half a
 * second: a bar on a terminal, a line every two seconds elsewhere.
 */
export function progressBar(task: string) {
  const stream = process.stderr;
  const began = performance.now();
  let shownAt = began + PATIENCE_MS - REDRAW_MS;
  let drawn = false;

  function update(done: number, of: number): void {
    const time = performance.now();
    if (time - shownAt < (stream.isTTY ? REDRAW_MS : LINE_EVERY_MS) || of === 0) return;
    shownAt = time;
    const share = Math.min(done / of, 1);
    const percent = `${Math.floor(share * 100)}%`.padStart(4);
    if (!stream.isTTY) {
      stream.write(`${task}:${percent} (${done} of ${of})\n`);
      return;
    }
    const filled = Math.round(share * WIDTH);
    stream.write(`\r${task} [${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}]${percent}`);
    drawn = true;
  }

  /** Takes the bar off the terminal again. */
  function end(): void {
    if (drawn) stream.write("\r\u001b[K");
    drawn = false;
  }

  return { update, end };
}
