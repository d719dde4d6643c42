import { describe, expect, test } from "vitest";
import { calendarCodes, holidaysOf, isCalendar, isHoliday } from "@/lib/calendars/holidays";

/** Federal holidays as published by the US Office of Personnel Management; those observed on another day as both. */
const US = {
  2025: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
  2026: "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
  2027: "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
};
/** National holidays as published by Japan's Cabinet Office, and the bank holidays of the turn of the year. */
const JP = {
  2025: "01-01 01-02 01-03 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24 12-31",
  2026: "01-01 01-02 01-03 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23 12-31",
  2027: "01-01 01-02 01-03 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23 12-31",
};

const daysOf = (calendar: string, year: number) => {
  const list = holidaysOf(calendar, year);
  return list.ok ? list.holidays.map((holiday) => holiday.on.slice(5)).join(" ") : list.code;
};

describe("holidays", () => {
  test.each([2025, 2026, 2027] as const)("of the United States and Japan in %i, substitutes included", (year) => {
    expect(daysOf("US", year)).toBe(US[year]);
    expect(daysOf("JP", year)).toBe(JP[year]);
  });

  test("28 April 2026 is a working day in both; 29 April is Showa Day in Japan", () => {
    expect([isHoliday("US", "2026-04-28"), isHoliday("JP", "2026-04-28")]).toEqual([false, false]);
    expect([isHoliday("US", "2026-04-29"), isHoliday("JP", "2026-04-29")]).toEqual([false, true]);
  });

  test("an observance is not a day off", () => {
    expect(isHoliday("US", "2026-02-14")).toBe(false);
    expect(isHoliday("JP", "2026-12-25")).toBe(false);
  });

  test("a holiday of several days counts on each of them", () => {
    expect(isHoliday("AM", "2026-01-01")).toBe(true);
    expect(isHoliday("AM", "2026-01-02")).toBe(true);
  });

  test.each(["EU", "us", "ZZ", "", "constructor", "US-CA"])("refuses the unknown calendar %j", (calendar) => {
    expect(holidaysOf(calendar, 2026)).toEqual({ ok: false, code: "unknown-calendar", calendar });
    expect(isHoliday(calendar, "2026-01-01")).toBeNull();
    expect(isCalendar(calendar)).toBe(false);
  });

  test("every party calendar of the shipped record is known", () => {
    expect(calendarCodes()).toEqual(expect.arrayContaining(["AU", "BE", "CD", "JP", "MX", "MY", "US"]));
  });
});
