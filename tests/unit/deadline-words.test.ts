import { describe, expect, test } from "vitest";
import { READING_CODES } from "@/lib/domain/deadline/alternatives";
import { computeDeadline } from "@/lib/domain/deadline/compute";
import { WORKING_CODES } from "@/lib/domain/deadline/working";
import type { DeadlineRule } from "@/lib/domain/record";
import { dayCount, eventDate, formatDate, instantIn, scheduleDays } from "@/lib/i18n/dates";
import { inBoth, readingWords, ruleWords, workingWords } from "@/lib/i18n/deadline-words";
import { question } from "@/tests/support/deadline-question";

const period = (length: string, more: object = {}): DeadlineRule => ({
  kind: "period",
  length,
  from: "signing",
  ...more,
});

describe("dates", () => {
  test("in English and in Japanese", () => {
    expect(inBoth((locale) => formatDate(locale, "2026-04-26", "long"))).toEqual({
      en: "26 April 2026",
      ja: "2026年4月26日",
    });
    expect(inBoth((locale) => formatDate(locale, "2026-04-26", "weekday"))).toEqual({
      en: "Sun 26 April 2026",
      ja: "2026年4月26日（日）",
    });
    expect(inBoth((locale) => formatDate(locale, "2026-09-05", "medium"))).toEqual({
      en: "5 Sep 2026",
      ja: "2026/9/5",
    });
    expect(inBoth((locale) => formatDate(locale, "2026-04-01", "month"))).toEqual({
      en: "April 2026",
      ja: "2026年4月",
    });
    expect(inBoth((locale) => formatDate(locale, "2026-04-01", "short-month"))).toEqual({
      en: "Apr 2026",
      ja: "2026/4",
    });
    expect(inBoth((locale) => eventDate(locale, "2026-04-01", "year"))).toEqual({ en: "2026", ja: "2026年" });
    expect(eventDate("en", "2026-04-01", "month")).toBe("April 2026");
    expect(eventDate("en", "2026-04-01", "day")).toBe("1 April 2026");
  });

  test("an instant is told on the clock of the zone, with its offset", () => {
    expect(instantIn("en", "2026-04-29T04:00:00Z", "Asia/Tokyo")).toBe("29 April 2026, 13:00 UTC+9");
    expect(instantIn("ja", "2026-04-29T04:00:00Z", "America/New_York")).toBe("2026年4月29日 00:00（UTC-4）");
    expect(instantIn("en", "2026-04-29T04:00:00Z", "Asia/Kathmandu")).toBe("29 April 2026, 09:45 UTC+5:45");
    expect(instantIn("en", "2026-04-29T04:00:00Z", "UTC")).toBe("29 April 2026, 04:00 UTC");
  });

  test("counts of days", () => {
    expect([1, 210, 1234].map((count) => dayCount("en", count))).toEqual(["1 day", "210 days", "1,234 days"]);
    expect(scheduleDays("en", { state: "passed", days: -210 })).toBe("210 days past");
    expect(scheduleDays("ja", { state: "passed", days: -208 })).toBe("208日経過");
    expect(scheduleDays("en", { state: "due-soon", days: 6 })).toBe("6 days to go");
    expect(scheduleDays("en", { state: "due-today", days: 0 })).toBe("today");
    expect(scheduleDays("en", { state: "met-late", days: -49 })).toBe("49 days late");
    expect(scheduleDays("en", { state: "met-on-time", days: 1 })).toBe("1 day early");
    expect(scheduleDays("en", { state: "no-deadline", days: null })).toBeNull();
  });
});

test.each<[DeadlineRule, string, string]>([
  [period("P180D"), "180 days after signing", "署名から180日以内"],
  [period("P6M"), "6 months after signing", "署名から6か月以内"],
  [
    period("P1M", { from: { commitment: "04", event: "delivered" }, rollover: "next-working-day" }),
    "1 month after delivery of commitment 04, moved to the next working day",
    "約束04の履行から1か月以内（休業日に当たるときは翌営業日）",
  ],
  [period("P30D", { from: { date: "2026-05-01" } }), "30 days after 1 May 2026", "2026年5月1日から30日以内"],
  [{ kind: "date", on: "2026-12-31" }, "by 31 December 2026", "2026年12月31日まで"],
  [{ kind: "none" }, "no date fixed", "期日の定めなし"],
  [
    { kind: "recurring", every: "P3M", from: "signing", until: "2027-10-28" },
    "every 3 months from signing until 28 October 2027",
    "署名から3か月ごと（2027年10月28日まで）",
  ],
  [{ kind: "recurring", every: "P1M", from: "signing" }, "every month from signing", "署名から毎月"],
  [
    { kind: "conditional", trigger: "the parties approve the list", length: "P30D" },
    "30 days after this event: the parties approve the list",
    "次の事由から30日以内：the parties approve the list",
  ],
])("%j in words", (rule, en, ja) => {
  expect(inBoth((locale) => ruleWords(locale, rule))).toEqual({ en, ja });
});

describe("the working", () => {
  const told = (rule: DeadlineRule, signedOn: string, locale: "en" | "ja") =>
    computeDeadline(question(rule, signedOn)).working.map((step) => workingWords(locale, step));

  test("of 180 days from the signing in Tokyo", () => {
    expect(told(period("P180D"), "2025-10-28", "en")).toEqual([
      "Signed on Tue 28 October 2025 (day 0; not counted).",
      "180 calendar days run from Wed 29 October 2025.",
      "The period ends at the end of Sun 26 April 2026.",
      "No rule moves it off a weekend, so it stays.",
    ]);
    expect(told(period("P180D"), "2025-10-28", "ja")).toEqual([
      "2025年10月28日（火）に署名（0日目。初日は算入しない）。",
      "2025年10月29日（水）から暦日で180日を数える。",
      "期間は2026年4月26日（日）の終了をもって満了する。",
      "週末に当たるが、繰り下げる定めがないため動かさない。",
    ]);
  });

  test("of a clamped month and of a working day", () => {
    expect(told(period("P6M"), "2025-10-31", "en").slice(2)).toEqual([
      "April 2026 has no 31st, so its last day takes its place.",
      "The period ends at the end of Thu 30 April 2026.",
      "That is a working day (United States, Japan).",
    ]);
  });

  test("of a day that moves over a holiday", () => {
    const rule = period("P1D", { rollover: "next-working-day", calendars: ["US", "JP"] });
    expect(told(rule, "2026-04-28", "en").slice(2)).toEqual([
      "The period ends at the end of Wed 29 April 2026.",
      "Wed 29 April 2026 is a public holiday (Japan).",
      "The rule moves it to the next working day: Thu 30 April 2026.",
    ]);
    expect(told(rule, "2026-04-28", "ja")[3]).toBe("2026年4月29日（水）は休日に当たる（日本）。");
  });

  test("every line and every reading has words in both languages", () => {
    const params = {
      count: 2,
      day: 31,
      commitment: "04",
      calendars: "US",
      length: "P3M",
      every: "P3M",
      n: 2,
      trigger: "x",
    };
    for (const locale of ["en", "ja"] as const) {
      for (const code of WORKING_CODES) {
        expect(workingWords(locale, { code, on: "2026-04-26", params }), code).toMatch(/^[^{}]+[.。]$/);
      }
      for (const code of READING_CODES) {
        expect(readingWords(locale, { code, params: { calendars: "US", on: "2025-10-27" } }), code).toMatch(/^[^{}]+$/);
      }
    }
  });

  test("the other readings", () => {
    const { alternatives } = computeDeadline(
      question(period("P180D"), "2025-10-28", { dateClaims: [{ on: "2025-10-27" }] }),
    );
    expect(alternatives.map((reading) => inBoth((locale) => readingWords(locale, reading)))).toEqual([
      {
        en: "If moved to the next working day (United States, Japan)",
        ja: "次の営業日に繰り下げる場合（米国・日本）",
      },
      {
        en: "If counted from Mon 27 October 2025, the signing date another source gives",
        ja: "別の情報源が示す署名日の2025年10月27日（月）から数える場合",
      },
    ]);
  });
});
