import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import type { Locale } from "@/lib/paths";
import { drawPictures, launchBrowser, type Visit, visit } from "@/tests/support/browser";
import { axeFindings, overflow } from "@/tests/support/page-findings";
import { readerPages } from "@/tests/support/reader-pages";

const wide = { width: 1280, height: 900 };
const headings = (page: Page) => page.getByRole("main").getByRole("heading").allInnerTexts();
const tables = (page: Page) => page.getByRole("main").locator("table").count();

/** What holds of every page that readers can open, in one language: a file of tests for each, so that they run beside each other. */
export function testEveryPage(locale: Locale): void {
  const site = inject("siteUrl");
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  describe.each(readerPages(locale))(`%s in ${locale}`, (_name, address, status = 200) => {
    let opened: Visit;

    beforeAll(async () => {
      opened = await visit(browser, site + address, { viewport: wide });
      await drawPictures(opened.page);
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

    test("has nothing for axe to find in the light scheme", async () => {
      await opened.page.emulateMedia({ colorScheme: "light" });
      expect(await axeFindings(opened.page)).toEqual([]);
    });

    test("has nothing for axe to find in the colours of the dark scheme", async () => {
      await opened.page.emulateMedia({ colorScheme: "dark" });
      expect(await axeFindings(opened.page, "colours")).toEqual([]);
    });

    test("fits a window of 320 pixels", async () => {
      await opened.page.setViewportSize({ width: 320, height: 700 });
      await expect.poll(() => overflow(opened.page)).toEqual([]);
    });

    test("can be printed: the content stays on the sheet, the way around the site goes", async () => {
      await opened.page.emulateMedia({ media: "print" });
      await opened.page.setViewportSize({ width: 718, height: 1000 }); // A4 less its margins
      expect(await opened.page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
      expect(await opened.page.locator("header nav, [data-theme-choice]").filter({ visible: true }).count()).toBe(0);
      await expect.poll(() => overflow(opened.page)).toEqual([]);
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
}
