import { canonicalJson } from "@/lib/data/canonical-json";
import { GENESIS, hashOf } from "@/lib/data/chain";
import { type Client, client, snapshot, type Transaction } from "@/lib/data/client";
import { readRecords } from "@/lib/data/load-records";
import { type AuditEntryRow, toAuditEntry } from "@/lib/data/rows/audit-entry";
import { compareInstants } from "@/lib/domain/dates";
import type { AgreementRecord, AuditEntry } from "@/lib/domain/record";
import { replay } from "@/lib/domain/replay";

/** What is wrong, worded by whoever shows it. */
export type ChainFault =
  /** An id is missing or out of turn. */
  | { code: "gap"; entry: number; found: number | null }
  /** The entry's contents are not those that were sealed. */
  | { code: "changed"; entry: number }
  /** The entry does not name the hash of the one before it. */
  | { code: "unlinked"; entry: number }
  /** The entry was recorded before its predecessor. */
  | { code: "out-of-time"; entry: number }
  /** The head names another entry or hash than the last one. */
  | { code: "head"; entry: number; found: number }
  /** The tables do not hold what the entries say; `entry` is the last one about the subject. */
  | { code: "tables-differ"; entry: number | null; agreement: string; subject: string };

export type Verification = { ok: true; entries: number; hash: string } | { ok: false; fault: ChainFault };

/**
 * Checks the whole record on one snapshot: every hash, every link, no gap, the
 * head, and that the entries replayed give exactly the tables. Names the first
 * fault. Reads a thousand entries at a time and reports how many are done.
 */
export function verifyChain(
  from: Client = client(),
  progress: (done: number, of: number) => void = () => {},
): Promise<Verification> {
  return snapshot(from, (tx) => verifyRecord(tx, progress), LONG);
}

/** The same inside a transaction. */
export async function verifyRecord(
  tx: Transaction,
  progress: (done: number, of: number) => void = () => {},
): Promise<Verification> {
  const { fault, entries, hash } = await verifyEntries(tx, progress);
  if (fault) return { ok: false, fault };
  const difference = firstDifference(await readRecords(tx), entries);
  return difference ? { ok: false, fault: difference } : { ok: true, entries: entries.length, hash };
}

const BATCH = 1000;
/** An hour, in milliseconds: a long record takes longer to check than a change may take. */
const LONG = 3_600_000;

async function verifyEntries(tx: Transaction, progress: (done: number, of: number) => void) {
  const head = await tx.recordHead.findUniqueOrThrow({ where: { id: 1 } });
  const entries: AuditEntry[] = [];
  let hash = GENESIS;
  let recordedAt = "";
  for (;;) {
    const where = { id: { gt: entries.length } };
    const rows = await tx.auditEntry.findMany({ where, orderBy: { id: "asc" }, take: BATCH });
    for (const row of rows) {
      const fault = faultOf(row, { id: entries.length + 1, hash, recordedAt });
      if (fault) return { fault, entries, hash };
      entries.push(toAuditEntry(row));
      ({ hash, recordedAt } = row);
    }
    progress(entries.length, head.revision);
    if (rows.length < BATCH) break;
  }
  return { fault: faultOfHead(head, entries.length, hash), entries, hash };
}

function faultOf(row: AuditEntryRow, expected: { id: number; hash: string; recordedAt: string }): ChainFault | null {
  const { id } = expected;
  if (row.id !== id) return { code: "gap", entry: id, found: row.id };
  const sealed = parsed(row);
  // The text itself must be canonical: a blank more or a key moved is a change too.
  const intact = sealed && canonicalJson(sealed.before) === row.before && canonicalJson(sealed.after) === row.after;
  if (!intact || hashOf(sealed) !== row.hash) return { code: "changed", entry: id };
  if (row.previousHash !== expected.hash) return { code: "unlinked", entry: id };
  const backwards = expected.recordedAt !== "" && compareInstants(row.recordedAt, expected.recordedAt) < 0;
  return backwards ? { code: "out-of-time", entry: id } : null;
}

function parsed(row: AuditEntryRow): AuditEntry | null {
  try {
    return toAuditEntry(row);
  } catch {
    return null;
  }
}

function faultOfHead(head: { revision: number; hash: string }, last: number, hash: string): ChainFault | null {
  if (head.revision > last) return { code: "gap", entry: last + 1, found: null };
  return head.revision === last && head.hash === hash ? null : { code: "head", entry: last, found: head.revision };
}

/** The first noun, in the order of the record, that the tables and the replayed entries do not hold alike. */
function firstDifference(tables: AgreementRecord[], entries: AuditEntry[]): ChainFault | null {
  const stored = nounsOf(tables);
  const replayed = nounsOf(replay(entries));
  const storedAs = new Map(stored.map((noun) => [keyOf(noun), noun.json]));
  const known = new Set(replayed.map(keyOf));
  const different =
    replayed.find((noun) => storedAs.get(keyOf(noun)) !== noun.json) ??
    stored.find((noun) => !known.has(keyOf(noun))) ??
    replayed.find((noun, at) => stored[at]?.subject !== noun.subject);
  if (!different) return null;
  const { agreement, subject } = different;
  const last = entries.findLast((entry) => entry.agreement === agreement && labelOf(entry) === subject);
  return { code: "tables-differ", entry: last?.id ?? null, agreement, subject };
}

const keyOf = ({ agreement, subject }: Labelled) => `${agreement} ${subject}`;

type Labelled = { agreement: string; subject: string; json: string };

function labelOf({ subjectKind, commitment, subjectId }: AuditEntry): string {
  const within = subjectKind === "step" || subjectKind === "assessment" || subjectKind === "extension";
  return within ? `${subjectKind} ${commitment}/${subjectId}` : `${subjectKind} ${subjectId}`;
}

function nounsOf(records: AgreementRecord[]): Labelled[] {
  return records.flatMap((record) => {
    const agreement = record.agreement.slug;
    const all = (kind: string, nouns: { id: string; commitment?: string | null }[]) =>
      nouns.map((noun) => ({
        subject:
          kind === "evidence" || kind === "check" || kind === "suggestion"
            ? `${kind} ${noun.id}`
            : `${kind} ${noun.commitment}/${noun.id}`,
        noun,
      }));
    const labelled: { subject: string; noun: unknown }[] = [
      { subject: `agreement ${agreement}`, noun: record.agreement },
      ...record.commitments.map((noun) => ({ subject: `commitment ${noun.ref}`, noun })),
      ...all("step", record.steps),
      ...all("evidence", record.evidence),
      ...all("assessment", record.assessments),
      ...all("check", record.checks),
      ...all("extension", record.extensions),
      ...all("suggestion", record.suggestions),
    ];
    return labelled.map(({ subject, noun }) => ({ agreement, subject, json: canonicalJson(noun) }));
  });
}
