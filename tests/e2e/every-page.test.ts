import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Locale } from "@/lib/paths";
import { launchBrowser, scrollThrough, type Visit, visit } from "@/tests/support/browser";
import { readerPages } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
const wide = { width: 1280, height: 900 };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What axe finds, in words short enough to read in a failure. */
async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const tool = (window as unknown as { axe: typeof axe }).axe;
    const { violations } = await tool.run(document, { resultTypes: ["violations"] });
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
  });
}

const headings = (page: Page) => page.getByRole("main").getByRole("heading").allInnerTexts();
const tables = (page: Page) => page.getByRole("main").locator("table").count();

/** How far the page reaches beyond the right edge of the window, in pixels, and which elements do. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .slice(-5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`);
  });

const everyPage = (["en", "ja"] as Locale[]).flatMap((locale) =>
  readerPages(locale).map(([name, address, status = 200]) => ({ locale, name, address, status })),
);

describe.each(everyPage)("$name in $locale", ({ locale, address, status }) => {
  let opened: Visit;

  beforeAll(async () => {
    opened = await visit(browser, site + address, { viewport: wide });
    await scrollThrough(opened.page);
  });
  beforeEach(async () => {
    await opened.page.emulateMedia({ media: null, colorScheme: null });
    await opened.page.setViewportSize(wide);
  });
  afterAll(() => opened.close());

  test("answers with the status it should", () => {
    expect(opened.status).toBe(status);
  });

  test("is written in its language, with one main heading and a title", async () => {
    expect(await opened.page.locator("html").getAttribute("lang")).toBe(locale);
    expect(await opened.page.getByRole("heading", { level: 1 }).count()).toBe(1);
    expect(await opened.page.title()).not.toBe("");
  });

  test.each(["light", "dark"] as const)("has nothing for axe to find in the %s scheme", async (colorScheme) => {
    await opened.page.emulateMedia({ colorScheme });
    expect(await axeFindings(opened.page)).toEqual([]);
  });

  test("fits a window of 320 pixels", async () => {
    await opened.page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => overflow(opened.page), { timeout: 3000 }).toEqual([]);
  });

  test("can be printed: the content stays on the sheet, the way around the site goes", async () => {
    await opened.page.emulateMedia({ media: "print" });
    await opened.page.setViewportSize({ width: 718, height: 1000 }); // A4 less its margins
    expect(await opened.page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(await opened.page.locator("header nav, [data-theme-choice]").filter({ visible: true }).count()).toBe(0);
    await expect.poll(() => overflow(opened.page), { timeout: 3000 }).toEqual([]);
    expect((await opened.page.pdf({ format: "A4" })).length).toBeGreaterThan(5_000);
  });

  test("is complete without JavaScript", async () => {
    const plain = await visit(browser, site + address, { javaScriptEnabled: false });
    expect(await headings(plain.page)).toEqual(await headings(opened.page));
    expect(await tables(plain.page)).toBe(await tables(opened.page));
    expect(await plain.page.getByRole("main").locator("[aria-busy=true], template").count()).toBe(0);
    await plain.close();
  });

  test("leaves the console quiet", () => {
    expect(opened.complaints).toEqual([]);
  });
});
