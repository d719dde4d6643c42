import { createHash, randomUUID } from "node:crypto";
import { isDuplicate } from "@/lib/auth/is-duplicate";
import { wallClock } from "@/lib/clock";
import { client } from "@/lib/data/client";

/** At most `tries` in the `seconds` that begin with the first of them. */
export type Limit = { tries: number; seconds: number };

/** Wrong passwords for one account, wherever they come from. */
export const PER_ACCOUNT: Limit = { tries: 10, seconds: 15 * 60 };
/** Sign-ins from one network address, whatever the account; an office shares one. */
export const PER_ADDRESS: Limit = { tries: 40, seconds: 15 * 60 };
/** Links for a new password mailed to one account, so that nobody's mailbox is filled. */
export const RESETS: Limit = { tries: 5, seconds: 60 * 60 };

/** Keys hold a hash, so that the table never lists who tried to sign in. */
function keyOf(purpose: string, subject: string): string {
  return `${purpose}:${createHash("sha256").update(subject).digest("hex")}`;
}

/**
 * Counts one try and says how many whole seconds to wait before the next, 0 when it may go ahead.
 * The count is one conditional update, so tries made at the same moment are all counted.
 */
export async function countTry(purpose: string, subject: string, limit: Limit): Promise<number> {
  const key = keyOf(purpose, subject);
  const now = wallClock().epochMilliseconds;
  const windowStart = now - limit.seconds * 1000;
  const rows = client().rateLimit; // `lastRequest` holds the start of the window
  await rows.deleteMany({ where: { lastRequest: { lte: BigInt(windowStart) }, key } });
  if ((await rows.count({ where: { key } })) === 0) {
    const first = { id: randomUUID(), key, count: 0, lastRequest: BigInt(now) };
    await rows.create({ data: first }).catch((error: unknown) => {
      if (!isDuplicate(error)) throw error; // another try of the same moment was first
    });
  }
  const counted = await rows.updateMany({
    where: { key, count: { lt: limit.tries } },
    data: { count: { increment: 1 } },
  });
  if (counted.count === 1) return 0;
  const row = await rows.findUnique({ where: { key } });
  return row ? Math.max(1, Math.ceil((Number(row.lastRequest) + limit.seconds * 1000 - now) / 1000)) : 1;
}

/** Forgets the tries of `subject`, after a right password. */
export async function forgetTries(purpose: string, subject: string): Promise<void> {
  await client().rateLimit.deleteMany({ where: { key: keyOf(purpose, subject) } });
}
