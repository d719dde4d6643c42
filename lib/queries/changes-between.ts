import type { ChangesBetween } from "@/lib/domain/change";
import { joinedChanges, type LifeChanges, lifeChanges } from "@/lib/domain/changes";
import { addDays } from "@/lib/domain/dates";
import type { AgreementRecord, IsoDate, Text } from "@/lib/domain/record";
import { remembered } from "@/lib/domain/remembered";
import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { type Asked, type Asking, answer, ask, dayShown } from "@/lib/queries/answer";

/** How far back a reader looks who names no first day. */
export const USUAL_DAYS = 30;

/** What to compare; open ends are filled in from the day shown. `agreement` null: all of them. */
export type ChangesAsked = { agreement: string | null; from: IsoDate | null; to: IsoDate | null };
export type ChangesData = ChangesBetween & {
  /** The agreements compared, as they stand on the last day. */
  agreements: AgreementView[];
  /** Every agreement of the record, to choose from. */
  choices: { slug: string; title: Text }[];
};

/** An open end reaches to the day shown, or 30 days back; never past the end that was asked for. */
function daysOf({ from, to }: ChangesAsked, day: IsoDate): { from: IsoDate; to: IsoDate } {
  const last = to ?? (from !== null && from > day ? from : day);
  return { from: from ?? addDays(last, -USUAL_DAYS), to: last };
}

/** Pairs of days kept for one agreement. */
const MOST_PAIRS = 4;
const kept = new WeakMap<AgreementRecord, ReturnType<typeof remembered<LifeChanges>>>();

/** The changes of one agreement, worked out once for its record and the two days. */
function keptChanges(asking: Asking, record: AgreementRecord, from: IsoDate, to: IsoDate): LifeChanges {
  const pairs = kept.get(record) ?? remembered<LifeChanges>(MOST_PAIRS);
  kept.set(record, pairs);
  return pairs(`${from} ${to}`, () => lifeChanges({ record, on: (day) => asking.viewOn(record, day) }, from, to));
}

/**
 * What changed between two days in one agreement or in all. `from` must not lie
 * after `to`. `data` is null when the record does not have the agreement.
 */
export async function changesAnswer(
  asked: ChangesAsked,
  perspective: Perspective,
  where?: Asked,
): Promise<Answer<ChangesData | null>> {
  const asking = await ask(perspective, where);
  const chosen = asking.records.filter(
    ({ agreement }) => asked.agreement === null || agreement.slug === asked.agreement,
  );
  const day = dayShown(asking, chosen.map(asking.view));
  if (asked.agreement !== null && chosen.length === 0) return answer(asking, day, null);
  const { from, to } = daysOf(asked, day);
  const own = chosen.map((record) => keptChanges(asking, record, from, to));
  return answer(asking, day, {
    ...joinedChanges(own, from, to),
    agreements: chosen.map((record) => asking.viewOn(record, to)),
    choices: asking.records.map(({ agreement: { slug, title } }) => ({ slug, title })),
  });
}
