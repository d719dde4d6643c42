import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** The header a request's id comes in from a proxy, reaches the site in, and goes back in. */
export const REQUEST_ID = "x-request-id";
const SOUND = /^[\w.-]{8,36}$/;

// One for the whole process: the server and the built site each hold this module.
const shared = globalThis as { trackerRequests?: AsyncLocalStorage<string> };
shared.trackerRequests ??= new AsyncLocalStorage<string>();
const requests = shared.trackerRequests;

/** The id of a request: the one its proxy gave it where proxies are trusted, else a new one. */
export function requestId(given: string | string[] | undefined, trusted: boolean): string {
  return trusted && typeof given === "string" && SOUND.test(given) ? given : randomUUID();
}

/** Runs the answering of a request, so that everything logged meanwhile says whose it is. */
export const inRequest = <T>(id: string, run: () => T): T => requests.run(id, run);

/** The id of the request being answered here; null outside of any. */
export const currentRequest = (): string | null => requests.getStore() ?? null;
