import { addDays, daysBetween } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/** So many days before a deadline a follower is reminded; -1 is the day after. */
export const REMINDER_OFFSETS = [30, 14, 7, 1, 0, -1] as const;
export type ReminderOffset = (typeof REMINDER_OFFSETS)[number];

/**
 * Days by which a reminder may come late, because nothing was sending on its day. It then says
 * how many days are left on the day it is sent. Of the last days none is made up for: each has its own.
 */
const GRACE: Record<ReminderOffset, number> = { 30: 2, 14: 2, 7: 2, 1: 0, 0: 0, [-1]: 6 };

export type Reminder = {
  ref: string;
  dueOn: IsoDate;
  /** Which of the reminders it is; each is made once for a due date. */
  offset: ReminderOffset;
  /** The day on which it falls. */
  on: IsoDate;
  /** Days left on the day of the view; negative once the date has passed. */
  left: number;
};

/** The reminder that stands between the last one and the next: the latest whose day has come, unless it is too late for it. */
export function reminderOn(dueOn: IsoDate, day: IsoDate): Omit<Reminder, "ref"> | null {
  const left = daysBetween(day, dueOn);
  const offset = REMINDER_OFFSETS.findLast((one) => left <= one);
  if (offset === undefined || offset - left > GRACE[offset]) return null;
  return { dueOn, offset, on: addDays(dueOn, -offset), left };
}

/** What is settled needs no reminding: delivered, confirmed as not delivered, or replaced by another commitment. */
function isOpen({ delivery, schedule }: CommitmentView): boolean {
  if (delivery.state === "superseded" || delivery.state === "not-delivered") return false;
  return schedule.state !== "met-on-time" && schedule.state !== "met-late";
}

type DueDay = { on: IsoDate; previous: IsoDate | null };

/** Due dates near the day, each with the one before it in a repeated duty; of those past only the last. */
function nearDueDays({ deadline }: CommitmentView, day: IsoDate): DueDay[] {
  const { rule, dueOn, occurrences } = deadline;
  if (dueOn === null) return [];
  if (rule.kind !== "recurring") return [{ on: dueOn, previous: null }];
  const all = occurrences.map((on, at): DueDay => ({ on, previous: occurrences[at - 1] ?? null }));
  const ahead = all.findIndex(({ on }) => on >= day);
  return all.slice(Math.max(0, (ahead < 0 ? all.length : ahead) - 1));
}

/**
 * Every reminder that is due on the day of the view. A date of a repeated duty is not announced
 * before the date that comes before it.
 */
export function remindersOf(view: AgreementView): Reminder[] {
  if (!view.signed) return [];
  return view.commitments.filter(isOpen).flatMap((commitment) =>
    nearDueDays(commitment, view.asOf).flatMap(({ on, previous }): Reminder[] => {
      const reminder = reminderOn(on, view.asOf);
      if (reminder === null || (previous !== null && reminder.on <= previous)) return [];
      return [{ ref: commitment.ref, ...reminder }];
    }),
  );
}
