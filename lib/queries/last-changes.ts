import { type LastChanges, lastChanges } from "@/lib/domain/last-change";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import type { Answer } from "@/lib/domain/view";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";
import { lastEntriesOf } from "@/lib/queries/entries";

const known = new WeakMap<readonly AgreementRecord[], LastChanges>();

/** The last change of every commitment and agreement, as far as was known at the end of `knownOn`; the same map for the same record. */
export async function lastChangesAnswer(knownOn: IsoDate | null, asked?: Asked): Promise<Answer<LastChanges>> {
  const asking = await ask({ asOf: null, knownOn }, asked);
  const changes =
    known.get(asking.records) ??
    lastChanges(
      (await lastEntriesOf(asking)).map(({ ref: commitment, ...entry }) => ({
        ...{ ...entry, commitment },
        subjectKind: commitment === null ? ("agreement" as const) : ("commitment" as const),
      })),
    );
  known.set(asking.records, changes);
  return answer(asking, dayShown(asking, []), changes);
}
