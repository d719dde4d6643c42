import type { Temporal } from "temporal-polyfill";
import { type Client, client } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { confirmFollower } from "@/lib/data/followers";
import { asText, digestMonday, oldestRequest } from "@/lib/domain/following";

/**
 * Begins a following by the key of its first letter; it tells of what is recorded from now on.
 * True also when it was confirmed before; false for a key that leads to nothing or is too old.
 * @param clocks `now` is the record's clock, `running` the one by which requests grow old
 */
export async function confirmFollowing(
  key: string,
  clocks: { now: Temporal.Instant; running: Temporal.Instant },
  database: Client = client(),
): Promise<boolean> {
  const begin = {
    confirmedAt: asText(clocks.now),
    toldUpTo: await currentRevision(database),
    digestOn: digestMonday(clocks.now),
  };
  if (await confirmFollower(key, oldestRequest(clocks.running), begin, database)) return true;
  const known = await database.follower.findUnique({ where: { key }, select: { confirmedAt: true } });
  return known?.confirmedAt != null;
}
