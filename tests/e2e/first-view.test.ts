import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "@/lib/paths";
import { launchBrowser, mainWords, scrollThrough, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

const site = inject("siteUrl");
const agreement = pages.agreement("en", shipped.usJapan);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Adds up every layout shift from the first paint on, and remembers what moved. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    const seen: string[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        const moved = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 120) : "text",
        );
        // A word of the header settles by a pixel when its typeface comes late: 0.00, as browsers report it.
        if (entry.value < 0.005) continue;
        seen.push(`${entry.value.toFixed(5)} ${moved.join(" | ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
const shifts = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

describe("the first view of the agreement page", () => {
  test("loads at most 150 kB of gzipped JavaScript", async () => {
    const scripts: Promise<number>[] = [];
    const { page, close } = await visit(browser, site + agreement, {
      viewport: { width: 1280, height: 800 },
      before: async (page) => {
        page.on("response", (response) => {
          const isScript = response.request().resourceType() === "script";
          if (isScript) scripts.push(response.body().then((body) => gzipSync(body).length));
        });
      },
    });
    await page.waitForLoadState("networkidle");
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(150_000);
    await close();
  });

  test.each([
    ["wide", 1280, agreement],
    ["narrow", 390, agreement],
    ["wide, all charts", 1280, pages.charts("en")],
  ])("moves nothing while charts load as they come into view (%s)", async (_name, width, address) => {
    const { page, complaints, close } = await visit(browser, site + address, {
      viewport: { width, height: 800 },
      before: watchShifts,
    });
    await scrollThrough(page);
    await page.waitForTimeout(300);
    expect(await page.locator(".recharts-surface").count()).toBeGreaterThan(0);
    expect(await shifts(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("hydration", () => {
  let lastWeek: Site;
  beforeAll(async () => {
    lastWeek = await startSite({ TRACKER_NOW: "2026-04-25T12:00:00Z" });
  });
  afterAll(() => lastWeek.stop());

  // The server runs in Kathmandu; these zones have another date for much of the day.
  test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Tokyo"])("is quiet in %s", async (timezoneId) => {
    for (const url of [site + agreement, lastWeek.url + agreement]) {
      const { page, complaints, close } = await visit(browser, url, { timezoneId, locale: "ja-JP" });
      await scrollThrough(page);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  test("is quiet when the browser's clock crosses midnight and the due date ends", async () => {
    const running = await startSite({ TRACKER_NOW: "" });
    const { page, complaints, close } = await visit(browser, running.url + agreement, {
      timezoneId: "Asia/Tokyo",
      before: (page) => page.clock.install({ time: new Date("2026-04-28T14:59:58Z") }),
    });
    const before = await mainWords(page);
    await page.clock.runFor(5_000);
    await page.clock.fastForward("14:00:00");
    expect(complaints).toEqual([]);
    expect(before).toMatch(/days past/);
    await close();
    await running.stop();
  });

  test("the live clock runs in the last week before a date, and counts down", async () => {
    const { page, complaints, close } = await visit(browser, lastWeek.url + agreement);
    const clock = page.getByRole("timer").first();
    await clock.waitFor();
    expect(await clock.innerText()).toMatch(/\d/);
    expect(complaints).toEqual([]);
    await close();
    const quiet = await visit(browser, site + agreement);
    expect(await quiet.page.getByRole("timer").count()).toBe(0);
    await quiet.close();
  });
});
