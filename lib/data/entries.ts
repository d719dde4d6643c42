import { type Client, client, type Transaction } from "@/lib/data/client";
import { toAuditEntry } from "@/lib/data/rows/audit-entry";
import type { AuditEntry, IsoInstant, SubjectKind } from "@/lib/domain/record";

type Selection = {
  agreement?: string;
  /** Several agreements. */
  agreements?: readonly string[];
  commitment?: string;
  afterId?: number;
  upToId?: number;
};

/** Audit entries in the order of their ids: all, or those of agreements or a commitment, or those after an id and up to one. */
export async function loadEntries(
  { agreement, agreements, commitment: ref, afterId, upToId }: Selection = {},
  from: Client | Transaction = client(),
): Promise<AuditEntry[]> {
  const agreementSlug = agreements ? { in: [...agreements] } : agreement;
  const where = { agreementSlug, ref, id: { gt: afterId, lte: upToId } };
  const rows = await from.auditEntry.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(toAuditEntry);
}

/** Entries of the kinds named about the commitments named (refs by agreement), up to `upToId`, in the order of their ids. */
export async function loadEntriesAbout(
  refs: ReadonlyMap<string, ReadonlySet<string>>,
  kinds: readonly SubjectKind[],
  upToId: number,
  from: Client = client(),
): Promise<AuditEntry[]> {
  const about = [...refs].map(([agreementSlug, own]) => ({ agreementSlug, ref: { in: [...own] } }));
  const where = { OR: about, subjectKind: { in: [...kinds] }, id: { lte: upToId } };
  const rows = await from.auditEntry.findMany({ where, orderBy: { id: "asc" } });
  return rows.map(toAuditEntry);
}

/** The entries before `beforeId`, newest first, at most `most`; of one agreement, or of all for null. */
export async function loadLatestEntries(
  agreement: string | null,
  beforeId: number,
  most: number,
  from: Client = client(),
): Promise<AuditEntry[]> {
  const where = { agreementSlug: agreement ?? undefined, id: { lt: beforeId } };
  const rows = await from.auditEntry.findMany({ where, orderBy: { id: "desc" }, take: most });
  return rows.map(toAuditEntry);
}

/** The entry of this id; null where there is none. */
export async function loadEntry(id: number, from: Client = client()): Promise<AuditEntry | null> {
  const row = await from.auditEntry.findUnique({ where: { id } });
  return row && toAuditEntry(row);
}

/** The id of the last audit entry; 0 for an empty record. One cheap query. */
export async function currentRevision(from: Client | Transaction = client()): Promise<number> {
  const head = await from.recordHead.findUniqueOrThrow({ where: { id: 1 } });
  return head.revision;
}

/** Where the record stands: its revision, and the hash it ends in, which tells two records of the same length apart. */
export type Head = { revision: number; hash: string };

/** Where the record stands. One cheap query. */
export async function currentHead(from: Client = client()): Promise<Head> {
  const { revision, hash } = await from.recordHead.findUniqueOrThrow({ where: { id: 1 } });
  return { revision, hash };
}

/** When the first audit entry was written; null for an empty record. */
export async function recordBegan(from: Client = client()): Promise<IsoInstant | null> {
  const first = await from.auditEntry.findUnique({ where: { id: 1 }, select: { recordedAt: true } });
  return first?.recordedAt ?? null;
}

/** The hash of one entry, which vouches for every entry before it; null where there is none of that id. */
export async function entryHash(id: number, from: Client = client()): Promise<string | null> {
  const found = await from.auditEntry.findUnique({ where: { id }, select: { hash: true } });
  return found?.hash ?? null;
}

/** How many entries an agreement got at a moment (an import writes many at once), and the first and last of them. */
export type RecordedMoment = {
  agreement: string;
  recordedAt: IsoInstant;
  entries: number;
  first: number;
  last: number;
};

/** Every moment at which entries after `afterId` were written, without what is in them. */
export async function loadMoments(from: Client = client(), afterId = 0): Promise<RecordedMoment[]> {
  return afterId === 0 ? allMoments(from) : momentsAfter(from, afterId);
}

/** Of a few entries at the end: grouped in the database, they would cost a look at every entry there is. */
async function momentsAfter(from: Client, afterId: number): Promise<RecordedMoment[]> {
  const rows = await from.auditEntry.findMany({
    where: { id: { gt: afterId } },
    orderBy: { id: "asc" },
    select: { id: true, agreementSlug: true, recordedAt: true },
  });
  const moments = new Map<string, RecordedMoment>();
  for (const { id, agreementSlug: agreement, recordedAt } of rows) {
    const key = `${agreement} ${recordedAt}`;
    const moment = moments.get(key) ?? { agreement, recordedAt, entries: 0, first: id, last: id };
    moments.set(key, { ...moment, entries: moment.entries + 1, last: id });
  }
  return [...moments.values()];
}

async function allMoments(from: Client): Promise<RecordedMoment[]> {
  const rows = await from.auditEntry.groupBy({
    by: ["agreementSlug", "recordedAt"],
    _count: { id: true },
    _min: { id: true },
    _max: { id: true },
  });
  return rows.map((row) => ({
    agreement: row.agreementSlug,
    recordedAt: row.recordedAt,
    entries: row._count.id,
    first: row._min.id ?? 0,
    last: row._max.id ?? 0,
  }));
}

/** The last entry of everything that carries a date: of each commitment, and of each agreement's own entries (ref null). */
export type LastEntry = { agreement: string; ref: string | null; id: number; recordedAt: IsoInstant };

/** Last entries of the agreements named, of each up to the id given for it. */
export async function loadLastEntries(
  upToId: ReadonlyMap<string, number>,
  from: Client = client(),
): Promise<LastEntry[]> {
  const rows = await from.auditEntry.groupBy({
    by: ["agreementSlug", "ref"],
    where: {
      AND: [
        { OR: [{ ref: { not: null } }, { subjectKind: "agreement" }] },
        { OR: [...upToId].map(([agreementSlug, id]) => ({ agreementSlug, id: { lte: id } })) },
      ],
    },
    _max: { id: true, recordedAt: true },
  });
  return rows.map(({ agreementSlug, ref, _max }) => ({
    agreement: agreementSlug,
    ref,
    id: _max.id ?? 0,
    recordedAt: _max.recordedAt ?? "",
  }));
}
