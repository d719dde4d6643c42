import type { IsoDate, ScheduleState, Text } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** A dated commitment. `days`: as in the schedule, negative after the date; once met, counted at delivery. */
export type DatedRow = {
  agreement: string;
  ref: string;
  title: Text;
  state: ScheduleState;
  dueOn: IsoDate;
  days: number;
};

/** Every dated commitment, the longest past first; equal ones by agreement and ref. */
export function datedRows(agreements: readonly AgreementView[]): DatedRow[] {
  const rows = agreements.flatMap(({ slug, commitments }) =>
    commitments.flatMap(({ ref, title, schedule, deadline }): DatedRow[] =>
      deadline.dueOn === null || schedule.days === null
        ? []
        : [{ agreement: slug, ref, title, state: schedule.state, dueOn: deadline.dueOn, days: schedule.days }],
    ),
  );
  const key = ({ agreement, ref }: DatedRow) => `${agreement}/${ref}`;
  return rows.sort((a, b) => a.days - b.days || (key(a) < key(b) ? -1 : 1));
}
