import ical, { ICalAlarmType, type ICalCalendar, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { addDays, plainDate } from "@/lib/domain/dates";
import type { IsoDate, IsoInstant } from "@/lib/domain/record";
import { oneLine, sendable } from "@/lib/formats/sendable-text";

/** A whole day in a calendar. */
export type CalendarEvent = {
  /** Never changes, whatever else does. */
  uid: string;
  on: IsoDate;
  /** Rises whenever the day may have moved. */
  sequence: number;
  /** When what it says was last changed. */
  stamp: IsoInstant;
  summary: string;
  description: string;
  url: string;
  /** Nothing is left to be done: no reminders. */
  cancelled: boolean;
};
export type Calendar = {
  name: string;
  description: string;
  source: string;
  language: string;
  events: Iterable<CalendarEvent>;
};

/** Reminders come this many days before, at the start of the day. */
export const REMINDER_DAYS = [30, 14, 7, 1, 0] as const;
const DAY_SECONDS = 86_400;
const REFRESH_SECONDS = DAY_SECONDS / 2;
/** Events in one piece of a calendar: the library holds them all until it is written. */
const EVENTS_AT_ONCE = 20;

/**
 * The calendar as RFC 5545 has it: days without a zone, so that each is the same
 * day everywhere; lines folded at 75 octets. The same calendar gives the same text.
 */
export function writeCalendar(calendar: Calendar): string {
  return [...calendarParts(calendar)].join("");
}

const END = "END:VCALENDAR";

/** The same calendar in pieces, a few events each, made when they are asked for. */
export function* calendarParts({ events, ...about }: Calendar): Generator<string> {
  const empty = libraryCalendar(about).toString();
  const head = empty.slice(0, -END.length);
  yield head;
  let calendar = libraryCalendar(about);
  for (const event of events) {
    addEvent(calendar, event);
    if (calendar.length() < EVENTS_AT_ONCE) continue;
    yield calendar.toString().slice(head.length, -END.length);
    calendar = libraryCalendar(about);
  }
  if (calendar.length() > 0) yield calendar.toString().slice(head.length, -END.length);
  yield `${END}\r\n`;
}

function libraryCalendar({ name, description, source, language }: Omit<Calendar, "events">): ICalCalendar {
  return ical({
    prodId: { company: "commitment-tracker", product: "deadlines", language: language.toUpperCase() },
    source,
    ttl: REFRESH_SECONDS,
    name: escaped(oneLine(name)),
    description: escaped(oneLine(description)),
  });
}

function addEvent(calendar: ICalCalendar, event: CalendarEvent): void {
  const summary = oneLine(event.summary);
  const added = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: Temporal.Instant.from(event.stamp),
    start: plainDate(event.on),
    end: plainDate(addDays(event.on, 1)),
    allDay: true,
    summary,
    description: sendable(event.description),
    url: event.url,
    lastModified: Temporal.Instant.from(event.stamp),
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  if (event.cancelled) return;
  for (const days of REMINDER_DAYS)
    added.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY_SECONDS, description: summary });
}

/** The library escapes the text of events, but not the names of calendars. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`);
}
