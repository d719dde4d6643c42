import type { Temporal } from "temporal-polyfill";
import type { Transaction } from "@/lib/data/client";
import type { Draft } from "@/lib/data/deliveries";
import { currentRevision } from "@/lib/data/entries";
import { type Follower, followersOf } from "@/lib/data/followers";
import { batchesOf, byAddress, entriesIn, refsFollowed } from "@/lib/delivery/mail/changes";
import { refsOf } from "@/lib/domain/change-batches";
import { digestMonday, widest } from "@/lib/domain/following";
import type { AuditEntry, IsoDate } from "@/lib/domain/record";

/** What a weekly letter is made from: what each thing followed has not told yet. */
export type DigestPayload = { agreement: string; last: number; follows: { ref: string | null; after: number }[] };

/** The entries that a weekly letter tells: those after what was told before, of what is followed. */
export function digestEntries(entries: readonly AuditEntry[], { follows }: DigestPayload): AuditEntry[] {
  return entries.filter((entry) =>
    follows.some(({ ref, after }) => entry.id > after && (ref === null || refsOf(entry).includes(ref))),
  );
}

/**
 * The weekly letters of this Monday, one for each address and agreement in which something was
 * recorded since the last; where nothing was, there is none. Late is as good as on the day: a
 * letter tells up to the moment it is made, and the next one begins there.
 */
export async function digestDrafts(now: Temporal.Instant, tx: Transaction): Promise<Draft[]> {
  const monday = digestMonday(now);
  const waiting = await followersOf({ how: "weekly", before: monday }, tx);
  const last = waiting.length === 0 ? 0 : await currentRevision(tx);
  const drafts: Draft[] = [];
  for (const agreement of new Set(waiting.map((one) => one.agreement))) {
    const followers = waiting.filter((one) => one.agreement === agreement);
    drafts.push(...(await ofAgreement(agreement, followers, { last, monday }, tx)));
    const ids = { in: followers.map(({ id }) => id) };
    await tx.follower.updateMany({ where: { id: ids }, data: { digestOn: monday, toldUpTo: last } });
  }
  return drafts;
}

async function ofAgreement(
  agreement: string,
  followers: readonly Follower[],
  { last, monday }: { last: number; monday: IsoDate },
  tx: Transaction,
): Promise<Draft[]> {
  const first = Math.min(...followers.map(({ toldUpTo }) => toldUpTo)) + 1;
  const entries = await entriesIn({ agreement, first, last }, tx);
  if (entries.length === 0) return [];
  return byAddress(followers).flatMap((group): Draft[] => {
    const named = widest(group);
    const follows = group.map(({ ref, toldUpTo }) => ({ ref, after: toldUpTo }));
    const payload: DigestPayload = { agreement, last, follows };
    if (!named || batchesOf(digestEntries(entries, payload), refsFollowed(group)).length === 0) return [];
    return [{ channel: "mail", target: named.id, kind: "digest", key: `mail digest ${named.id} ${monday}`, payload }];
  });
}
