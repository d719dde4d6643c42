import { withoutGuard } from "@/lib/data/backup/entry-guard";
import { DamagedBackup, readBackup } from "@/lib/data/backup/file";
import { migrationsOf, type Row, rowsOf, TABLES, type Table, VOLATILE } from "@/lib/data/backup/tables";
import { queueForRecord } from "@/lib/data/change-record";
import { type Client, client, engineBehind, type Transaction, transact } from "@/lib/data/client";
import { type ChainFault, verifyRecord } from "@/lib/data/verify-chain";

export type RestoreRefusal =
  /** The database holds a record or accounts, and `force` was not given. */
  | { code: "not-empty" }
  /** The file is not a whole, unaltered backup. */
  | { code: "damaged" }
  /** The backup comes from a newer version of the program. */
  | { code: "newer-schema"; migration: string }
  /** The record in the backup is not in order. */
  | { code: "broken-record"; fault: ChainFault };
export type Restored = { ok: true; rows: number; revision: number } | { ok: false; refusal: RestoreRefusal };

class Refused extends Error {
  constructor(readonly refusal: RestoreRefusal) {
    super(refusal.code);
  }
}

const HOURS = 3_600_000;
const BATCH = 500;

/**
 * Puts a backup into a migrated database, whole or not at all; with `force` in
 * place of what is there. The record is checked before it is committed. Nobody
 * should be writing meanwhile, and a running program must be started again.
 * Messages that waited are given up: the original may have sent them since, or be sending them.
 */
export async function restore(
  file: string,
  options: { into?: Client; force?: boolean; progress?: (done: number, of: number) => void } = {},
): Promise<Restored> {
  const { into = client(), force = false, progress = () => {} } = options;
  try {
    const { header, rows } = await readBackup(file);
    await transact(
      into,
      async (tx) => {
        await queueForRecord(tx);
        const known = await migrationsOf(tx);
        const newer = header.migrations.find((name) => !known.includes(name));
        if (newer !== undefined) throw new Refused({ code: "newer-schema", migration: newer });
        if (!force && !(await isEmpty(tx))) throw new Refused({ code: "not-empty" });
        await withoutGuard(tx, engineBehind(into), () => empty(tx));
        await fill(tx, file, (done) => progress(done, rows));
        await tx.delivery.updateMany({
          where: { state: "waiting" },
          data: { state: "given-up", lastAnswer: "restored" },
        });
        await followFromHere(tx, header.revision);
        const record = await verifyRecord(tx);
        if (!record.ok) throw new Refused({ code: "broken-record", fault: record.fault });
      },
      { maxWait: 30_000, timeout: 6 * HOURS },
    );
    return { ok: true, rows, revision: header.revision };
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, refusal: problem.refusal };
    if (problem instanceof DamagedBackup) return { ok: false, refusal: { code: "damaged" } };
    throw problem;
  }
}

/**
 * Who follows something is in no backup and stays as it is: who has stopped since must not get
 * mail again. What was told to them reaches no further than the record now does.
 */
async function followFromHere(tx: Transaction, revision: number): Promise<void> {
  await tx.follower.updateMany({ where: { toldUpTo: { gt: revision } }, data: { toldUpTo: revision } });
}

async function isEmpty(tx: Transaction): Promise<boolean> {
  const rows = (await tx.auditEntry.count()) + (await tx.agreement.count()) + (await tx.user.count());
  return rows === 0;
}

async function empty(tx: Transaction): Promise<void> {
  for (const table of VOLATILE) await rowsOf(tx, table).deleteMany();
  for (const [table] of [...TABLES].reverse()) await rowsOf(tx, table).deleteMany();
}

/** Sends rows in batches, each of one table. The file was checked as a whole before. */
async function fill(tx: Transaction, file: string, progress: (done: number) => void): Promise<void> {
  let waiting: { table: Table; rows: Row[] } | null = null;
  let done = 0;
  const send = async () => {
    if (waiting) await rowsOf(tx, waiting.table).createMany({ data: waiting.rows });
    done += waiting?.rows.length ?? 0;
    progress(done);
    waiting = null;
  };
  await readBackup(file, async (table, row) => {
    if (waiting && (waiting.table !== table || waiting.rows.length >= BATCH)) await send();
    waiting ??= { table, rows: [] };
    waiting.rows.push(row);
  });
  await send();
}
