import type { Engine, Transaction } from "@/lib/data/client";

/** Tables whose rows stay as they were written. */
const GUARDED = ["AuditEntry", "AccountEvent", "WebhookEvent"] as const;

/**
 * Sets aside, for `work` only, the triggers that keep audit entries and the events of
 * accounts and webhooks as they are. Both engines put them back when the transaction is rolled back.
 */
export async function withoutGuard(tx: Transaction, engine: Engine, work: () => Promise<void>): Promise<void> {
  if (engine === "postgresql") {
    for (const table of GUARDED) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await work();
    for (const table of GUARDED) await tx.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    return;
  }
  const triggers = await tx.$queryRaw<{ name: string; sql: string; tbl_name: string }[]>`
    SELECT name, sql, tbl_name FROM sqlite_master WHERE type = 'trigger'`;
  const guards = triggers.filter(({ tbl_name }) => GUARDED.some((table) => table === tbl_name));
  for (const { name } of guards) await tx.$executeRawUnsafe(`DROP TRIGGER "${name}"`);
  await work();
  for (const { sql } of guards) await tx.$executeRawUnsafe(sql);
}
