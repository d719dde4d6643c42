/** How long a picture may wait for a moment of rest, in milliseconds. */
const PATIENCE_MS = 500;

const waiting: (() => void)[] = [];

/**
 * Runs `work` when the browser has nothing else to do, one after the other with a rest between:
 * several pictures drawn at once would keep a slow phone from answering to a finger.
 */
export function inTurn(work: () => void): void {
  waiting.push(work);
  if (waiting.length === 1) atRest(next);
}

function next(): void {
  waiting[0]?.();
  waiting.shift();
  if (waiting.length > 0) atRest(next);
}

function atRest(work: () => void): void {
  // Not every browser tells when it rests.
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: PATIENCE_MS });
  else setTimeout(work, 0);
}
