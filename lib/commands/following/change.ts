import type { Temporal } from "temporal-polyfill";
import { type Client, client } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { changeFollowing, type Follower, followedBy } from "@/lib/data/followers";
import { digestMonday } from "@/lib/domain/following";

/**
 * Changes how a reader hears of one thing. Going over to weekly letters, the next one begins after
 * what single letters have told. False when the address does not follow it (any more).
 */
export async function changeHow(
  { email }: Pick<Follower, "email">,
  { id, how, reminders }: Pick<Follower, "id" | "how" | "reminders">,
  now: Temporal.Instant,
  database: Client = client(),
): Promise<boolean> {
  const before = (await followedBy(email, database)).find((one) => one.id === id);
  if (!before) return false;
  const toWeekly = how === "weekly" && before.how !== "weekly";
  const begin = toWeekly ? { toldUpTo: await toldSoFar(before, database), digestOn: digestMonday(now) } : {};
  return (await changeFollowing(email, id, { how, reminders, ...begin }, database)) === 1;
}

/** The last entry that single letters tell of: those of a change still in the outbox are not made any more. */
async function toldSoFar({ agreement }: Pick<Follower, "agreement">, database: Client): Promise<number> {
  const revision = await currentRevision(database);
  const waiting = await database.outboxEvent.aggregate({
    where: { agreementSlug: agreement, spreadAt: null },
    _min: { firstEntry: true },
  });
  return Math.min(revision, (waiting._min.firstEntry ?? revision + 1) - 1);
}
