import { parse as readCsv } from "csv-parse/sync";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openClient } from "@/lib/data/client";
import { readRecords } from "@/lib/data/load-records";
import type { AgreementRecord } from "@/lib/domain/record";
import { withoutGuard } from "@/lib/formats/csv";
import { oneLine, sendable } from "@/lib/formats/sendable-text";
import { api, embeds, feeds, files, pages } from "@/lib/paths";
import { launchBrowser, visit } from "@/tests/support/browser";
import { HOSTILE_SLUG, seedHostile } from "@/tests/support/hostile-record";
import { type Site, startSite } from "@/tests/support/server";

let browser: Browser;
let site: Site;
let record: AgreementRecord;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const database = openClient(site.databaseUrl);
  await seedHostile(database);
  const [found] = await readRecords(database, HOSTILE_SLUG);
  await database.$disconnect();
  if (!found) throw new Error("nothing was recorded");
  record = found;
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const get = async (path: string) => {
  const answer = await fetch(site.url + path);
  const text = await answer.text();
  expect(answer.status, `${path}\n${text.slice(0, 300)}`).toBe(200);
  return text;
};
const query = { agreement: HOSTILE_SLUG };
const titles = () => record.commitments.map(({ title }) => title.en);

test("two hundred of them are on record", () => {
  expect(new Set(titles()).size).toBeGreaterThan(150);
  expect(record.commitments).toHaveLength(200);
});

test("JSON gives every one back as it is", async () => {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const body = JSON.parse(await get(api.commitments({ ...query, cursor })));
    found.push(...body.items.map((one: { title: { en: string } }) => one.title.en));
    cursor = body.next;
  }
  expect(found.toSorted()).toEqual(titles().toSorted());
});

test("a table gives every one back in its own cell, and none is a formula", async () => {
  const rows: Record<string, string>[] = readCsv(await get(feeds.commitments("en", query)), {
    bom: true,
    columns: true,
  });
  expect(rows).toHaveLength(200);
  for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+@＝＋－＠\t\r\n]|^-\D/);
  const cells = new Set(
    rows.flatMap((row) => Object.values(row).map((cell) => withoutGuard(cell).replaceAll("\r\n", "\n"))),
  );
  for (const title of titles()) expect(cells).toContain(sendable(title));
});

test("a calendar has a day for each, and nothing that one of them made up", async () => {
  const read = new ICAL.Component(ICAL.parse(await get(feeds.agreementDeadlines("en", HOSTILE_SLUG))));
  const events = read.getAllSubcomponents("vevent");
  expect(events).toHaveLength(200);
  expect(events.filter((one) => one.hasProperty("attendee"))).toEqual([]);
  const said = events.map((one) => String(one.getFirstPropertyValue("summary"))).join("\n");
  for (const title of titles()) expect(said).toContain(oneLine(title).slice(0, 40));
});

test("a feed stays a feed", async () => {
  const text = await get(feeds.agreementChanges("ja", HOSTILE_SLUG));
  expect(XMLValidator.validate(text)).toBe(true);
  expect(JSON.stringify(new XMLParser().parse(text))).toContain("feed");
});

test.each(["md", "txt"] as const)("a report as %s carries them and no control characters", async (ending) => {
  const text = await get(files.report("en", HOSTILE_SLUG, ending));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is what is looked at
  expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
});

describe("in a browser", () => {
  const shown: [name: string, address: string][] = [
    ["overview", pages.overview("en")],
    ["agreement", pages.agreement("en", HOSTILE_SLUG)],
    ["agreement in Japanese", pages.agreement("ja", HOSTILE_SLUG)],
    ["report", pages.report("en", HOSTILE_SLUG)],
    ["history", pages.agreementHistory("en", HOSTILE_SLUG)],
    ["commitments", pages.commitments("en", query)],
    ["timeline", pages.timeline("en", query)],
    ["charts", pages.charts("ja", { ...query, by: "party" })],
    ["comparison", pages.compare("en")],
    ["changes", pages.changes("en", { ...query, from: "2026-11-01", to: "2026-11-22" })],
    ["commitment that is markup", pages.commitment("en", HOSTILE_SLUG, "010")],
    ["commitment of a long word", pages.commitment("ja", HOSTILE_SLUG, "025")],
    ["commitment the other way round", pages.commitment("en", HOSTILE_SLUG, "023")],
    ["frame", embeds.agreement("en", HOSTILE_SLUG)],
  ];
  test.each(shown)("nothing fires and nothing sticks out: %s", async (_name, address) => {
    const fired: string[] = [];
    const opened = await visit(browser, site.url + address, {
      viewport: { width: 390, height: 800 },
      before: async (page) => {
        page.on("dialog", (dialog) => {
          fired.push(dialog.message());
          void dialog.dismiss();
        });
      },
    });
    expect(opened.status).toBe(200);
    const wide = await opened.page.evaluate(() =>
      document.documentElement.scrollWidth <= window.innerWidth
        ? []
        : [...document.querySelectorAll("body *")]
            .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
            .map((one) => `${one.tagName}.${one.className}`)
            .slice(-6),
    );
    expect([fired, opened.complaints]).toEqual([[], []]);
    expect(wide).toEqual([]);
    await opened.close();
  });
});
