import { loadEntry } from "@/lib/data/entries";
import { concerns } from "@/lib/domain/history";
import type { AuditEntry } from "@/lib/domain/record";
import { type StoryEntry, storyOf } from "@/lib/domain/story";
import type { AgreementView, Answer, HistoryEntry, Perspective } from "@/lib/domain/view";
import { agreementAnswer } from "@/lib/queries/agreement";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { entriesOfAgreement } from "@/lib/queries/entries";

/** Entries of one agreement up to `revision` and the end of `knownOn`, oldest first. */
async function entriesOf(slug: string, revision: number, perspective: Perspective, asked?: Asked) {
  const entries = await entriesOfAgreement(slug, await ask(perspective, asked));
  return entries.filter(({ id }) => id <= revision); // a change may have come in between
}

const told = new WeakMap<AuditEntry, HistoryEntry>();

/** An entry as readers get it; the same object each time, since a page goes through all of an agreement's. */
function forReaders(entry: AuditEntry): HistoryEntry {
  const known = told.get(entry);
  if (known) return known;
  const { previousHash: _, ...shown } = entry;
  told.set(entry, shown);
  return shown;
}

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
  const asking = await ask(perspective, asked);
  const about = answer(asking, dayShown(asking, await asking.signed()), null);
  const entry = await loadEntry(id, asking.from);
  if (!entry) return about;
  const { data: agreement } = await agreementAnswer(entry.agreement, perspective, asked);
  const own = await entriesOfAgreement(entry.agreement, asking);
  const story = storyOf(own);
  if (!own.some((one) => one.id === id)) return { ...about, data: perspective.knownOn === null ? null : "later" };
  if (!agreement) return about;
  return {
    ...about,
    data: { agreement, entry, story: story.find((one) => one.entry.id === id) ?? null, last: asking.revision },
  };
}
