import { ofEach } from "@/lib/domain/of-each";
import type { IsoDate, ScheduleState, Text } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

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

/** Where a commitment would stand on `day` if its disputed delivery was none; null where nothing is disputed. */
export function otherwiseOf({ deadline, delivery, schedule }: CommitmentView, day: IsoDate): DatedRow["otherwise"] {
  const open = delivery.disputed && (schedule.state === "met-on-time" || schedule.state === "met-late");
  if (!open || deadline.dueOn === null) return null;
  return deadline.dueOn < day ? "passed" : "ahead";
}

const byDays = (a: DatedRow, b: DatedRow) => a.days - b.days;

/** An agreement's own, in the order of the whole. */
const ownRows = ofEach(({ slug, asOf, commitments }) =>
  commitments
    .flatMap((commitment): DatedRow[] => {
      const { ref, title, schedule, deadline } = commitment;
      if (deadline.dueOn === null || schedule.days === null) return [];
      const { state, days } = schedule;
      const otherwise = otherwiseOf(commitment, asOf);
      return [{ agreement: slug, ref, title, state, otherwise, dueOn: deadline.dueOn, days }];
    })
    .sort((a, b) => byDays(a, b) || (a.ref < b.ref ? -1 : 1)),
);

/** Every dated commitment, the longest past first; equal ones by agreement and ref. */
export function datedRows(agreements: readonly AgreementView[]): DatedRow[] {
  const named = agreements.map((agreement) => ({ name: `${agreement.slug}/`, rows: ownRows(agreement) }));
  return named
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ rows }) => rows)
    .sort(byDays);
}
