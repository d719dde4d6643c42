import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { FORMAT, type Header, readBackup } from "@/lib/data/backup/file";
import { LEFT_OUT, migrationsOf, rowsOf, TABLES } from "@/lib/data/backup/tables";
import { type Client, client, snapshot, type Transaction } from "@/lib/data/client";
import { type Verification, verifyRecord } from "@/lib/data/verify-chain";

export type Progress = (done: number, of: number) => void;
export type BackupReport = { rows: number; revision: number; record: Verification };

/** A long backup must not run into the limit of a short transaction. */
const HOURS = 3_600_000;
const BATCH = 2000;

/**
 * Writes the whole database, as it stands at one moment, to `file` (mode 0600:
 * password hashes are in it), beside it first and renamed when it is whole and
 * has been read back. The program may go on running. `record` says whether the
 * record itself was in order.
 * @throws when `file` exists already or cannot be written.
 */
export async function backUp(
  file: string,
  { from = client(), progress = () => {} }: { from?: Client; progress?: Progress } = {},
): Promise<BackupReport> {
  await (await open(file, "wx", 0o600)).close();
  const part = `${file}.part`;
  try {
    const report = await snapshot(from, (tx) => write(tx, part, progress), 6 * HOURS);
    const { header, rows } = await readBackup(part);
    if (rows !== report.rows || header.revision !== report.revision)
      throw new Error("The backup reads back differently.");
    await rename(part, file);
    return report;
  } catch (problem) {
    await rm(part, { force: true });
    await rm(file, { force: true });
    throw problem;
  }
}

async function write(tx: Transaction, part: string, progress: Progress): Promise<BackupReport> {
  const record = await verifyRecord(tx);
  const { revision, hash } = await tx.recordHead.findUniqueOrThrow({ where: { id: 1 } });
  const header: Header = { format: FORMAT, migrations: await migrationsOf(tx), revision, hash };
  const count = { rows: 0 };
  const lines = linesOf(tx, header, count, progress);
  await pipeline(Readable.from(lines), createGzip(), createWriteStream(part, { mode: 0o600, flush: true }));
  return { rows: count.rows, revision, record };
}

async function* linesOf(tx: Transaction, header: Header, count: { rows: number }, progress: Progress) {
  const digest = createHash("sha256");
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`;
    digest.update(text);
    return text;
  };
  yield line(header);
  let total = 0;
  for (const [table] of TABLES) total += await rowsOf(tx, table).count();
  for (const [table, key] of TABLES) {
    const orderBy = key.map((column) => ({ [column]: "asc" as const }));
    for (let skip = 0; ; skip += BATCH) {
      const rows = await rowsOf(tx, table).findMany({ orderBy, skip, take: BATCH });
      for (const row of rows) yield line([table, { ...row, ...LEFT_OUT[table] }]);
      count.rows += rows.length;
      progress(count.rows, total);
      if (rows.length < BATCH) break;
    }
  }
  yield line({ rows: count.rows, sha256: digest.copy().digest("hex") });
}
