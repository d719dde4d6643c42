import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api, badges, pages } from "@/lib/paths";
import { launchBrowser, takenOver } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

/** Its parties are in Washington and Tokyo; the other's are in Washington and Mexico City, two hours behind. */
const { usJapan, ministerial } = shipped;
const usMexico = "us-mexico-critical-minerals-2026";
const BEFORE = "2026-04-26";
const AFTER = "2026-04-27";

const folder = mkdtempSync(join(tmpdir(), "tracker-clock-"));
const clock = join(folder, "clock");
let site: Site;

/**
 * Sets the clock, whole at any moment, and waits for longer than a process takes a version as read: on a
 * clock that runs it asks anew at midnight itself, but this one leaps over it.
 */
async function setClock(instant: string): Promise<void> {
  writeFileSync(`${clock}.next`, String(Temporal.Instant.from(instant).epochMilliseconds));
  renameSync(`${clock}.next`, clock);
  await wait(50);
}

beforeAll(async () => {
  await setClock("2026-04-27T02:00:00Z");
  const preload = pathToFileURL("tests/support/moved-clock.mjs").href;
  const options = [process.env.NODE_OPTIONS, `--import=${preload}`].filter(Boolean).join(" ");
  site = await startSite({ NODE_OPTIONS: options, CLOCK: clock, TRACKER_NOW: "", SENDER: "off" });
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the site sends for an address, twice the same; it has to be fit to be kept. */
async function sent(path: string): Promise<string> {
  const texts: string[] = [];
  for (const _time of [1, 2]) {
    const answer = await fetch(site.url + path);
    const cacheControl = answer.headers.get("cache-control");
    expect([answer.status, cacheControl], path).toEqual([200, expect.stringMatching(/^public, max-age=0, s-maxage=/)]);
    texts.push(await answer.text());
  }
  expect(new Set(texts).size, path).toBe(1);
  return texts[0] ?? "";
}

const dayOf = async (slug: string) => (JSON.parse(await sent(api.agreement(slug))) as { asOf: string }).asOf;

test("kept answers turn at midnight in the last of each agreement's capitals, to the instant", async () => {
  const page = pages.commitment("en", usJapan, ministerial);
  const both = async () => [await dayOf(usJapan), await dayOf(usMexico)];
  expect(await both()).toEqual([BEFORE, BEFORE]);
  const due = await sent(badges.commitment(usJapan, ministerial));
  await sent(page);

  await setClock("2026-04-27T03:59:59.999Z");
  expect(await both()).toEqual([BEFORE, BEFORE]);
  expect(await sent(badges.commitment(usJapan, ministerial))).toBe(due);
  const last = await sent(page);

  await setClock("2026-04-27T04:00:00Z"); // midnight in Washington
  expect(await both()).toEqual([AFTER, BEFORE]);
  expect(await sent(badges.commitment(usJapan, ministerial))).not.toBe(due);
  expect(await sent(page)).not.toBe(last);

  await setClock("2026-04-27T05:59:59.999Z");
  expect(await both()).toEqual([AFTER, BEFORE]);
  await setClock("2026-04-27T06:00:00Z"); // midnight in Mexico City
  expect(await both()).toEqual([AFTER, AFTER]);
});

test("a clock runs by itself until the date has ended, also while the page's other scripts take over", async () => {
  await setClock("2026-04-27T03:00:00Z"); // an hour before the day ends in Washington
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.clock.install();
  await page.goto(site.url + pages.commitment("en", usJapan, ministerial));
  const left = async () => (await page.locator("[data-seconds-left]").first().innerText()).trim();
  expect(await left()).toMatch(/^(01:00:00|00:59:\d\d)$/);
  await page.clock.fastForward("20:00");
  await expect.poll(left, { timeout: 20_000 }).toMatch(/^00:3\d:\d\d$/);
  await takenOver(page);
  expect(await left()).toMatch(/^00:3\d:\d\d$/);
  await page.clock.fastForward("41:00");
  await expect.poll(left, { timeout: 20_000 }).toBe("The due date has ended in every capital.");
  expect(await page.getByRole("timer").count()).toBe(0);
  expect(complaints).toEqual([]);
  await browser.close();
});

test("a page that a computer slept through is taken anew when it wakes", async () => {
  await setClock("2026-04-27T02:00:00Z");
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(site.url + pages.commitment("ja", usJapan, ministerial));
  const left = async () => (await page.locator("[data-seconds-left]").first().innerText()).trim();
  // Runs, and for longer than the site keeps a page with a clock.
  await expect.poll(left, { timeout: 20_000 }).toMatch(/^01:(59:5[0-7]|59:[0-4]\d|5[0-8]:\d\d)$/);
  await setClock("2026-04-27T03:30:00Z");
  await page.evaluate(() => {
    const before = Date.now;
    Date.now = () => before() + 90 * 60_000; // performance.now() stood still
  });
  await expect.poll(left, { timeout: 20_000 }).toMatch(/^00:(30:00|2\d:\d\d)$/);
  await browser.close();
});
