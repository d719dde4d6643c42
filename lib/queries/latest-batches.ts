import { type ChangeBatch, latestBatches } from "@/lib/domain/change-batches";
import type { AgreementRecord, IsoInstant } from "@/lib/domain/record";
import { type Around, aroundOf } from "@/lib/domain/story";
import type { Answer, Perspective } from "@/lib/domain/view";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";
import { entriesBehind, latestEntries } from "@/lib/queries/entries";

export type LatestBatches = {
  records: AgreementRecord[];
  /** Newest first. */
  batches: ChangeBatch[];
  /** What held before the judgements and extensions among them, by id. */
  around: ReadonlyMap<number, Around>;
  /** When the last of all entries was recorded; null for none. */
  updated: IsoInstant | null;
};

/**
 * The latest `most` changes of one agreement, or of all for null, as far as was known on the day asked
 * for. `data` is null when the record does not have the agreement.
 */
export async function latestBatchesAnswer(
  agreement: string | null,
  most: number,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<LatestBatches | null>> {
  const asking = await ask(perspective, asked);
  const { records } = asking;
  const day = dayShown(asking, agreement === null ? await asking.signed() : []);
  if (agreement !== null && !records.some((one) => one.agreement.slug === agreement)) return answer(asking, day, null);
  const oldestFirst = (entries: readonly ChangeBatch["first"][]) => [...entries].reverse();
  // One more than is wanted: the oldest of those found may begin among the entries not read yet.
  const { entries } = await latestEntries(
    agreement,
    asking,
    (read) => latestBatches(oldestFirst(read), most + 1).length > most,
  );
  const batches = latestBatches(oldestFirst(entries), most);
  const wanted = batches.filter(({ enters }) => !enters).flatMap(({ told }) => told);
  const around = aroundOf(await entriesBehind(wanted, asking), wanted);
  return answer(asking, day, { records, batches, around, updated: entries[0]?.recordedAt ?? null });
}
