import type { IsoDate, ScheduleState, Text } from "@/lib/domain/record";
import type { CommitmentView } from "@/lib/domain/view";

/** The order in which the bar shows the states: what needs attention first, undated last. */
export const SCHEDULE_ORDER: readonly ScheduleState[] = [
  "passed",
  "due-today",
  "due-soon",
  "upcoming",
  "met-late",
  "met-on-time",
  "awaiting-trigger",
  "no-deadline",
];

export type ScheduleSegment = { state: ScheduleState; count: number };

export type ScheduleRow = {
  agreement: string;
  ref: string;
  title: Text;
  state: ScheduleState;
  dueOn: IsoDate;
  /** Day of delivery, where that ended the count. */
  deliveredOn: IsoDate | null;
  /** To the due date from the day shown, or from delivery once met; negative after it. */
  days: number;
};

type Pointed = Pick<ScheduleRow, "agreement" | "ref" | "title" | "days" | "dueOn">;

export type ScheduleFinding =
  | { code: "no-commitments" }
  | { code: "none-dated"; total: number }
  | {
      code: "counted";
      total: number;
      dated: number;
      passed: number;
      /** The one longest past its date with no delivery on record. */
      longest: Pointed | null;
      /** The one due next, today included. */
      next: Pointed | null;
      metOnTime: number;
      metLate: number;
    };

export type ScheduleSeries = {
  total: number;
  segments: ScheduleSegment[];
  /** Dated commitments, the longest past first. */
  rows: ScheduleRow[];
  finding: ScheduleFinding;
};

/** Every commitment in one segment; every dated one in one row. */
export function scheduleSeries(commitments: readonly CommitmentView[]): ScheduleSeries {
  const segments = SCHEDULE_ORDER.map((state) => ({
    state,
    count: commitments.filter(({ schedule }) => schedule.state === state).length,
  })).filter(({ count }) => count > 0);
  const rows = commitments.flatMap(({ agreement, ref, title, schedule, deadline, delivery }): ScheduleRow[] => {
    if (deadline.dueOn === null || schedule.days === null) return [];
    const met = schedule.state === "met-on-time" || schedule.state === "met-late";
    const deliveredOn = met ? delivery.deliveredOn : null;
    return [{ agreement, ref, title, state: schedule.state, dueOn: deadline.dueOn, deliveredOn, days: schedule.days }];
  });
  rows.sort((a, b) => a.days - b.days || order(a).localeCompare(order(b)));
  return { total: commitments.length, segments, rows, finding: findingOf(commitments.length, rows) };
}

const order = ({ agreement, ref }: ScheduleRow) => `${agreement}/${ref}`;

function findingOf(total: number, rows: readonly ScheduleRow[]): ScheduleFinding {
  if (total === 0) return { code: "no-commitments" };
  if (rows.length === 0) return { code: "none-dated", total };
  const passed = rows.filter(({ state }) => state === "passed");
  const ahead = rows.filter(({ state }) => state === "due-today" || state === "due-soon" || state === "upcoming");
  return {
    code: "counted",
    total,
    dated: rows.length,
    passed: passed.length,
    longest: passed[0] ?? null,
    next: ahead[0] ?? null,
    metOnTime: rows.filter(({ state }) => state === "met-on-time").length,
    metLate: rows.filter(({ state }) => state === "met-late").length,
  };
}
