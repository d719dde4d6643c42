import type { DeliveryState, IsoDate, ScheduleState, Text } from "@/lib/domain/record";
import type { CommitmentView } from "@/lib/domain/view";

export type ProgressRow = {
  agreement: string;
  ref: string;
  title: Text;
  state: DeliveryState;
  disputed: boolean;
  /** 0–100 or null for unknown, which is never drawn as 0. */
  progress: number | null;
  stepsDone: number;
  stepsTotal: number;
  dueOn: IsoDate | null;
  /** 0–100 of the time from start to due date; null where there is none to use. */
  timeUsed: number | null;
  schedule: ScheduleState;
};

export type ProgressFinding =
  | { code: "no-commitments" }
  | {
      code: "counted";
      total: number;
      known: number;
      /** Known and above 0. */
      begun: number;
      /** With a time to use. */
      timed: number;
      /** Time used up, and neither delivered nor superseded. */
      spent: number;
    };

export type ProgressSeries = { rows: ProgressRow[]; finding: ProgressFinding };

/** One row for each commitment, in the order given: how much is done beside how much time is gone. */
export function progressSeries(commitments: readonly CommitmentView[]): ProgressSeries {
  const rows = commitments.map(
    ({ agreement, ref, title, delivery, deadline, schedule }): ProgressRow => ({
      agreement,
      ref,
      title,
      state: delivery.state,
      disputed: delivery.disputed,
      progress: delivery.progress,
      stepsDone: delivery.stepsDone,
      stepsTotal: delivery.stepsTotal,
      dueOn: deadline.dueOn,
      timeUsed: schedule.timeUsed,
      schedule: schedule.state,
    }),
  );
  return { rows, finding: findingOf(rows) };
}

function findingOf(rows: readonly ProgressRow[]): ProgressFinding {
  if (rows.length === 0) return { code: "no-commitments" };
  const known = rows.filter(({ progress }) => progress !== null);
  const timed = rows.filter(({ timeUsed }) => timeUsed !== null);
  const spent = timed.filter(({ schedule, state }) => schedule === "passed" && state !== "superseded");
  return {
    code: "counted",
    total: rows.length,
    known: known.length,
    begun: known.filter(({ progress }) => (progress ?? 0) > 0).length,
    timed: timed.length,
    spent: spent.length,
  };
}
