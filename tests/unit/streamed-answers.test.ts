import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { type Calendar, type CalendarEvent, calendarParts, REMINDER_DAYS, writeCalendar } from "@/lib/formats/calendar";
import { csvParts } from "@/lib/formats/csv";
import { jsonParts } from "@/lib/formats/json-parts";
import { packageParts } from "@/lib/formats/package/write-package";
import { type ReadAnswer, readRoute } from "@/lib/web/http/read-route";
import { streamedBody } from "@/lib/web/http/streamed-body";
import { daysOf } from "@/tests/support/feeds";
import fc from "@/tests/support/fixed-chance";
import { shippedRecords } from "@/tests/support/shipped-record";

/** A thousand lines of a kilobyte, with how many were made and whether the rest was given up. */
function thousandLines() {
  const seen = { made: 0, ended: false };
  function* lines(): Generator<string> {
    try {
      for (let at = 0; at < 1000; at += 1) {
        seen.made += 1;
        yield `${String(at).padStart(1023, "日")}\n`;
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, lines };
}

describe("a streamed body", () => {
  test("is made no faster than it is taken, and no further once the reader has gone", async () => {
    const { seen, lines } = thousandLines();
    const reader = streamedBody(lines()).getReader();
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen.made).toBe(0);
    const { value } = await reader.read();
    expect(seen.made).toBeLessThan(50);
    expect(value?.length).toBeLessThan(200_000);
    await reader.cancel();
    expect(seen).toEqual({ made: expect.any(Number), ended: true });
    expect(seen.made).toBeLessThan(50);
  });

  test("is the text, whole", async () => {
    const whole = [...thousandLines().lines()].join("");
    expect(await new Response(streamedBody(thousandLines().lines())).text()).toBe(whole);
    expect(await new Response(streamedBody([])).text()).toBe("");
  });

  test("breaks off where its making fails, so that nobody takes a part for the whole", async () => {
    function* failing(): Generator<string> {
      yield "a".repeat(40_000);
      throw new Error("the row could not be written");
    }
    await expect(new Response(streamedBody(failing())).text()).rejects.toThrow("could not be written");
  });
});

describe("an answer in pieces", () => {
  const made: string[] = [];
  const route = readRoute(async ({ query }): Promise<ReadAnswer> => {
    const state = query.get("state") ?? "one";
    const make = () => {
      made.push(state);
      return csvParts(["a"], [[state]]);
    };
    return { parts: { state, make }, revision: 7, contentType: "text/csv" };
  });
  const ask = (address: string, init: RequestInit = {}) => {
    const method = init.method === "HEAD" ? "HEAD" : "GET";
    return route[method](new Request(`https://tracker.example${address}`, init), { params: Promise.resolve({}) });
  };

  test("is made for a reader who takes it, and neither for HEAD nor for one who has it", async () => {
    const full = await ask("/table");
    expect(await full.text()).toBe("a\r\none\r\n"); // text() takes the mark off
    const tag = full.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"r7-[\w-]{27}"$/);
    expect(made).toEqual(["one"]);
    const head = await ask("/table", { method: "HEAD" });
    const again = await ask("/table", { headers: { "if-none-match": tag } });
    for (const name of ["etag", "cache-control"]) {
      expect(head.headers.get(name), name).toBe(full.headers.get(name));
      expect(again.headers.get(name), name).toBe(full.headers.get(name));
    }
    expect([head.status, await head.text(), head.headers.get("content-type")]).toEqual([
      200,
      "",
      "text/csv; charset=utf-8",
    ]);
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(made).toEqual(["one"]);
  });

  test("has another tag for every address and every state of the record", async () => {
    const addresses = ["/table", "/table?party=JP", "/table?state=two", "/other"];
    const tags = await Promise.all(addresses.map(async (one) => (await ask(one)).headers.get("etag")));
    expect(new Set(tags).size).toBe(addresses.length);
  });
});

const event = (at: number): CalendarEvent => ({
  ...{ uid: `a/${at}@commitment-tracker`, on: "2026-04-26", sequence: at, stamp: "2026-01-05T03:04:05Z" },
  ...{
    summary: `締切, due; ${at}、${"長い名前の📅、".repeat(at % 30)}`,
    description: "Why\nand how".repeat(at + 1),
    url: "https://tracker.example/en",
    cancelled: at % 3 === 0,
  },
});

/** The same, put together and folded by the library itself. */
function byLibrary(about: Omit<Calendar, "events">, events: readonly CalendarEvent[]): string {
  const prodId = { company: "commitment-tracker", product: "deadlines", language: about.language.toUpperCase() };
  const calendar = ical({
    prodId,
    source: about.source,
    ttl: 43_200,
    name: about.name,
    description: about.description,
  });
  for (const { uid, on, stamp, cancelled, ...said } of events) {
    const [start, at] = [Temporal.PlainDate.from(on), Temporal.Instant.from(stamp)];
    const added = calendar.createEvent({
      ...{ ...said, id: uid, start, end: start.add({ days: 1 }), allDay: true, stamp: at, lastModified: at },
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of cancelled ? [] : REMINDER_DAYS)
      added.createAlarm({ type: ICalAlarmType.display, trigger: days * 86_400, description: said.summary });
  }
  return `${calendar.toString()}\r\n`;
}

test("a calendar in pieces is one calendar, whatever the number of its events", () => {
  const about = { name: "Deadlines", description: "All", source: "https://tracker.example/x.ics", language: "ja" };
  for (const count of [0, 1, 2, 105]) {
    const events = Array.from({ length: count }, (_, at) => event(at));
    const parts = [...calendarParts({ ...about, events })];
    const whole = parts.join("");
    expect(daysOf(whole).map(({ uid, summary }) => `${uid} ${summary}`)).toEqual(
      events.map(({ uid, summary }) => `${uid} ${summary}`),
    );
    expect(whole).toBe(writeCalendar({ ...about, events }));
    expect(whole).toBe(byLibrary(about, events));
    expect(whole.match(/(BEGIN|END):VCALENDAR\r\n/g)).toHaveLength(2);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(6000);
  }
});

test("JSON in pieces is what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([...jsonParts(value)].join("")).toBe(JSON.stringify(value));
    }),
  );
  const odd = {
    a: undefined,
    b: [undefined, null],
    c: { toJSON: () => "said" },
    d: { e: { f: { g: { h: undefined, i: [1] } } } },
  };
  expect([...jsonParts(odd)].join("")).toBe(JSON.stringify(odd));
});

test("a package in pieces is the document that the library writes at once", async () => {
  for (const record of shippedRecords()) {
    const parts = [...packageParts(record)];
    const members = record.commitments.length + record.evidence.length + record.checks.length;
    expect(parts).toHaveLength(members + 1);
    const whole = await text(Readable.from(parts));
    const options = { lineWidth: 0, schema: "core", version: "1.2", aliasDuplicateObjects: false } as const;
    expect(whole).toBe(stringify(parse(whole), options));
  }
});
