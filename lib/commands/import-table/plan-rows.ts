import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Write } from "@/lib/commands/decide";
import { keyOf, type Shelf, shelfOf } from "@/lib/commands/import-table/shelf";
import { KINDS, type Kind, type Wanted } from "@/lib/commands/import-table/table-kinds";
import { invalid } from "@/lib/commands/refused";
import type { PublishingMode } from "@/lib/domain/proposal";
import type { AgreementRecord, IsoInstant } from "@/lib/domain/record";
import { type AddedRow, refusedAt, type TableKind, type TablePlan, type TableRefusal } from "@/lib/domain/table-import";
import { todayIn, zonesOf } from "@/lib/domain/today";
import { plain, type TableRow } from "@/lib/formats/read-table";
import { SET_BY_RECORD } from "@/lib/schema/table-rows";

/** The record as an import reads it. */
export type TableReading = {
  loadAll: (slugs: readonly string[]) => Promise<AgreementRecord[]>;
  modeOf: (slug: string) => Promise<PublishingMode>;
  at: IsoInstant;
  now: Temporal.Instant;
  by: string;
  /** The program itself publishes whatever an agreement's mode is. */
  direct: boolean;
};

export type RowWrite = { agreement: string; write: Write; reason: string | null };
export type PlannedTable = { plan: TablePlan; writes: RowWrite[]; records: Map<string, AgreementRecord> };

/** Puts every row before the rule of its command, in the order of the table, as if the rows before had been saved. */
export async function planRows(
  name: TableKind,
  rows: readonly TableRow[],
  reading: TableReading,
): Promise<PlannedTable> {
  const kind = KINDS[name];
  const parsedRows = rows.map(({ row, cells }) => ({ row, cells, parsed: kind.row.safeParse(cells) }));
  const named = new Set(parsedRows.flatMap(({ parsed }) => (parsed.success ? [parsed.data.agreement] : [])));
  const shelves = new Map<string, Shelf>();
  for (const record of await reading.loadAll([...named])) {
    const { slug } = record.agreement;
    const today = todayIn(zonesOf(record.agreement), reading.now);
    shelves.set(slug, shelfOf(kind, record, await reading.modeOf(slug), today));
  }
  const refusals: TableRefusal[] = [];
  const added: AddedRow[] = [];
  const writes: RowWrite[] = [];
  let unchanged = 0;
  for (const { row, cells, parsed } of parsedRows) {
    if (!parsed.success) {
      refusals.push(...ofSchema(row, cells, parsed.error));
      continue;
    }
    const wanted = parsed.data;
    const shelf = shelves.get(wanted.agreement);
    const outcome = shelf ? rowOutcome(kind, row, cells, wanted, shelf, reading) : "unknown-agreement";
    if (outcome === "unchanged") unchanged += 1;
    else if (outcome === "unknown-agreement") refusals.push(refusedAt(row, "agreement", outcome, cells.agreement));
    else if ("refusals" in outcome) refusals.push(...outcome.refusals);
    else {
      writes.push(outcome);
      const { commitment, id } = outcome.write.noun.value as { commitment: string | null; id: string };
      added.push({ row, agreement: outcome.agreement, commitment, id });
    }
  }
  const records = new Map([...shelves].map(([slug, { record }]) => [slug, record]));
  return { plan: { kind: name, added, unchanged, refusals, plan: planName(name, writes, records) }, writes, records };
}

type Outcome = "unchanged" | RowWrite | { refusals: TableRefusal[] };

function rowOutcome(
  kind: Kind,
  row: number,
  cells: Record<string, string>,
  wanted: Wanted,
  shelf: Shelf,
  reading: TableReading,
): Outcome {
  const { agreement, ref, id, version, given } = wanted;
  const refuse = (column: string | null, code: string) => ({
    refusals: [refusedAt(row, column, code, column === null ? "" : cells[column])],
  });
  const stands = shelf.versionOf(ref);
  if (stands === null) return refuse("ref", "unknown-commitment");
  if (id !== null) {
    const item = shelf.find(ref, id);
    if (!item) return refuse("id", "unknown-id");
    const stored = kind.cells(item, agreement, stands);
    const other = Object.keys(cells).find((column) => differs(column, cells[column] ?? "", stored[column] ?? null));
    return other ? refuse(other, "differs") : "unchanged";
  }
  const set = SET_BY_RECORD.find((column) => cells[column]);
  if (set) return refuse(set, "set-by-record");
  if (version !== null && version !== stands) return refuse("version", "row-stale");
  const input = { agreement, commitment: ref, version: stands, ...given };
  const record = kind.among(shelf.record, shelf.near(ref));
  const commitment = record.commitments.find((one) => one.ref === ref) ?? null;
  const decision = kind.decide(input, { record, commitment, today: shelf.today, at: reading.at, by: reading.by });
  if ("error" in decision) return { refusals: ofCommand(kind, row, cells, decision.error) };
  if ("refuse" in decision) return refuse(kind.columnOf(decision.refuse.field), decision.refuse.code);
  const [write] = decision.write;
  if (!write || (write.noun.kind !== "assessment" && write.noun.kind !== "check"))
    throw new Error(`A row decided on ${write?.noun.kind ?? "nothing"}.`);
  const same = shelf.same(keyOf(kind.cells(write.noun.value, agreement, 0)));
  if (same === "stored") return "unchanged";
  if (same === "added") return refuse(null, "row-twice");
  if (shelf.mode === "approval" && !reading.direct) return refuse("agreement", "needs-approval");
  shelf.add(write.noun.value);
  return { agreement, write, reason: decision.reason };
}

/** Whether a cell says something else than the record. The version only says what its author had before them. */
function differs(column: string, cell: string, stored: string | number | null): boolean {
  if (column === "version") return false;
  if (cell === "" && SET_BY_RECORD.some((name) => name === column)) return false;
  const said = plain(String(stored ?? ""));
  return column === "disputed" ? (cell.toLowerCase() || "false") !== said : cell !== said;
}

function ofSchema(row: number, cells: Record<string, string>, error: z.ZodError): TableRefusal[] {
  return error.issues.map(({ path, message }) => {
    const column = path.length > 0 ? String(path[0]) : null;
    return refusedAt(row, column, message, column === null ? "" : cells[column]);
  });
}

function ofCommand(kind: Kind, row: number, cells: Record<string, string>, error: z.ZodError): TableRefusal[] {
  const refusal = invalid(error);
  if (refusal.code !== "invalid") return [];
  return refusal.problems.map(({ field, code }) => {
    const column = kind.columnOf(field);
    return refusedAt(row, column, code, column === null ? "" : cells[column]);
  });
}

/** A digest of what would be written, and of the versions it would be written on. */
function planName(name: TableKind, writes: readonly RowWrite[], records: Map<string, AgreementRecord>): string {
  const digest = createHash("sha256").update(name);
  for (const { agreement, write } of writes) {
    const {
      recordedAt: _,
      by: __,
      ...said
    } = write.noun.value as { recordedAt: string; by: string; commitment: string };
    const record = records.get(agreement);
    const subject = record?.commitments.find(({ ref }) => ref === said.commitment) ?? record?.agreement;
    digest.update(JSON.stringify([agreement, subject?.version, said]));
  }
  return digest.digest("base64url").slice(0, 27);
}
