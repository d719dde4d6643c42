import { Temporal } from "temporal-polyfill";
import type { Transaction } from "@/lib/data/client";
import type { IsoInstant } from "@/lib/domain/record";

/** A form or request that may arrive more than once: what names it, and a digest of what it says. */
export type Submission = { key: string; digest: string };

/** For how long a repeated submission is answered as the first was. */
const KEPT_HOURS = 7 * 24;

/**
 * The answer this submission was given before, inside the transaction of the change; null when it
 * is new, "other" when its key came with other contents.
 */
export async function answeredBefore(tx: Transaction, { key, digest }: Submission): Promise<object | "other" | null> {
  const row = await tx.submission.findUnique({ where: { key } });
  if (!row) return null;
  return row.digest === digest ? (JSON.parse(row.result) as object) : "other";
}

/** Remembers the answer in the transaction of the change, and forgets those that nobody will repeat any more. */
export async function rememberAnswer(
  tx: Transaction,
  { key, digest }: Submission,
  result: object,
  at: IsoInstant,
): Promise<void> {
  const oldest = Temporal.Instant.from(at).subtract({ hours: KEPT_HOURS }).toString();
  await tx.submission.deleteMany({ where: { at: { lt: oldest } } });
  await tx.submission.create({ data: { key, digest, result: JSON.stringify(result), at } });
}
