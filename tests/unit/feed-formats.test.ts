import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { writeAtom } from "@/lib/formats/atom";
import { type CalendarEvent, writeCalendar } from "@/lib/formats/calendar";
import { writeCsv } from "@/lib/formats/csv";
import { oneLine, sendable } from "@/lib/formats/sendable-text";
import { daysOf } from "@/tests/support/feeds";
import { HOSTILE } from "@/tests/support/hostile-text";

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "a/01@commitment-tracker",
  on: "2026-04-26",
  sequence: 3,
  stamp: "2026-01-05T03:04:05.006Z",
  summary: "Due",
  description: "Why",
  url: "https://tracker.example/en",
  cancelled: false,
  ...more,
});
const calendar = (events: CalendarEvent[], name = "Deadlines") =>
  writeCalendar({ name, description: name, source: "https://tracker.example/x.ics", language: "en", events });

test("there are two hundred hostile values", () => {
  expect(HOSTILE).toHaveLength(200);
});

describe("a calendar", () => {
  test("gives each day whole, with its reminders, and ends every line in CRLF", () => {
    const text = calendar([event()]);
    expect(daysOf(text)).toEqual([
      {
        uid: "a/01@commitment-tracker",
        allDay: true,
        on: "2026-04-26",
        ends: "2026-04-27",
        sequence: 3,
        stamp: "2026-01-05T03:04:05Z",
        status: "CONFIRMED",
        summary: "Due",
        description: "Why",
        url: "https://tracker.example/en",
        reminders: ["-P30D", "-P14D", "-P7D", "-P1D", "PT0S"],
      },
    ]);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain("DTSTART;VALUE=DATE:20260426\r\n");
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n");
  });

  test("cancels what is over and reminds of it no more", () => {
    expect(daysOf(calendar([event({ cancelled: true })]))).toMatchObject([{ status: "CANCELLED", reminders: [] }]);
  });

  test("carries the first and last days there are, and the day before a year", () => {
    const days = ["1600-01-01", "2999-12-30", "2025-12-31", "2028-02-28"].map((on) => event({ on }));
    expect(daysOf(calendar(days)).map(({ on, ends }) => `${on} ${ends}`)).toEqual([
      "1600-01-01 1600-01-02",
      "2999-12-30 2999-12-31",
      "2025-12-31 2026-01-01",
      "2028-02-28 2028-02-29",
    ]);
  });

  test("says every hostile value as it was written, in lines of 75 octets", () => {
    for (const [at, value] of HOSTILE.entries()) {
      const text = calendar(
        [event({ summary: value, description: value, cancelled: at % 5 > 0 }), event({ uid: "b" })],
        value,
      );
      const [first, ...others] = daysOf(text);
      expect(others.map(({ uid }) => uid)).toEqual(["b"]);
      expect(first).toMatchObject({ summary: oneLine(value), description: sendable(value) });
      const parsed = new ICAL.Component(ICAL.parse(text));
      // The parser takes X- values as they stand: with the escapes of text.
      const escaped = oneLine(value).replace(/[\\;,]/g, "\\$&");
      expect(parsed.getFirstPropertyValue("x-wr-calname") ?? "").toBe(escaped);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text).not.toContain("\ufffd");
    }
  });
});

describe("an Atom feed", () => {
  const feed = (value: string) =>
    writeAtom({
      id: "tag:tracker.example,2026-01-05:en/changes",
      language: "en",
      title: value,
      subtitle: value,
      updated: "2026-01-05T03:04:05.006Z",
      self: "https://tracker.example/en/feeds/changes.atom?a=1&b=2",
      url: "https://tracker.example/en",
      entries: [
        {
          id: "tag:tracker.example,2026-01-05:en/entry/1",
          updated: "2026-01-05T03:04:05.006Z",
          title: value,
          summary: ["First.", value],
          author: value,
          url: "https://tracker.example/en/x#entry-1",
          related: [{ url: 'https://example.org/?a="b"&c=<d>', title: value }],
        },
      ],
    });
  const options = { ignoreAttributes: false, trimValues: false, parseTagValue: false, parseAttributeValue: false };

  test("says every hostile value as it was written", () => {
    for (const value of HOSTILE) {
      const text = feed(value);
      expect(XMLValidator.validate(text)).toBe(true);
      // What a parser finds after its own decoding is what went in.
      const { feed: read } = new XMLParser(options).parse(text);
      expect(read.title).toBe(oneLine(value));
      expect(read.entry.title).toBe(oneLine(value));
      expect(read.entry.author.name).toBe(oneLine(value) || "—");
      expect(read.entry.summary["#text"]).toBe(`First.\n${oneLine(value)}`);
      expect(read.entry.link[1]["@_title"]).toBe(oneLine(value));
      expect(read.entry.link[1]["@_href"]).toBe('https://example.org/?a="b"&c=<d>');
      expect(read.link[0]["@_href"]).toBe("https://tracker.example/en/feeds/changes.atom?a=1&b=2");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is looked at
      expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\ufffe\uffff]/);
    }
  });
});

/** Reads a table by the letter of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], "", false];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (quoted && mark === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (mark === '"') quoted = !quoted;
    else if (!quoted && mark === ",") [row, cell] = [[...row, cell], ""];
    else if (!quoted && mark === "\r" && text[at + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell, at] = [[], "", at + 1];
    } else cell += mark;
  }
  return rows;
}

describe("a table", () => {
  test("begins with a byte order mark, keeps numbers and leaves the unknown empty", () => {
    expect(writeCsv(["a", "b", "c"], [[-209, null, "日本"]])).toBe("\ufeffa,b,c\r\n-209,,日本\r\n");
  });

  test("says every hostile value without running it", () => {
    for (const value of HOSTILE) {
      const text = writeCsv(["first", "second"], [[value, "after"]]);
      const [columns, row, ...more] = readCsv(text.slice(1));
      expect([columns, more]).toEqual([["first", "second"], []]);
      const [cell = "", after] = row ?? [];
      expect(after).toBe("after");
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      const plain = cell.replaceAll("\r\n", "\n");
      expect([sendable(value), `'${sendable(value)}`]).toContain(plain);
    }
  });
});
