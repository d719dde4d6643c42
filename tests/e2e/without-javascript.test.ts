import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "@/lib/paths";
import { launchBrowser, mainWords, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const open = (address: string) => visit(browser, site + address, { javaScriptEnabled: false });

describe("with JavaScript off", () => {
  test("the first address chooses a language, and every page can be reached by links", async () => {
    const { page, close } = await open("/");
    await page.waitForURL("**/en");
    await page.getByRole("link", { name: /Japan/ }).first().click();
    await page.getByRole("main").locator('a[href*="/commitments/07"]').first().click();
    await page.waitForURL(`**${pages.commitment("en", shipped.usJapan, "07")}`);
    expect(await mainWords(page)).toMatch(/\b210 days past/);
    await page.getByRole("link", { name: "日本語" }).first().click();
    await page.waitForURL(`**${pages.commitment("ja", shipped.usJapan, "07")}`);
    await close();
  });

  test("the working of a deadline can be opened", async () => {
    const { page, close } = await open(pages.agreement("en", shipped.usJapan));
    const details = page.getByRole("main").locator("details").filter({ hasText: "Show the working" }).first();
    await details.locator("summary").click();
    expect(await details.getAttribute("open")).not.toBeNull();
    expect(await details.innerText()).toMatch(/27 April 2026/);
    await close();
  });

  test("the commitments are filtered and sorted by a plain form, and the address can be shared", async () => {
    const { page, close } = await open(pages.commitments("en", { agreement: shipped.usJapan }));
    const choice = page.getByRole("group", { name: "Delivery" }).getByRole("checkbox", { name: /No evidence found/ });
    if (!(await choice.isVisible())) await page.locator("summary").filter({ hasText: "Filter and sort" }).click();
    await choice.check();
    await page.getByRole("search").getByRole("button").first().click();
    await page.waitForURL("**delivery=no-evidence**");
    const rows = page.getByRole("main").locator('a[href*="/commitments/"]');
    const refs = await rows.evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(new Set(refs).size).toBe(8);
    await close();
  });

  test("another day can be chosen by a form", async () => {
    const { page, close } = await open(pages.agreement("en", shipped.usJapan));
    await page
      .locator("summary")
      .filter({ hasText: /As of|Choose a day/ })
      .first()
      .click();
    await page.getByLabel("Show the world as it was on").fill("2026-04-20");
    await page.getByRole("button", { name: "Show that day" }).click();
    await page.waitForURL("**asOf=2026-04-20**");
    expect(await mainWords(page)).toMatch(/\b6 days to go/);
    await close();
  });

  test("the calculator answers in the address", async () => {
    const { page, close } = await open(pages.calculator("en", { from: "2025-10-28", length: "P6M" }));
    expect(await mainWords(page)).toMatch(/28 April 2026/);
    await close();
  });
});
