import type { Transaction } from "@/lib/data/client";

/**
 * What a backup holds, in the order in which rows refer to each other, with the
 * key that orders each table. Sessions, pending verifications, tokens and attempts
 * to sign in are left out: what was ended since should not come back to life. So is the outbox;
 * messages are in it so that none is made twice, and a restore gives up those that waited.
 */
export const TABLES = [
  ["agreement", ["slug"]],
  ["dateClaim", ["agreementSlug", "position"]],
  ["party", ["agreementSlug", "code"]],
  ["theme", ["agreementSlug", "key"]],
  ["source", ["agreementSlug", "key"]],
  ["agreementLink", ["agreementSlug", "to", "kind"]],
  ["commitment", ["agreementSlug", "ref"]],
  ["step", ["agreementSlug", "ref", "id"]],
  ["evidence", ["agreementSlug", "id"]],
  ["evidenceRelation", ["agreementSlug", "evidenceId", "ref"]],
  ["assessment", ["agreementSlug", "ref", "id"]],
  ["assessmentEvidence", ["agreementSlug", "ref", "assessmentId", "evidenceId"]],
  ["check", ["agreementSlug", "id"]],
  ["extension", ["agreementSlug", "ref", "id"]],
  ["suggestionOutcome", ["agreementSlug", "id"]],
  ["suggestion", ["id"]],
  ["linkCheck", ["url"]],
  ["auditEntry", ["id"]],
  ["recordHead", ["id"]],
  ["publishingDecision", ["id"]],
  ["proposal", ["id"]],
  ["proposalEvent", ["id"]],
  ["user", ["id"]],
  ["account", ["id"]],
  ["twoFactor", ["id"]],
  ["passkey", ["id"]],
  ["accountEvent", ["id"]],
  ["setupLink", ["tokenHash"]],
  ["delivery", ["id"]],
  ["webhook", ["id"]],
  ["webhookEvent", ["id"]],
  ["webhookAttempt", ["id"]],
] as const satisfies readonly (readonly [keyof Transaction, readonly string[]])[];

/** Columns that a backup leaves empty: a reader's address is kept no longer than its answer takes. */
export const LEFT_OUT: Partial<Record<Table, Record<string, null>>> = { suggestion: { email: null, emailUntil: null } };

/** Emptied by a restore though not in a backup. */
export const VOLATILE = [
  "session",
  "verification",
  "apikey",
  "rateLimit",
  "submission",
  "outboxEvent",
  "lease",
] as const satisfies readonly (keyof Transaction)[];

/** In no backup, and left by a restore as they are: readers who have stopped since must not get mail again. */
export const KEPT = ["follower", "followerReminder"] as const satisfies readonly (keyof Transaction)[];

export type Table = (typeof TABLES)[number][0];
export type Row = Record<string, unknown>;

type Rows = {
  findMany: (page: { orderBy: Record<string, "asc">[]; skip: number; take: number }) => Promise<Row[]>;
  createMany: (rows: { data: Row[] }) => Promise<unknown>;
  deleteMany: () => Promise<unknown>;
  count: () => Promise<number>;
};

/** A table by its name. The cast: Prisma types each table apart, and a backup treats all of them alike. */
export function rowsOf(tx: Transaction, table: Table | (typeof VOLATILE)[number]): Rows {
  return tx[table] as unknown as Rows;
}

/** The names of the migrations that made this database, oldest first. */
export async function migrationsOf(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name`;
  return rows.map((row) => row.migration_name);
}
