import { LRUCache } from "lru-cache";
import { type LastEntry, loadEntries, loadEntriesAbout, loadLastEntries, loadLatestEntries } from "@/lib/data/entries";
import { keptAs } from "@/lib/data/kept";
import type { AgreementRecord, AuditEntry } from "@/lib/domain/record";
import { sharing } from "@/lib/domain/sharing";
import type { Asking } from "@/lib/queries/answer";
import { keptOfRecords } from "@/lib/queries/kept-of-records";

type Source = Pick<Asking, "from" | "records" | "lastEntries">;

/** Agreements whose entries are kept; the one asked for longest ago goes first. */
const kept = keptAs("entries", () => keptOfRecords<readonly AuditEntry[]>({ max: 8 }));
const ALL = "all";
/** Readings under way, so that nobody reads the same at the same time. */
const underWay = keptAs("entries under way", () => new Map<AgreementRecord, Promise<readonly AuditEntry[]>>());

/** The longest list of an agreement's entries that was read, and what each thing in it was left as: later ones go on from there. */
type Read = { entries: readonly AuditEntry[]; left: Map<string, unknown> };
const latest = keptAs("latest entries", () => new LRUCache<string, Read>({ max: 8 }));

/** The entries, where what they say was there before is the very object that the last one about it left there. */
function goingOn(entries: readonly AuditEntry[], left: Map<string, unknown>): AuditEntry[] {
  return entries.map((entry) => {
    const key = `${entry.subjectKind} ${entry.commitment} ${entry.subjectId}`;
    const before = sharing(entry.before, left.get(key));
    const after = sharing(entry.after, before);
    left.set(key, after);
    return { ...entry, before, after };
  });
}

/** Only what was written since the last reading is read. */
async function readUpTo(slug: string, upToId: number, from: Source["from"]): Promise<readonly AuditEntry[]> {
  const before = latest.get(slug);
  const last = before?.entries.at(-1);
  if (last && last.id > upToId) return goingOn(await loadEntries({ agreement: slug, upToId }, from), new Map());
  const more = await loadEntries({ agreement: slug, afterId: last ? last.id - 1 : undefined, upToId }, from);
  // Entries are never changed: the same hash at its place says that the list read before is the beginning of this one.
  const isSame = last?.id === more[0]?.id && last?.hash === more[0]?.hash;
  if (last && !isSame) {
    latest.delete(slug); // another database, or a restored one
    return readUpTo(slug, upToId, from);
  }
  const left = before?.left ?? new Map<string, unknown>();
  const entries = before ? [...before.entries, ...goingOn(more.slice(1), left)] : goingOn(more, left);
  latest.set(slug, { entries, left });
  return entries;
}

/** The entries of one agreement and everything in it, oldest first, as far as the record asked about has them. */
export async function entriesOfAgreement(slug: string, source: Source): Promise<readonly AuditEntry[]> {
  const record = source.records.find(({ agreement }) => agreement.slug === slug);
  const last = source.lastEntries.get(slug);
  if (!record || last === undefined) return [];
  const known = kept.get(record, ALL) ?? underWay.get(record);
  if (known) return known;
  const read = readUpTo(slug, last, source.from);
  underWay.set(record, read);
  try {
    const entries = await read;
    kept.set(record, ALL, entries);
    return entries;
  } finally {
    underWay.delete(record);
  }
}

/** Entries that are read at a time; each time twice as many. */
const FIRST_READ = 400;

/**
 * The latest entries that the record asked about has, newest first: of one agreement, or of all for
 * null. As many as `isEnough` wants, asked after each read; no more are read than that takes.
 */
export async function latestEntries(
  agreement: string | null,
  { revision, lastEntries, from }: Pick<Asking, "revision" | "lastEntries" | "from">,
  isEnough: (entries: readonly AuditEntry[]) => boolean,
): Promise<{ entries: AuditEntry[]; isAll: boolean }> {
  const entries: AuditEntry[] = [];
  for (let [before, most] = [revision + 1, FIRST_READ]; ; most *= 2) {
    const read = await loadLatestEntries(agreement, before, most, from);
    entries.push(...read.filter((entry) => entry.id <= (lastEntries.get(entry.agreement) ?? 0)));
    if (read.length < most) return { entries, isAll: true };
    if (isEnough(entries)) return { entries, isAll: false };
    before = read.at(-1)?.id ?? 0;
  }
}

/**
 * Oldest first, the entries that say what held before the judgements and extensions among `wanted`:
 * everything about the commitments they concern that judges them or sets their dates.
 */
export async function entriesBehind(
  wanted: readonly Pick<AuditEntry, "agreement" | "commitment" | "subjectKind">[],
  { lastEntries, revision, from }: Pick<Asking, "revision" | "lastEntries" | "from">,
): Promise<AuditEntry[]> {
  const refs = new Map<string, Set<string>>();
  for (const { agreement, commitment, subjectKind } of wanted) {
    if (commitment === null || (subjectKind !== "assessment" && subjectKind !== "extension")) continue;
    refs.set(agreement, (refs.get(agreement) ?? new Set()).add(commitment));
  }
  if (refs.size === 0) return [];
  const read = await loadEntriesAbout(refs, ["assessment", "extension", "commitment"], revision, from);
  return read.filter((entry) => entry.id <= (lastEntries.get(entry.agreement) ?? 0));
}

const lastOf = new WeakMap<AgreementRecord, LastEntry[]>();

/** The last entry of every commitment and agreement that the record asked about has. Only what changed is asked for again. */
export async function lastEntriesOf({ records, lastEntries, from }: Source): Promise<LastEntry[]> {
  const unread = records.filter((record) => !lastOf.has(record));
  if (unread.length > 0) {
    const slugs = unread.map(({ agreement }) => agreement.slug);
    const read = await loadLastEntries(new Map(slugs.map((slug) => [slug, lastEntries.get(slug) ?? 0])), from);
    for (const record of unread) lastOf.set(record, []);
    const bySlug = new Map(unread.map((record) => [record.agreement.slug, lastOf.get(record)]));
    for (const entry of read) bySlug.get(entry.agreement)?.push(entry);
  }
  return records.flatMap((record) => lastOf.get(record) ?? []);
}
