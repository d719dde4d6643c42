import type { Engine, Transaction } from "@/lib/data/client";

/**
 * Sets aside, for `work` only, the triggers that keep audit entries as they are.
 * Both engines put them back when the transaction is rolled back.
 */
export async function withoutGuard(tx: Transaction, engine: Engine, work: () => Promise<void>): Promise<void> {
  if (engine === "postgresql") {
    await tx.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`;
    await work();
    await tx.$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`;
    return;
  }
  const guards = await tx.$queryRaw<{ name: string; sql: string }[]>`
    SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'AuditEntry'`;
  for (const { name } of guards) await tx.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  await work();
  for (const { sql } of guards) await tx.$executeRawUnsafe(sql);
}
