import { type Client, client, type Transaction } from "@/lib/data/client";
import { toAuditEntry } from "@/lib/data/rows/audit-entry";
import type { AuditEntry, IsoInstant } from "@/lib/domain/record";

type Selection = { agreement?: string; commitment?: string; afterId?: number };

/** Audit entries in the order of their ids: all, or those of an agreement or commitment, or those after an id. */
export async function loadEntries(
  selection: Selection = {},
  from: Client | Transaction = client(),
): Promise<AuditEntry[]> {
  const { agreement: agreementSlug, commitment: ref, afterId } = selection;
  const id = afterId === undefined ? undefined : { gt: afterId };
  const rows = await from.auditEntry.findMany({ where: { agreementSlug, ref, id }, orderBy: { id: "asc" } });
  return rows.map(toAuditEntry);
}

/** The id of the last audit entry; 0 for an empty record. One cheap query. */
export async function currentRevision(from: Client | Transaction = client()): Promise<number> {
  const head = await from.recordHead.findUniqueOrThrow({ where: { id: 1 } });
  return head.revision;
}

/** The revision and the hash it ends in: the hash tells two records of the same length apart. One cheap query. */
export async function currentHead(from: Client = client()): Promise<{ revision: number; hash: string }> {
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

/** How many entries an agreement got at a moment: an import writes many at once. */
export type RecordedMoment = { agreement: string; recordedAt: IsoInstant; entries: number };

/** Every moment at which entries were written, without what is in them. */
export async function loadMoments(from: Client = client()): Promise<RecordedMoment[]> {
  const rows = await from.auditEntry.groupBy({ by: ["agreementSlug", "recordedAt"], _count: { id: true } });
  return rows.map((row) => ({ agreement: row.agreementSlug, recordedAt: row.recordedAt, entries: row._count.id }));
}
