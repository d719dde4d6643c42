import ical, {
  ICalAlarmType,
  type ICalCalendar,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
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

/**
 * The calendar as RFC 5545 has it: days without a zone, so that each is the same
 * day everywhere; lines folded at 75 octets. The same calendar gives the same text.
 */
export function writeCalendar(calendar: Calendar): string {
  return [...calendarParts(calendar)].join("");
}

const END = "END:VCALENDAR";

/** The same calendar in pieces, an event each, made when they are asked for. */
export function* calendarParts({ events, ...about }: Calendar): Generator<string> {
  const calendar = libraryCalendar(about);
  yield calendar.toString().slice(0, -END.length);
  for (const event of events) {
    yield folded(libraryEvent(calendar, event).toString());
    calendar.clear(); // it would keep them all
  }
  yield `${END}\r\n`;
}

/** Lines of 75 octets at most, broken where the library breaks them: by itself it takes twenty times as long. */
function folded(text: string): string {
  return text
    .split("\r\n")
    .map((line) => (line.length > 24 ? foldedLine(line) : line))
    .join("\r\n");
}

const MOST_OCTETS = 74;

function foldedLine(line: string): string {
  let [from, octets] = [0, 0];
  const lines: string[] = [];
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    octets += size;
    if (octets > MOST_OCTETS) {
      lines.push(line.slice(from, at));
      [from, octets] = [at, size];
    }
    at += size === 4 ? 2 : 1;
  }
  return [...lines, line.slice(from)].join("\r\n ");
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

function libraryEvent(calendar: ICalCalendar, event: CalendarEvent): ICalEvent {
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
  for (const days of event.cancelled ? [] : REMINDER_DAYS)
    added.createAlarm({ type: ICalAlarmType.display, trigger: days * DAY_SECONDS, description: summary });
  return added;
}

/** The library escapes the text of events, but not the names of calendars. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`);
}
