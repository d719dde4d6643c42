import { happenedBy } from "@/lib/domain/as-of";
import { addDays, daysBetween } from "@/lib/domain/dates";
import { counts } from "@/lib/domain/evidence-summary";
import { addMonths, firstDayOf, monthOf, monthsBetween } from "@/lib/domain/months";
import type { Evidence, IsoDate, Precision, ScheduleState } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

type At = { agreement: string; on: IsoDate; position: number };
/** What stands on the axis. `position` is 0 at its start and 1 at its end. */
export type TimelineItem = At &
  (
    | { kind: "signing" }
    /** `until` is the last day it can have happened (a month's or year's end where only that is known). */
    | { kind: "evidence"; id: string; refs: string[]; precision: Precision; until: IsoDate; counting: boolean }
    | { kind: "delivered"; ref: string }
    /** A due date in force. */
    | { kind: "deadline"; ref: string; state: ScheduleState; recurring: boolean }
    /** A due date that an extension has replaced; it stays visible. */
    | { kind: "replaced-deadline"; ref: string; movedTo: IsoDate | null }
    | { kind: "extension-agreed"; ref: string; id: string }
    | { kind: "today" }
  );
export type Tick = { on: IsoDate; position: number };
/** `step`: months from one tick to the next. */
export type Timeline = { from: IsoDate; to: IsoDate; step: number; ticks: Tick[]; items: TimelineItem[] };

type Unplaced<T> = T extends unknown ? Omit<T, "position"> : never;
type Item = Unplaced<TimelineItem>;

/** Most due dates of a repeated duty on one axis: those nearest to the day shown. */
const MOST_OCCURRENCES = 24;
/** Months between ticks, so that no axis has more than about fifteen. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];
const MOST_TICKS = 15;

function deadlineItems(agreement: string, { ref, deadline, delivery, schedule, extensions }: CommitmentView): Item[] {
  const recurring = deadline.rule.kind === "recurring";
  const days = recurring ? deadline.occurrences.slice(-MOST_OCCURRENCES) : deadline.dueOn ? [deadline.dueOn] : [];
  const moved = deadline.originalDueOn !== null && extensions.length > 0 && deadline.originalDueOn !== deadline.dueOn;
  return [
    ...(moved && deadline.originalDueOn
      ? [{ kind: "replaced-deadline" as const, agreement, ref, on: deadline.originalDueOn, movedTo: deadline.dueOn }]
      : []),
    ...extensions.map(({ id, agreedOn }) => ({ kind: "extension-agreed" as const, agreement, ref, id, on: agreedOn })),
    ...days.map((on) => ({
      kind: "deadline" as const,
      agreement,
      ref,
      on,
      recurring,
      // An earlier occurrence has its own place in the calendar; only the one in force has the commitment's state.
      state: on === deadline.dueOn ? schedule.state : ("passed" as const),
    })),
    ...(delivery.deliveredOn ? [{ kind: "delivered" as const, agreement, ref, on: delivery.deliveredOn }] : []),
  ];
}

function evidenceItem(agreement: string, item: Evidence): Item {
  return {
    kind: "evidence",
    agreement,
    id: item.id,
    on: item.on,
    until: happenedBy(item),
    precision: item.precision,
    refs: item.relations.map(({ commitment }) => commitment),
    counting: item.relations.some(({ relation }) => counts(relation)),
  };
}

function itemsOf(view: AgreementView): Item[] {
  return [
    { kind: "signing", agreement: view.slug, on: view.signing.on },
    ...view.evidence.map((item) => evidenceItem(view.slug, item)),
    ...view.commitments.flatMap((commitment) => deadlineItems(view.slug, commitment)),
  ];
}

/**
 * One axis from the first day of the month of the earliest item to the last day
 * of the month of the latest, with everything dated on it, earliest first. `day`
 * is the day shown and stands on it as `today`.
 */
export function timelineOf(agreements: readonly AgreementView[], day: IsoDate): Timeline {
  const items: Item[] = [...agreements.flatMap(itemsOf), { kind: "today", agreement: "", on: day }];
  const days = items.flatMap((item) => ("until" in item ? [item.on, item.until] : [item.on])).sort();
  const from = firstDayOf(monthOf(days[0] ?? day));
  const lastMonth = monthOf(days.at(-1) ?? day);
  const to = addDays(firstDayOf(addMonths(lastMonth, 1)), -1);
  const length = daysBetween(from, to);
  const position = (on: IsoDate) => daysBetween(from, on) / length;
  const { step, ticks } = ticksOf(from, lastMonth);
  return {
    from,
    to,
    step,
    ticks: ticks.map((on) => ({ on, position: position(on) })),
    items: items
      .map((item): TimelineItem => ({ ...item, position: position(item.on) }))
      .sort((a, b) => a.position - b.position),
  };
}

function ticksOf(from: IsoDate, lastMonth: string): { step: number; ticks: IsoDate[] } {
  const first = monthOf(from);
  const count = monthsBetween(first, lastMonth) + 1;
  const step = STEPS.find((size) => count / size <= MOST_TICKS) ?? Math.ceil(count / MOST_TICKS / 1200) * 1200;
  // From two months up, ticks stand on round months: January, April, … or the first of round years.
  const pastRound = (Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1) % step;
  const ticks: IsoDate[] = [];
  for (let month = addMonths(first, (step - pastRound) % step); month <= lastMonth; month = addMonths(month, step))
    ticks.push(firstDayOf(month));
  return { step, ticks };
}
