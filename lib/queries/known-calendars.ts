import { calendarCodes } from "@/lib/calendars/holidays";

/** Codes of all holiday calendars that a party or a rule can name. */
export function knownCalendars(): string[] {
  return calendarCodes();
}
