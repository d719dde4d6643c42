import type { IsoDate, ScheduleState, Text } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** A dated commitment. `days`: as in the schedule, negative after the date; once met, counted at delivery. */
export type DatedRow = {
  agreement: string;
  ref: string;
  title: Text;
  state: ScheduleState;
  /** Where it would stand if a disputed delivery was none; null where nothing is disputed. */
  otherwise: "passed" | "ahead" | null;
  dueOn: IsoDate;
  days: number;
};

const sideOf = (dueOn: IsoDate, day: IsoDate) => (dueOn < day ? "passed" : "ahead");

/** Every dated commitment, the longest past first; equal ones by agreement and ref. */
export function datedRows(agreements: readonly AgreementView[]): DatedRow[] {
  const rows = agreements.flatMap(({ slug, asOf, commitments }) =>
    commitments.flatMap(({ ref, title, schedule, deadline, delivery }): DatedRow[] =>
      deadline.dueOn === null || schedule.days === null
        ? []
        : [
            {
              agreement: slug,
              ref,
              title,
              state: schedule.state,
              otherwise: delivery.disputed && schedule.state.startsWith("met-") ? sideOf(deadline.dueOn, asOf) : null,
              dueOn: deadline.dueOn,
              days: schedule.days,
            },
          ],
    ),
  );
  const key = ({ agreement, ref }: DatedRow) => `${agreement}/${ref}`;
  return rows.sort((a, b) => a.days - b.days || (key(a) < key(b) ? -1 : 1));
}
