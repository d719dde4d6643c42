import { expect, test } from "vitest";
import { isIsoDate, isZone } from "@/lib/domain/dates";
import { lengthOf, parseDuration } from "@/lib/domain/duration";

test.each([
  ["P180D", 180, "days"],
  ["P2W", 2, "weeks"],
  ["P6M", 6, "months"],
  ["P200Y", 200, "years"],
])("%s is %i %s", (text, count, unit) => {
  expect(parseDuration(text)).toEqual({ count, unit });
});

test.each([
  "",
  "P",
  "P0D",
  "P06M",
  "P-6M",
  "6M",
  "P6",
  "P1Y6M",
  "PT6M",
  "P1.5M",
  "p6m",
  "P201Y",
  "P999999D",
  "P６M",
  " P6M",
])("%j is no length that a rule may state", (text) => {
  expect(parseDuration(text)).toBeNull();
  expect(() => lengthOf(text)).toThrow(RangeError);
});

test.each([
  "2026-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-4-26",
  "20260426",
  "1599-12-31",
  "3000-01-01",
  "２０２６-04-26",
])("%j is no day", (text) => {
  expect(isIsoDate(text)).toBe(false);
});

test("zones are IANA names", () => {
  expect(["Asia/Tokyo", "UTC", "Mars/Olympus", ""].map(isZone)).toEqual([true, true, false, false]);
});
