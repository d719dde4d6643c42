import type { Transaction } from "@/lib/data/client";
import type { Draft } from "@/lib/data/deliveries";
import { type Follower, followersOf } from "@/lib/data/followers";
import type { OutboxEvent } from "@/lib/data/outbox";
import { toAuditEntry } from "@/lib/data/rows/audit-entry";
import { type ChangeBatch, latestBatches, narrowedTo } from "@/lib/domain/change-batches";
import { widest } from "@/lib/domain/following";
import type { AuditEntry } from "@/lib/domain/record";

/** A stretch of the entries about one agreement, both ends included. */
export type Stretch = { agreement: string; first: number; last: number };
/** What a letter about one change is made from; `refs` null: the whole agreement. */
export type ChangePayload = Stretch & { refs: string[] | null };

/** The entries of a stretch, oldest first. */
export async function entriesIn({ agreement, first, last }: Stretch, from: Pick<Transaction, "auditEntry">) {
  const where = { agreementSlug: agreement, id: { gte: first, lte: last } };
  const rows = await from.auditEntry.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(toAuditEntry);
}

/** The changes that entries tell, oldest first; for `refs` as far as they are about those commitments. */
export function batchesOf(entries: readonly AuditEntry[], refs: readonly string[] | null): ChangeBatch[] {
  const batches = latestBatches(entries, entries.length).reverse();
  return refs === null ? batches : batches.flatMap((batch) => narrowedTo(batch, refs) ?? []);
}

/** Followers by the address that the letter goes to. */
export function byAddress(followers: readonly Follower[]): Follower[][] {
  const groups = new Map<string, Follower[]>();
  for (const follower of followers) groups.set(follower.email, [...(groups.get(follower.email) ?? []), follower]);
  return [...groups.values()];
}

/** The refs that a reader follows in an agreement; null when it is the whole of it. */
export function refsFollowed(followers: readonly Follower[]): string[] | null {
  const refs = followers.flatMap(({ ref }) => ref ?? []);
  return refs.length === followers.length ? refs : null;
}

/**
 * One letter for each address that follows what the change is about and wants one for each
 * change; one also where it follows both the agreement and the commitment. Who confirmed later
 * than the change was made gets none.
 */
export async function changeDrafts(event: OutboxEvent, tx: Transaction): Promise<Draft[]> {
  const { agreementSlug: agreement, firstEntry: first, lastEntry: last } = event;
  const followers = await followersOf({ agreement, how: "each-change" }, tx);
  if (followers.length === 0) return [];
  const touched = batchesOf(await entriesIn({ agreement, first, last }, tx), null);
  if (touched.length === 0) return [];
  const refs = new Set(touched.flatMap((batch) => batch.refs));
  const wanting = followers.filter((one) => one.toldUpTo < first && (one.ref === null || refs.has(one.ref)));
  return byAddress(wanting).flatMap((group): Draft[] => {
    const named = widest(group);
    if (!named) return [];
    const payload: ChangePayload = { agreement, first, last, refs: refsFollowed(group) };
    return [{ channel: "mail", target: named.id, kind: "change", key: `mail change ${named.id} ${first}`, payload }];
  });
}
