type Listener = () => void;

/** Kept with the process: a built site holds this module more than once, and each copy must reach the others. */
const shared = globalThis as { trackerWorkListeners?: Set<Listener> };
shared.trackerWorkListeners ??= new Set();
const listeners = shared.trackerWorkListeners;

/** Calls `listener` whenever something to be sent was committed by this process. @returns ends it. */
export function onWork(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Says that something to be sent was committed. Only saves waiting: what is in the database is
 * found without it, also by other processes.
 */
export function signalWork(): void {
  for (const listener of listeners) listener();
}
