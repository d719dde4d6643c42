import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { type Row, TABLES, type Table } from "@/lib/data/backup/tables";

/**
 * A backup is gzipped JSON lines: a header, a line for each row, and an end with
 * the number of rows and the SHA-256 of all lines before it. The same on both
 * engines, so that a backup of one can be restored into the other.
 */
export const FORMAT = "commitment-tracker-backup";

export const Header = z.object({
  format: z.literal(FORMAT),
  migrations: z.array(z.string()),
  revision: z.int(),
  hash: z.string(),
});
export type Header = z.infer<typeof Header>;

const End = z.object({ rows: z.int(), sha256: z.string() });
const names = TABLES.map(([name]) => name);
const RowLine = z.tuple([z.enum(names), z.record(z.string(), z.unknown())]);

/** Not a backup, or one that was cut short or altered. */
export class DamagedBackup extends Error {}

/**
 * Reads a whole file, checks it against its end, and hands over its rows one by
 * one. What `row` throws is thrown on.
 * @throws DamagedBackup, with rows perhaps already handed over: act on them only after it returned.
 */
export async function readBackup(
  file: string,
  row: (table: Table, row: Row) => Promise<void> | void = () => {},
): Promise<{ header: Header; rows: number }> {
  const digest = createHash("sha256");
  let header: Header | undefined;
  let end: z.infer<typeof End> | undefined;
  let rows = 0;
  let sha256 = "";
  for await (const line of linesOf(file)) {
    if (end) throw new DamagedBackup("There is something after the end.");
    sha256 = digest.copy().digest("hex");
    digest.update(`${line}\n`);
    const value = parsed(line);
    if (header === undefined) header = shaped(Header, value);
    else if (Array.isArray(value)) {
      await row(...shaped(RowLine, value));
      rows += 1;
    } else end = shaped(End, value);
  }
  if (!header || !end) throw new DamagedBackup("The end is missing.");
  if (end.rows !== rows || end.sha256 !== sha256) throw new DamagedBackup("The contents were altered.");
  return { header, rows };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const handle = await open(file);
  const source = handle.createReadStream();
  try {
    yield* createInterface({ input: source.pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (problem) {
    if (problem instanceof Error && /^(Z_|ERR_)/.test("code" in problem ? String(problem.code) : ""))
      throw new DamagedBackup("This is not a whole backup.", { cause: problem });
    throw problem;
  } finally {
    await handle.close();
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new DamagedBackup("A line is not JSON.", { cause });
  }
}

function shaped<T>(shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (!result.success) throw new DamagedBackup("A line is of another kind.", { cause: result.error });
  return result.data;
}
