import type { Asking } from "@/lib/commands/asking";
import { type PlannedTable, planRows, type TableReading } from "@/lib/commands/import-table/plan-rows";
import { KINDS } from "@/lib/commands/import-table/table-kinds";
import { answered, Refused } from "@/lib/commands/refused";
import type { Refusal } from "@/lib/commands/result";
import { type Change, changeRecord } from "@/lib/data/change-record";
import { client, snapshot } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { readRecords } from "@/lib/data/load-records";
import { publishingMode } from "@/lib/data/publishing";
import { answeredBefore, rememberAnswer } from "@/lib/data/submissions";
import { may } from "@/lib/domain/permissions";
import type { TableKind, TablePlan } from "@/lib/domain/table-import";
import { readTable } from "@/lib/formats/read-table";

export type TableRequest = {
  /** Null: told by the table's own columns. */
  kind: TableKind | null;
  content: Uint8Array;
  /** Only say what would be written. */
  dryRun?: boolean;
  /** The plan that was looked at; when another one would be written, nothing is. */
  plan?: string | null;
  /** Told while rows are written. */
  onProgress?: (written: number, all: number) => void;
};
export type TableResult =
  | { ok: true; plan: TablePlan; revision: number; written: boolean }
  | { ok: false; plan: TablePlan; code: "refused" | "moved-on" }
  | { ok: false; plan: null; refusal: Refusal };

/**
 * Takes in a table of assessments or checks, all rows or none, in one transaction. Each row passes
 * the schema and the rule of its command, in its turn. A row that the record has already changes
 * nothing; one that names an item by id and says something else is refused.
 */
export async function importTable(request: TableRequest, asking: Asking): Promise<TableResult> {
  const { actor, now, database = client(), submission } = asking;
  const kind = request.kind ?? kindOf(request.content);
  if (!may(actor.role, KINDS[kind].action)) return { ok: false, plan: null, refusal: { code: "forbidden" } };
  const table = readTable(request.content, KINDS[kind].columns, KINDS[kind].required);
  if (!table.ok) {
    const plan = { kind, added: [], unchanged: 0, refusals: table.refusals, plan: "" };
    return { ok: false, plan, code: "refused" };
  }
  const who = { now, by: actor.name, direct: actor.role === "system" };
  if (request.dryRun) {
    const { plan, revision } = await snapshot(database, async (tx) => {
      const loadAll: TableReading["loadAll"] = (slugs) => readRecords(tx, slugs);
      const reading = { ...who, loadAll, at: now.toString(), modeOf: (slug: string) => publishingMode(tx, slug) };
      return { ...(await planRows(kind, table.rows, reading)), revision: await currentRevision(tx) };
    });
    if (plan.refusals.length > 0) return { ok: false, plan, code: "refused" };
    return { ok: true, plan, revision, written: false };
  }
  const authorship = { actor: actor.name, action: KINDS[kind].action, at: now.toString() };
  const result = await answered(async () => {
    const { value } = await changeRecord(database, authorship, async (change): Promise<TableResult> => {
      const earlier = submission ? await answeredBefore(change.tx, submission) : null;
      if (earlier === "other") throw new Refused({ code: "submission-reused" });
      if (earlier) return earlier as TableResult;
      const modeOf = (slug: string) => publishingMode(change.tx, slug);
      const planned = await planRows(kind, table.rows, { ...who, at: change.at, loadAll: change.loadAll, modeOf });
      const { plan } = planned;
      if (plan.refusals.length > 0) return { ok: false, plan, code: "refused" };
      if (request.plan && request.plan !== plan.plan) return { ok: false, plan, code: "moved-on" };
      await write(change, planned, request.onProgress);
      const done = { ok: true, plan, revision: change.lastEntry(), written: true } as const;
      if (submission) await rememberAnswer(change.tx, submission, done, change.at);
      return done;
    });
    return value;
  });
  return "refusal" in result ? { ...result, plan: null } : result;
}

/** Checks have a column for how far the sources reached; everything else is taken for assessments. */
function kindOf(content: Uint8Array): TableKind {
  const head = new TextDecoder().decode(content.subarray(0, 2000)).replaceAll("\0", "");
  return /\bup_to\b/.test(head.split(/[\r\n]/, 1)[0] ?? "") ? "checks" : "assessments";
}

const AT_ONCE = 500;

async function write(change: Change, { writes, records }: PlannedTable, onProgress: TableRequest["onProgress"]) {
  const touched = new Map<string, Set<string | null>>();
  for (const {
    agreement,
    write: { noun },
  } of writes) {
    const refs = touched.get(agreement) ?? new Set();
    touched.set(agreement, refs);
    refs.add((noun.value as { commitment: string | null }).commitment);
  }
  const all = writes.length + [...touched.values()].reduce((sum, refs) => sum + refs.size, 0);
  let done = 0;
  for (let at = 0; at < writes.length; at += AT_ONCE) {
    const some = writes.slice(at, at + AT_ONCE);
    await change.putNew(some.map(({ agreement, write, reason }) => ({ agreement, noun: write.noun, reason })));
    done += some.length;
    onProgress?.(done, all);
  }
  // Last of all, as with every command: what comes after a version's own entry belongs to later versions.
  for (const [slug, refs] of touched) {
    const record = records.get(slug);
    if (!record) continue;
    const { agreement, commitments } = record;
    const touchedHere = commitments.filter(({ ref }) => refs.has(ref));
    await change.raise(slug, touchedHere);
    done += touchedHere.length;
    onProgress?.(done, all);
    if (!refs.has(null)) continue;
    await change.put(slug, { kind: "agreement", value: { ...agreement, version: agreement.version + 1 } }, agreement);
  }
}
