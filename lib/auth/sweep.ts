import { wallClock } from "@/lib/clock";
import { type Client, client } from "@/lib/data/client";
import { eraseOldRequests } from "@/lib/data/followers";
import { eraseOldAddresses } from "@/lib/data/suggestions";
import { oldestRequest } from "@/lib/domain/following";

/** The longest time over which tries are counted (milliseconds). */
const LONGEST_WINDOW_MS = 24 * 3_600_000;

/** Erases what was kept for a time that is over by the running clock: readers' e-mail addresses, counts of tries. */
export async function sweep(database: Client = client()): Promise<{ addresses: number; tries: number }> {
  const now = wallClock();
  const answered = await eraseOldAddresses(now.toString({ fractionalSecondDigits: 3 }), database);
  const addresses = answered + (await eraseOldRequests(oldestRequest(now), database));
  const before = BigInt(now.epochMilliseconds - LONGEST_WINDOW_MS);
  const { count: tries } = await database.rateLimit.deleteMany({ where: { lastRequest: { lt: before } } });
  return { addresses, tries };
}
