import { daysBetween, latestOf } from "@/lib/domain/dates";
import { counts } from "@/lib/domain/evidence-summary";
import { ofEach } from "@/lib/domain/of-each";
import type { DeliveryState, IsoDate, Text } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/** A commitment without news: the latest day anything bore on it (null: nothing has since signing) and the days since. */
export type Stalest = { agreement: string; ref: string; title: Text; lastOn: IsoDate | null; days: number };

/** Nothing more is awaited of these. */
const CLOSED: readonly DeliveryState[] = ["delivered", "not-delivered", "superseded"];

/**
 * The days on which people added something to what is known of an agreement: judged a
 * commitment, ticked off a step, looked through the sources, agreed to more time.
 * A check of the whole agreement is one update, though it concerns every commitment.
 */
export function updateDays({ commitments }: AgreementView): IsoDate[] {
  const checks = new Map(commitments.flatMap((one) => one.checks.map((check) => [check.id, check.on] as const)));
  return [...commitments.flatMap(ownUpdates), ...checks.values()];
}

function ownUpdates({ assessments, steps, extensions }: CommitmentView): IsoDate[] {
  return [
    ...assessments.map(({ effectiveOn }) => effectiveOn),
    ...steps.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn])),
    ...extensions.map(({ agreedOn }) => agreedOn),
  ];
}

function lastNews(commitment: CommitmentView): IsoDate | null {
  return latestOf([
    ...commitment.evidenceItems.filter(({ relation }) => counts(relation)).map(({ on }) => on),
    ...commitment.steps.flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn])),
    ...commitment.extensions.map(({ agreedOn }) => agreedOn),
  ]);
}

const longestFirst = (a: Stalest, b: Stalest) => b.days - a.days;

/** An agreement's own on a day, in the order of the whole. */
const ownStalest = ofEach((view, day): Stalest[] =>
  view.commitments
    .filter(({ delivery }) => !CLOSED.includes(delivery.state))
    .map((commitment) => {
      const lastOn = lastNews(commitment);
      const days = daysBetween(lastOn ?? view.signing.on, day);
      return { agreement: view.slug, ref: commitment.ref, title: commitment.title, lastOn, days };
    })
    .sort(longestFirst),
);

/**
 * The open commitments longest without news: no evidence that counts, no step done, no
 * extension. The longest first. Looking or judging is no news of the commitment itself.
 */
export function stalestOf(agreements: readonly AgreementView[], day: IsoDate): Stalest[] {
  return agreements.flatMap((view) => ownStalest(view, day)).sort(longestFirst);
}
