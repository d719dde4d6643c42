import { canonicalJson } from "@/lib/data/canonical-json";
import { seal, type Unsealed } from "@/lib/data/chain";
import { type Client, type Engine, engineBehind, type Transaction, transact } from "@/lib/data/client";
import { insertRows } from "@/lib/data/insert-rows";
import { readRecords } from "@/lib/data/load-records";
import { putEvents } from "@/lib/data/outbox";
import { announceChange } from "@/lib/data/record-news";
import { toAuditEntry, toAuditEntryRow } from "@/lib/data/rows/audit-entry";
import { raiseCommitments } from "@/lib/data/rows/commitment";
import { signalWork } from "@/lib/data/work-signal";
import { type Noun, subjectOf, writeNewNouns, writeNoun } from "@/lib/data/write-noun";
import { compareInstants } from "@/lib/domain/dates";
import type { AgreementRecord, AuditEntry, Commitment, IsoInstant } from "@/lib/domain/record";

/** Who changes the record, by which command, at what time by the clock, and who approved it where someone had to. */
export type Authorship = { actor: string; action: string; at: IsoInstant; approvedBy?: string | null };

/** The record while it is being changed, inside one transaction. */
export type Change = {
  /** When the entries of this change are recorded: the clock's time, or the last entry's where that is later. */
  at: IsoInstant;
  /** The id of the last entry before this change. */
  revision: number;
  /** What belongs to the same transaction without being part of the record. */
  tx: Transaction;
  /** The id of the last entry written so far. */
  lastEntry: () => number;
  load: (slug: string) => Promise<AgreementRecord | null>;
  /** Several at once; those that are not there are left out. */
  loadAll: (slugs: readonly string[]) => Promise<AgreementRecord[]>;
  /** Entries about an agreement and everything in it, oldest first. */
  entriesOf: (agreement: string) => Promise<AuditEntry[]>;
  /**
   * Writes a noun's rows and its audit entry. `before` is the noun as loaded,
   * null when it is new. What it refers to must have been written first:
   * agreement, commitments, steps, evidence, assessments, checks, extensions.
   */
  put: (agreement: string, noun: Noun, before: Noun["value"] | null, reason?: string | null) => Promise<void>;
  /** The same for many new nouns at once, with few statements; what a noun refers to may be among them. */
  putNew: (items: readonly { agreement: string; noun: Noun; reason: string | null }[]) => Promise<void>;
  /** Counts one version more for each of these commitments, given as loaded. */
  raise: (agreement: string, commitments: readonly Commitment[]) => Promise<void>;
};

/**
 * Changes the record in one transaction; writers queue for the row of
 * RecordHead. When `work` throws, nothing is left of it. Whatever is written goes
 * into the outbox too, so that no change can be saved that is not told.
 * @returns what `work` returned, and the id of the last entry after it.
 */
export async function changeRecord<T>(
  database: Client,
  by: Authorship,
  work: (change: Change) => Promise<T>,
): Promise<{ value: T; revision: number }> {
  const changed = await transact(database, async (tx) => {
    await queueForRecord(tx);
    const head = await tx.recordHead.findUniqueOrThrow({ where: { id: 1 } });
    const last = await tx.auditEntry.findUnique({ where: { id: head.revision }, select: { recordedAt: true } });
    const at = last && compareInstants(last.recordedAt, by.at) > 0 ? last.recordedAt : by.at;
    const engine = engineBehind(database);
    const log = openLog(tx, engine, head);
    const value = await work(openChange(tx, engine, { ...by, at }, head.revision, log));
    const end = log.end();
    if (end.revision === head.revision) return { value, revision: head.revision };
    await log.flush();
    await putEvents(tx, log.ends());
    await tx.recordHead.update({ where: { id: 1 }, data: end });
    await announceChange(tx, engine);
    return { value, revision: end.revision };
  });
  signalWork();
  return changed;
}

/**
 * Waits until this transaction is the only writer. It must be its first statement: SQLite takes
 * its write lock now, and not after a read that a second writer would have made worthless.
 */
export async function queueForRecord(tx: Transaction): Promise<void> {
  await tx.$executeRaw`UPDATE "RecordHead" SET "id" = "id" WHERE "id" = 1`;
}

type Head = { revision: number; hash: string };
/** The entries of a change on their way into the chain. */
type Entry = Pick<AuditEntry, "id" | "agreement" | "recordedAt">;
type Log = {
  end: () => Head;
  /** Of each agreement its first and its last entry so far. */
  ends: () => Entry[];
  add: (entry: Omit<Unsealed, "id" | "previousHash">) => number;
  /** Writes what has been added, once there are `least`. */
  flush: (least?: number) => Promise<void>;
};

/** Entries that are written at once: a long change does not keep all of its entries in memory. */
const ENTRIES_AT_ONCE = 1000;

function openLog(tx: Transaction, engine: Engine, { revision, hash }: Head): Log {
  let end: Head = { revision, hash };
  let waiting: AuditEntry[] = [];
  const ends = new Map<string, { first: Entry; last: Entry }>();
  return {
    end: () => end,
    ends: () => [...ends.values()].flatMap(({ first, last }) => [first, last]),
    add: (entry) => {
      const sealed = seal({ ...entry, id: end.revision + 1, previousHash: end.hash });
      end = { revision: sealed.id, hash: sealed.hash };
      waiting.push(sealed);
      const { id, agreement, recordedAt } = sealed;
      const last = { id, agreement, recordedAt };
      ends.set(agreement, { first: ends.get(agreement)?.first ?? last, last });
      return sealed.id;
    },
    flush: async (least = 1) => {
      if (waiting.length < least) return;
      const rows = waiting.map(toAuditEntryRow);
      waiting = [];
      await insertRows(tx, engine, "AuditEntry", rows);
    },
  };
}

function openChange(
  tx: Transaction,
  engine: Engine,
  { actor, action, at, approvedBy = null }: Authorship,
  revision: number,
  log: Log,
): Change {
  const record = (agreement: string, noun: Noun, before: Noun["value"] | null, reason: string | null): number => {
    const subject = { subjectKind: noun.kind, agreement, ...subjectOf(noun) };
    const said = { reason, before, after: noun.value, approvedBy };
    return log.add({ recordedAt: at, actor, action, ...subject, ...said });
  };
  return {
    at,
    tx,
    revision,
    lastEntry: () => log.end().revision,
    load: async (slug) => (await readRecords(tx, slug))[0] ?? null,
    loadAll: (slugs) => readRecords(tx, slugs),
    entriesOf: async (agreementSlug) => {
      const rows = await tx.auditEntry.findMany({ where: { agreementSlug }, orderBy: { id: "asc" } });
      return rows.map(toAuditEntry);
    },
    put: async (agreement, noun, before, reason = null) => {
      if (before !== null && canonicalJson(before) === canonicalJson(noun.value)) return;
      const id = record(agreement, noun, before, reason);
      await writeNoun(tx, agreement, noun, before === null ? id : null);
      await log.flush(ENTRIES_AT_ONCE);
    },
    putNew: async (items) => {
      const placed = items.map(({ agreement, noun, reason }) => ({
        ...{ agreement, noun },
        position: record(agreement, noun, null, reason),
      }));
      await writeNewNouns(tx, engine, placed);
      await log.flush(ENTRIES_AT_ONCE);
    },
    raise: async (agreement, commitments) => {
      for (const before of commitments) {
        const value = { ...before, version: before.version + 1 };
        record(agreement, { kind: "commitment", value }, before, null);
      }
      await raiseCommitments(tx, agreement, commitments);
      await log.flush(ENTRIES_AT_ONCE);
    },
  };
}
