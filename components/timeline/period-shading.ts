import type { IsoDate } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** Stretches of days behind the axis: time running towards a date, and time after the first date that passed. */
export type Shading = { running: [IsoDate, IsoDate] | null; after: [IsoDate, IsoDate] | null };

/**
 * From signing to the first date that has passed without a delivery on record
 * (else to the last date ahead) time runs; from that date to the day shown it is after.
 */
export function shadingOf(view: AgreementView, day: IsoDate): Shading {
  const dated = view.commitments.flatMap(({ deadline, schedule }) =>
    deadline.dueOn === null ? [] : [{ on: deadline.dueOn, state: schedule.state }],
  );
  const passed = dated.filter(({ state }) => state === "passed").map(({ on }) => on);
  const firstPassed = passed.sort()[0];
  const last = dated
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const end = firstPassed ?? last;
  return {
    running: end && end > view.signing.on ? [view.signing.on, end] : null,
    after: firstPassed && firstPassed < day ? [firstPassed, day] : null,
  };
}
