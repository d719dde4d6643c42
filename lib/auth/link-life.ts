import { AsyncLocalStorage } from "node:async_hooks";

/** How long a one-time link works: an invitation, a new password, setting up (hours). */
export const LINK_HOURS = 24;

const asked = new AsyncLocalStorage<{ token: string | null }>();

/** Gives the token of a new link to whoever asked for it in `caught`. */
export function handOver(token: string): void {
  const box = asked.getStore();
  if (box) box.token = token;
}

/** Runs `ask`, in which better-auth makes a link, and answers with the link's token; null when it made none. */
export async function caught(ask: () => Promise<unknown>): Promise<string | null> {
  const box: { token: string | null } = { token: null };
  await asked.run(box, ask);
  return box.token;
}
