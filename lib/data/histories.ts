import type { Temporal } from "temporal-polyfill";
import { queueForRecord } from "@/lib/data/change-record";
import { type Client, type Transaction, transact } from "@/lib/data/client";

/** Somebody or something in a history, by the name of that time. */
export type Named = { id: string; name: string };
/** What every line of a history says, whatever it is about: who did what. `detail` is never a secret. */
export type Doing<K extends string> = { kind: K; actor: Named; detail?: string | null };

/**
 * Runs a change of what is kept beside the record (accounts, webhooks) in a transaction, one at a
 * time on both engines, as writes to the record are: so what was checked in it (the last
 * administrator, say) is still so when it is written. What happened and its lines in the history
 * are kept both or neither.
 * @param write writes one line
 */
export function withHistory<E, T>(
  database: Client,
  write: (tx: Transaction, event: E) => Promise<void>,
  work: (tx: Transaction, record: (event: E) => Promise<void>) => Promise<T>,
): Promise<T> {
  return transact(database, async (tx) => {
    await queueForRecord(tx);
    return work(tx, (event) => write(tx, event));
  });
}

/**
 * The columns that every history has, for the line after the last.
 * @param last the line with the highest number
 * @param at the running clock
 */
export function nextLine<K extends string>(
  { _max: last }: { _max: { id: number | null } },
  { kind, actor, detail = null }: Doing<K>,
  at: Temporal.Instant,
) {
  const id = (last.id ?? 0) + 1;
  return { id, at: at.toString({ smallestUnit: "second" }), kind, actorId: actor.id, actorName: actor.name, detail };
}
