import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";
import { drawPictures, launchBrowser, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Labels of the timelines shown that overlap one another, leave their picture or are cut. */
const labelFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    let labels = 0;
    for (const picture of document.querySelectorAll<HTMLElement>("[data-timeline]")) {
      if (!picture.offsetParent) continue;
      const frame = picture.getBoundingClientRect();
      const words = [...picture.querySelectorAll<HTMLElement>(".tl-label, .tl-ticks > i")];
      const boxes = words
        .filter(({ offsetParent }) => offsetParent !== null)
        .map((element) => {
          if (element.scrollWidth > element.clientWidth + 1) faults.push(`cut: ${element.textContent}`);
          return { words: element.textContent, box: element.getBoundingClientRect() };
        });
      labels += boxes.length;
      for (const [index, { words, box }] of boxes.entries()) {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) faults.push(`outside: ${words}`);
        for (const other of boxes.slice(index + 1)) {
          const across = box.left < other.box.right - 0.5 && other.box.left < box.right - 0.5;
          const down = box.top < other.box.bottom - 0.5 && other.box.top < box.bottom - 0.5;
          if (across && down) faults.push(`overlap: ${words} / ${other.words}`);
        }
      }
    }
    return { labels, faults };
  });

describe.each<Locale>(["en", "ja"])("timelines in the page's own fonts (%s)", (locale) => {
  test("keep every label whole, apart and inside at any width", async () => {
    const { page, close } = await visit(browser, site + pages.timeline(locale));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const width of [880, 900, 980, 1024, 1190, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const { labels, faults } = await labelFaults(page);
      expect(labels).toBeGreaterThan(50);
      expect({ width, faults }).toEqual({ width, faults: [] });
    }
    await close();
  });

  test("are an open list on a phone, without a script", async () => {
    const { page, close } = await visit(browser, site + pages.timeline(locale, { agreement: shipped.usJapan }), {
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    const entries = page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: page.getByRole("link") });
    expect(await entries.count()).toBe(15);
    expect(await entries.first().isVisible()).toBe(true);
    await close();
  });
});

describe("live charts", () => {
  test("tell their values to the arrow keys, in the order in which they are read", async () => {
    const { page, complaints, close } = await visit(browser, site + pages.charts("en", { agreement: shipped.usJapan }));
    await drawPictures(page);
    const chart = page.locator("#chart-progress").getByRole("application");
    await chart.focus();
    for (const _ of Array(6)) await page.keyboard.press("ArrowDown");
    const told = page.locator("#chart-progress .recharts-tooltip-wrapper");
    await expect.poll(() => told.innerText()).toContain("07 ");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => told.innerText()).toContain("05 ");
    expect(await told.innerText()).toContain("0%, 0 of 3 steps");
    expect(complaints).toEqual([]);
    await close();
  });

  test("stand where the server's picture stood", async () => {
    const bars = "#chart-progress rect[height='13'][fill^='url']";
    const places = (page: Page) =>
      page.locator(bars).evaluateAll((all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ x, y, width }) => [Math.round(x), Math.round(y + window.scrollY), Math.round(width)]),
      );
    const still = await visit(browser, site + pages.charts("en"), { javaScriptEnabled: false });
    const drawn = await places(still.page);
    await still.close();
    const live = await visit(browser, site + pages.charts("en"));
    await drawPictures(live.page);
    await live.page.locator("#chart-progress .recharts-surface").waitFor();
    const redrawn = await places(live.page);
    await live.close();
    expect(drawn.length).toBeGreaterThan(10);
    expect(redrawn).toHaveLength(drawn.length);
    for (const [index, place] of redrawn.entries())
      for (const [axis, at] of place.entries())
        expect(Math.abs(at - (drawn[index]?.[axis] ?? 0))).toBeLessThanOrEqual(1);
  });
});
