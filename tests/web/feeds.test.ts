import { XMLParser } from "fast-xml-parser";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assess } from "@/lib/commands/assess";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { COMMITMENT_COLUMNS } from "@/lib/formats/csv-commitments";
import { api } from "@/lib/paths";
import { HELD_AT, openApi, read, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";
import { askFeed, daysOf, readFeed } from "@/tests/support/feeds";

const EU = "eu-us-japan-joint-statement-2026";
const MALAYSIA = "us-malaysia-critical-minerals-2025";
const of = (slug: string) => `/en/feeds/agreements/${slug}`;

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

const actor = { id: "aki", name: "Aki", role: "editor" as const };
const asking = () => ({ database: database.client, now: Temporal.Instant.from(HELD_AT), actor });
const both = (text: string) => ({ en: text, ja: `${text}（日本語）` });
const versionOf = async (slug: string, ref: string) => {
  const { version } = await read<{ version: number }>(api.commitment(slug, ref).replace("/api/v1", ""));
  return version;
};
const dayOf = async (address: string, ref: string) => {
  const found = daysOf(await readFeed(address)).find(({ uid }) => uid.startsWith(`${US_JAPAN}/${ref}@`));
  return found ?? expect.fail(`no day for ${ref} in ${address}`);
};

describe("every feed", () => {
  test.each([
    ["/en/feeds/deadlines.ics", "text/calendar; charset=utf-8"],
    ["/ja/feeds/deadlines.ics?asOf=2026-04-20", "text/calendar; charset=utf-8"],
    ["/ja/feeds/parties/JP/deadlines.ics", "text/calendar; charset=utf-8"],
    [`${of(US_JAPAN)}/deadlines.ics`, "text/calendar; charset=utf-8"],
    [`${of(US_JAPAN)}/commitments/07/deadlines.ics`, "text/calendar; charset=utf-8"],
    ["/en/feeds/changes.atom", "application/atom+xml; charset=utf-8"],
    [`/ja/feeds/agreements/${US_JAPAN}/changes.atom`, "application/atom+xml; charset=utf-8"],
    ["/en/feeds/commitments.csv?party=JP", "text/csv; charset=utf-8"],
  ])("%s: its type and language, strong ETag, 304, HEAD, CORS, 405", async (address, type) => {
    const full = await askFeed(address);
    const tag = full.headers.get("etag") ?? "";
    expect([full.status, full.headers.get("content-type")]).toEqual([200, type]);
    expect(full.headers.get("content-language")).toBe(address.slice(1, 3));
    expect(full.headers.get("access-control-allow-origin")).toBe("*");
    expect(tag).toMatch(/^"r\d+-[\w-]{27}"$/);
    const again = await askFeed(address, { headers: { "If-None-Match": tag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    const head = await askFeed(address, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", tag]);
    expect((await askFeed(address, { method: "POST" })).status).toBe(405);
  });

  test.each([
    ["/fr/feeds/deadlines.ics", 404, "en"],
    ["/ja/feeds/agreements/none/deadlines.ics", 404, "ja"],
    ["/en/feeds/agreements/none/changes.atom", 404, "en"],
    [`${of(US_JAPAN)}/commitments/99/deadlines.ics`, 404, "en"],
    ["/ja/feeds/parties/ZZ/deadlines.ics", 404, "ja"],
    ["/ja/feeds/deadlines.ics?asOf=2026-02-30", 400, "ja"],
    ["/en/feeds/changes.atom?knownOn=yesterday", 400, "en"],
    ["/en/feeds/commitments.csv?delivery=lost&agreement=none", 400, "en"],
  ])("%s is refused with %i, in the address's language", async (address, status, language) => {
    const response = await askFeed(address);
    expect([response.status, response.headers.get("content-language")]).toEqual([status, language]);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  });
});

describe("the calendar", () => {
  test("has 26 and 28 April 2026 as whole days, in words of its language", async () => {
    const seven = await dayOf(`${of(US_JAPAN)}/deadlines.ics`, "07");
    const url = `https://tracker.example/en/agreements/${US_JAPAN}/commitments/07`;
    expect(seven).toMatchObject({ allDay: true, on: "2026-04-26", ends: "2026-04-27", status: "CONFIRMED", url });
    expect(seven.reminders).toEqual(["-P30D", "-P14D", "-P7D", "-P1D", "PT0S"]);
    expect(seven.summary).toMatch(/^Due: .+07\)$/);
    expect(seven.description).toContain("Due by Sun 26 April 2026: 180 days after signing.");
    expect(seven.description).toMatch(/: Mon 27 April 2026\.|: Sat 25 April 2026\./);
    const five = await dayOf(`/ja/feeds/agreements/${US_JAPAN}/deadlines.ics`, "05");
    expect(five).toMatchObject({ allDay: true, on: "2026-04-28", ends: "2026-04-29" });
    expect(five.description).toContain("期日は2026年4月28日（火）（署名から6か月以内）。");
  });

  test.each([
    ["Asia/Tokyo", -540],
    ["America/New_York", 240],
    ["Asia/Kathmandu", -345],
  ])("names the same days read in %s", async (zone, offset) => {
    const kept = process.env.TZ;
    process.env.TZ = zone;
    try {
      // A day of its own for each, so that the text is written in this zone too.
      const address = `${of(US_JAPAN)}/deadlines.ics?asOf=2026-0${1 + (Math.abs(offset) % 7)}-02`;
      // The zone is in force: its clock stands so far from UTC.
      expect(new Date("2026-04-26T00:00:00Z").getTimezoneOffset()).toBe(offset);
      const text = await readFeed(address);
      expect(daysOf(text).map(({ uid, on }) => `${uid.slice(US_JAPAN.length + 1, -19)} ${on}`)).toEqual([
        "05 2026-04-28",
        "07 2026-04-26",
      ]);
      expect(text).not.toMatch(/TZID|VTIMEZONE|DTSTART(?!;VALUE=DATE:)/);
    } finally {
      process.env.TZ = kept;
    }
  });

  test("holds a repeated duty as its occurrences, each under its number", async () => {
    const address = `${of(MALAYSIA)}/commitments/01/deadlines.ics`;
    const days = daysOf(await readFeed(address));
    expect(days.map(({ uid, on }) => `${uid} ${on}`)).toEqual(
      ["2026-01-26", "2026-04-26", "2026-07-26", "2026-10-26", "2027-01-26"].map(
        (on, at) => `${MALAYSIA}/01/${at + 1}@commitment-tracker ${on}`,
      ),
    );
    const earlier = daysOf(await readFeed(`${address}?asOf=2026-02-01`));
    expect(earlier.map(({ uid }) => uid)).toEqual(days.slice(0, 2).map(({ uid }) => uid));
  });

  test("cancels what was delivered, and had not on the day before", async () => {
    const [delivered] = daysOf(await readFeed(`${of(EU)}/deadlines.ics`));
    expect(delivered).toMatchObject({ status: "CANCELLED", reminders: [], on: "2026-03-06" });
    const [before] = daysOf(await readFeed(`${of(EU)}/deadlines.ics?asOf=2026-03-07`));
    expect(before).toMatchObject({ status: "CONFIRMED", uid: delivered?.uid });
  });

  test("of a party holds what binds it; of a day before signing, and of one without a date, nothing", async () => {
    const uids = daysOf(await readFeed("/en/feeds/parties/JP/deadlines.ics")).map(({ uid }) => uid.split("/")[0]);
    expect([...new Set(uids)]).toEqual([US_JAPAN]);
    expect((await readFeed("/en/feeds/parties/US/deadlines.ics")).match(/^UID:/gm)).toHaveLength(11);
    expect(daysOf(await readFeed(`${of(US_JAPAN)}/deadlines.ics?asOf=2025-10-01`))).toEqual([]);
    expect(daysOf(await readFeed(`${of(US_JAPAN)}/commitments/01/deadlines.ics`))).toEqual([]);
    expect(daysOf(await readFeed("/en/feeds/deadlines.ics?knownOn=2020-01-01"))).toEqual([]);
  });

  test("moves a day after an extension: the same UID, a higher SEQUENCE, another ETag", async () => {
    const address = `${of(US_JAPAN)}/deadlines.ics`;
    const [before, tag] = [await dayOf(address, "07"), (await askFeed(address)).headers.get("etag")];
    const untouched = await dayOf(address, "05");
    const extension = {
      agreement: US_JAPAN,
      commitment: "07",
      version: await versionOf(US_JAPAN, "07"),
      rule: { kind: "date" as const, on: "2026-12-18" },
      agreedOn: "2026-11-20",
      reason: both("The ministers asked for more time."),
      source: "https://example.org/extension",
    };
    expect(await extendDeadline(extension, asking())).toMatchObject({ ok: true });
    const after = await dayOf(address, "07");
    expect(after).toMatchObject({ uid: before.uid, on: "2026-12-18", ends: "2026-12-19", allDay: true });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.stamp > before.stamp).toBe(true);
    expect(after.description).toContain("The text as signed gave Sun 26 April 2026; the parties moved it.");
    expect(await dayOf(address, "05")).toEqual(untouched);
    expect((await askFeed(address, { headers: { "If-None-Match": tag ?? "" } })).status).toBe(200);
    expect(await dayOf(`${address}?asOf=2026-11-19`, "07")).toMatchObject({ on: "2026-04-26" });
  });
});

type Entry = { id: string; title: string; updated: string; summary: { "#text": string }; author: { name: string } } & {
  link: { "@_rel": string; "@_href": string }[];
};
async function entriesOf(address: string): Promise<Entry[]> {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" || name === "link" });
  const { feed } = parser.parse(await readFeed(address)) as { feed: { entry?: Entry[] } };
  return feed.entry ?? [];
}

describe("the feed of changes", () => {
  test("tells of a first import in one entry an agreement", async () => {
    const entries = await entriesOf("/en/feeds/changes.atom?knownOn=2026-11-22");
    const entered = entries.filter(({ title }) => title.endsWith(": entered into the record"));
    expect(entered).toHaveLength(6);
    expect(entered.at(-1)?.summary["#text"]).toBe("15 commitments, 13 items of evidence, 15 assessments.");
    expect(await entriesOf("/en/feeds/changes.atom?knownOn=2026-11-20")).toEqual([]);
  });

  test("tells what changed, why, on which evidence, by whom, and where; ids stay", async () => {
    const before = await entriesOf("/en/feeds/changes.atom");
    const judgement = {
      agreement: US_JAPAN,
      commitment: "09",
      version: await versionOf(US_JAPAN, "09"),
      party: null,
      state: "underway" as const,
      disputed: false,
      progress: null,
      effectiveOn: "2026-11-21",
      reason: both("A <list> & a table were shown."),
      evidence: ["e06"],
    };
    expect(await assess(judgement, asking())).toMatchObject({ ok: true });
    const [first, ...rest] = await entriesOf("/en/feeds/changes.atom");
    expect(rest).toEqual(before);
    expect(first?.title).toMatch(/^09 .+: Delivery set to “Underway” from 21 November 2026\.$/);
    expect(first?.summary["#text"]).toContain("Reason: A <list> & a table were shown.");
    expect(first?.summary["#text"]).toMatch(/It rests on: .+, .*202\d\./);
    expect(first?.author.name).toBe("Aki");
    expect(first?.id).toMatch(/^tag:tracker\.example,2026-11-22:en\/entry\/\d+$/);
    const [page, source] = first?.link ?? [];
    const number = first?.id.split("/").at(-1);
    expect(page?.["@_href"]).toBe(`https://tracker.example/en/record/${number}`);
    expect(source).toMatchObject({ "@_rel": "related", "@_href": expect.stringMatching(/^https?:/) });
    const [ja] = await entriesOf(`/ja/feeds/agreements/${US_JAPAN}/changes.atom`);
    expect(ja?.summary["#text"]).toContain("（日本語）");
    expect(new Set([...rest, first].map((entry) => entry?.id)).size).toBe(rest.length + 1);
  });

  test("keeps to one agreement where asked to", async () => {
    const ids = (await entriesOf("/en/feeds/changes.atom")).map(({ id }) => id);
    const ofEu = (await entriesOf(`${of(EU)}/changes.atom`)).map(({ id }) => id);
    expect(ofEu).toHaveLength(1);
    expect(ids).toEqual(expect.arrayContaining(ofEu));
  });
});

describe("the table", () => {
  test("has every commitment of the page's filters, one a line, as the API has them", async () => {
    const text = await readFeed(`/en/feeds/commitments.csv?agreement=${US_JAPAN}&schedule=passed&page=7`);
    expect(text.startsWith(`\ufeff${COMMITMENT_COLUMNS.join(",")}\r\n`)).toBe(true);
    const whole = await readFeed("/en/feeds/commitments.csv");
    const { total } = await read<{ total: number }>("/commitments");
    expect(whole.match(/^[a-z0-9-]+,\d\d,/gm)).toHaveLength(total);
    expect(text).toContain(`${US_JAPAN},05,`);
    expect(text).not.toContain(`${US_JAPAN},01,`);
    expect(text).toContain(",passed,Deadline passed,-208,");
    expect(await readFeed("/ja/feeds/commitments.csv")).toContain("期限経過");
  });
});
