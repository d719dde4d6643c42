import { type Client, type Engine, engineBehind, type Transaction } from "@/lib/data/client";
import { Prisma } from "@/lib/generated/sqlite/client";

/** The right to do what only one process may do at a time. `fence` tells it from every other time it was held. */
export type Lease = { name: string; holder: string; fence: number };

/** No lease is taken for longer, so an end later than this was written by a clock that was wrong. */
export const LONGEST_LEASE_MS = 600_000;

/** This holder's lease was taken over by another: whatever it was about to write must not be written. */
export class LeaseLost extends Error {}

/**
 * The database's own time `ms` from now, in SQL: processes on several machines need not agree on
 * the time, as it is one clock that says when a lease is over.
 */
const inFuture: Record<Engine, (ms: number) => Prisma.Sql> = {
  sqlite: (ms) => Prisma.sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${`${ms / 1000} seconds`})`,
  postgresql: (ms) => Prisma.sql`to_char(
    (clock_timestamp() + ${ms}::int * interval '1 millisecond') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
};

/**
 * Takes the lease for `ms` milliseconds when nobody has it, in one statement: of any number who
 * try at once, one gets it.
 * @returns null when another has it.
 */
export async function takeLease(database: Client, name: string, holder: string, ms: number): Promise<Lease | null> {
  if (ms > LONGEST_LEASE_MS) throw new Error(`A lease lasts ${LONGEST_LEASE_MS} ms at most.`);
  const time = inFuture[engineBehind(database)];
  const [taken] = await database.$queryRaw<{ fence: number }[]>`
    INSERT INTO "Lease" ("name", "holder", "until", "fence") VALUES (${name}, ${holder}, ${time(ms)}, 1)
    ON CONFLICT ("name") DO UPDATE
      SET "holder" = excluded."holder", "until" = excluded."until", "fence" = "Lease"."fence" + 1
      WHERE "Lease"."until" <= ${time(0)} OR "Lease"."until" > ${time(LONGEST_LEASE_MS)}
    RETURNING "fence"`;
  return taken ? { name, holder, fence: Number(taken.fence) } : null;
}

/** Keeps the lease for `ms` milliseconds more, also when it was over and nobody took it. @returns false when another did. */
export async function renewLease(database: Client, { name, holder, fence }: Lease, ms: number): Promise<boolean> {
  const time = inFuture[engineBehind(database)];
  const kept = await database.$executeRaw`
    UPDATE "Lease" SET "until" = ${time(ms)}
    WHERE "name" = ${name} AND "holder" = ${holder} AND "fence" = ${fence}`;
  return kept === 1;
}

/** Lets the next one have it at once. */
export async function giveUpLease(database: Client, { name, holder, fence }: Lease): Promise<void> {
  await database.lease.updateMany({ where: { name, holder, fence }, data: { until: "" } });
}

/**
 * The first statement of a transaction that only the holder may commit: it keeps everybody else
 * from taking the lease until the transaction is over.
 * @throws LeaseLost when another has taken it.
 */
export async function underLease(tx: Transaction, { name, holder, fence }: Lease): Promise<void> {
  const { count } = await tx.lease.updateMany({ where: { name, holder, fence }, data: { fence } });
  if (count !== 1) throw new LeaseLost(`The lease ${name} was taken over.`);
}
