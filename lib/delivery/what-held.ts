import type { Client, Transaction } from "@/lib/data/client";
import { loadEntries } from "@/lib/data/entries";
import type { ChangeBatch } from "@/lib/domain/change-batches";
import { dueSides } from "@/lib/domain/moved-deadline";
import type { AgreementRecord } from "@/lib/domain/record";
import { storyOf } from "@/lib/domain/story";
import type { Before } from "@/lib/formats/atom-changes";

/** Commitments for which it is looked up what held before a change; an import of more tells what it wrote. */
const MOST_LOOKED_UP = 20;

/** What held before each entry of changes of one agreement, by its id: the judgement before, the rules before and after. */
export async function whatHeld(
  batches: readonly ChangeBatch[],
  { agreement: { slug, signing } }: AgreementRecord,
  from: Client | Transaction,
): Promise<Map<number, Before>> {
  const changed = batches.filter(({ enters }) => !enters);
  const refs = [...new Set(changed.flatMap((batch) => batch.refs))].slice(0, MOST_LOOKED_UP);
  const known = new Map<number, Before>();
  for (const commitment of refs)
    for (const { entry, stateBefore, rules } of storyOf(await loadEntries({ agreement: slug, commitment }, from)))
      known.set(entry.id, { stateBefore, due: dueSides(rules, signing.on) });
  return known;
}
