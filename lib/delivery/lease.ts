import { randomUUID } from "node:crypto";
import type { Client } from "@/lib/data/client";
import { giveUpLease, type Lease, renewLease, takeLease } from "@/lib/data/leases";

/** A lease that is kept alive until it is given up. */
export type Held = {
  lease: Lease;
  /**
   * How long it surely lasts (milliseconds), by a clock that never jumps, counted from before the
   * database was asked. At 0 another may have it.
   */
  leftMs: () => number;
  /** Aborted once another has taken it. */
  lost: AbortSignal;
  /** Lets the next one have it at once. Never throws: a lease that cannot be given up runs out. */
  giveUp: () => Promise<void>;
};

/**
 * Takes a lease and renews it four times in its length. Without an answer from the database it is
 * not renewed and runs out.
 * @returns null when another has it.
 */
export async function holdLease(database: Client, name: string, ms: number): Promise<Held | null> {
  const ticks = () => performance.now();
  let asked = ticks();
  const lease = await takeLease(database, name, randomUUID(), ms);
  if (!lease) return null;
  let end = asked + ms;
  let over = false;
  let timer: ReturnType<typeof setTimeout>;
  const lost = new AbortController();
  const renew = async () => {
    asked = ticks();
    const kept = await renewLease(database, lease, ms).catch(() => null);
    if (over) return;
    if (kept === false) return lost.abort();
    if (kept) end = asked + ms;
    timer = setTimeout(renew, ms / (kept ? 4 : 16));
  };
  timer = setTimeout(renew, ms / 4);
  return {
    lease,
    leftMs: () => (lost.signal.aborted ? 0 : Math.max(0, end - ticks())),
    lost: lost.signal,
    giveUp: async () => {
      over = true;
      clearTimeout(timer);
      await giveUpLease(database, lease).catch(() => undefined);
    },
  };
}
