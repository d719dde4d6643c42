import type { Engine, Transaction } from "@/lib/data/client";

/** Tables whose rows stay as they were written. */
const GUARDED = ["AuditEntry", "AccountEvent"] as const;

/**
 * Sets aside, for `work` only, the triggers that keep audit entries and account events as
 * they are. Both engines put them back when the transaction is rolled back.
 */
export async function withoutGuard(tx: Transaction, engine: Engine, work: () => Promise<void>): Promise<void> {
  if (engine === "postgresql") {
    for (const table of GUARDED) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await work();
    for (const table of GUARDED) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    return;
  }
  const guards = await tx.$queryRaw<{ name: string; sql: string }[]>`
    SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('AuditEntry', 'AccountEvent')`;
  for (const { name } of guards) await tx.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  await work();
  for (const { sql } of guards) await tx.$executeRawUnsafe(sql);
}
