import { concerns } from "@/lib/domain/history";
import type { AuditEntry } from "@/lib/domain/record";
import { entriesKnownOn } from "@/lib/domain/replay";
import { type StoryEntry, storyOf } from "@/lib/domain/story";
import type { AgreementView, Answer, HistoryEntry, Perspective } from "@/lib/domain/view";
import { agreementAnswer } from "@/lib/queries/agreement";
import type { Asked } from "@/lib/queries/answer";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { entriesAnswer } from "@/lib/queries/entries";
import { allEntries } from "@/lib/queries/snapshot";

/** Entries of one agreement up to `revision` and the end of `knownOn`, oldest first. */
async function entriesOf(slug: string, revision: number, { knownOn }: Perspective, asked?: Asked) {
  // Kept from one question to the next, and cut at the answer's own revision: a change may have come in between.
  const all = (await allEntries(asked?.from)).filter((one) => one.agreement === slug && one.id <= revision);
  return knownOn === null ? all : entriesKnownOn(all, knownOn);
}

const forReaders = ({ previousHash: _, ...entry }: AuditEntry): HistoryEntry => entry;

/**
 * Who changed what of a commitment, oldest first, up to the end of `knownOn`.
 * `asOf` does not matter: the history is about what was recorded, not about what
 * happened. `data` is null when the record does not have the commitment.
 */
export async function historyAnswer(
  slug: string,
  ref: string,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<HistoryEntry[] | null>> {
  const found = await commitmentAnswer(slug, ref, perspective, asked);
  if (!found.data) return { ...found, data: null };
  const known = await entriesOf(slug, found.revision, perspective, asked);
  return { ...found, data: known.filter((entry) => concerns(entry, ref)).map(forReaders) };
}

/** The same for an agreement and everything in it. */
export async function agreementHistoryAnswer(
  slug: string,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<{ agreement: AgreementView; entries: HistoryEntry[] } | null>> {
  const found = await agreementAnswer(slug, perspective, asked);
  if (!found.data) return { ...found, data: null };
  const known = await entriesOf(slug, found.revision, perspective, asked);
  return { ...found, data: { agreement: found.data, entries: known.map(forReaders) } };
}

/** One entry, with its place in the story of its agreement. */
export type EntryData = {
  agreement: AgreementView;
  entry: AuditEntry;
  /** Null for an entry that only counts a version. */
  story: StoryEntry<AuditEntry> | null;
  /** The number of the last entry known. */
  last: number;
};

/**
 * The entry of this number, as far as was known on the day asked for. `data` is null when there is
 * none, "later" when it was written after that day.
 */
export async function entryAnswer(
  id: number,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<EntryData | "later" | null>> {
  const all = await entriesAnswer(perspective, asked);
  const entry = all.data.entries.find((one) => one.id === id);
  if (!entry) {
    const exists = id <= ((await allEntries(asked?.from)).at(-1)?.id ?? 0);
    return { ...all, data: exists && perspective.knownOn !== null ? "later" : null };
  }
  const { data: agreement } = await agreementAnswer(entry.agreement, perspective, asked);
  if (!agreement) return { ...all, data: null };
  const story = storyOf(all.data.entries.filter((one) => one.agreement === entry.agreement));
  const last = all.data.entries.at(-1)?.id ?? 0;
  return { ...all, data: { agreement, entry, story: story.find((one) => one.entry.id === id) ?? null, last } };
}
