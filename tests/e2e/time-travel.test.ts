import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "@/lib/paths";
import { launchBrowser, mainWords, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
const { usJapan } = shipped;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("without JavaScript", () => {
  const plain = { javaScriptEnabled: false };

  test("a marked day is one link away and keeps everything else of the address", async () => {
    const { page, close } = await visit(
      browser,
      site + pages.changes("en", { agreement: usJapan, from: "2026-01-01" }),
      plain,
    );
    await page.locator(".day-form summary").click();
    await page
      .getByRole("navigation", { name: "Days on which something happened" })
      .getByRole("link", { name: /^Apr 2026/ })
      .click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({ agreement: usJapan, from: "2026-01-01", asOf: "2026-04-28" });
    const banner = page.locator(".strip-day");
    expect(await banner.innerText()).toContain("28 Apr 2026");
    await banner.getByRole("link", { name: "← 26 Apr 2026" }).click();
    expect(new URL(page.url()).searchParams.get("asOf")).toBe("2026-04-26");
    await page.getByRole("link", { name: "Back to today" }).click();
    expect(new URL(page.url()).searchParams.has("asOf")).toBe(false);
    await close();
  });

  test("what this page said when the record changed is one link away", async () => {
    const { page, close } = await visit(browser, site + pages.agreement("en", usJapan), plain);
    await page.locator(".day-form summary").click();
    await page
      .getByRole("navigation", { name: /What this page said/ })
      .getByRole("link")
      .first()
      .click();
    expect(new URL(page.url()).search).toBe("?asOf=2026-11-22&knownOn=2026-11-22");
    await close();
  });

  test("the dates of a whole agreement move with its signing, and the address says it all", async () => {
    const { page, close } = await visit(browser, site + pages.calculator("en", { agreement: usJapan }), plain);
    expect(await mainWords(page)).toContain("No date moves");
    await page.getByLabel("Signed on").fill("2025-10-27");
    await page.getByLabel("Another period for").selectOption("07");
    await page.getByLabel("Length").fill("90");
    await page.getByRole("button", { name: "Count" }).click();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get("signing")).toBe("2025-10-27");
    const words = await mainWords(page);
    expect(words).toContain("2 of 2 dates move");
    expect(words).toMatch(/1 day earlier[\s\S]*91 days earlier/);
    await page.getByRole("link", { name: "Back to the record" }).click();
    expect(await mainWords(page)).toContain("No date moves");
    await close();
  });

  test("no visit is remembered, and none is spoken of", async () => {
    const { page, close } = await visit(browser, site + pages.changes("en"), plain);
    expect(await page.locator(".last-visit").isVisible()).toBe(false);
    await close();
  });
});

test("the last visit is kept in the browser alone, leads to what changed since, and can be forgotten", async () => {
  const before = (page: import("playwright-core").Page) =>
    page.addInitScript(() => {
      if (!localStorage.getItem("changes-visit")) localStorage.setItem("changes-visit", '{"seen":"2026-04-01"}');
    });
  const { page, close, complaints } = await visit(browser, site + pages.changes("en"), { before });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("link", { name: "What changed since my last visit (1 April 2026)" }).click();
  await page.waitForURL(/from=2026-04-01/);
  expect(await mainWords(page)).toContain("After 1 April 2026");
  await page.getByRole("button", { name: "Forget my visits" }).click();
  expect(await page.locator(".last-visit").innerText()).toContain("No visit is remembered.");
  expect(await page.evaluate(() => localStorage.getItem("changes-visit"))).not.toContain("2026");
  expect(asked.filter((url) => url.includes("2026-04-01") && !url.includes("from=2026-04-01"))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

describe("a long list of changes", () => {
  const all = { from: "1600-01-01", to: "2999-12-31" };

  test("comes in pages of a bounded size, and says when there is no such page", async () => {
    const first = await fetch(site + pages.changes("en", all));
    const html = await first.text();
    expect(html.length).toBeLessThan(400_000);
    expect(html).toContain("Earlier changes");
    const beyond = await (await fetch(site + pages.changes("en", { ...all, page: "1e9" }))).text();
    expect(beyond).toContain("There is no page “1e9” of this list");
    for (const address of [pages.overview("en", { page: 9 }), pages.timeline("en", { page: 9 })])
      expect(await (await fetch(site + address)).text()).toContain(
        "There is no page “9” of this list: it has one page",
      );
    const list = await (await fetch(site + pages.commitments("en", { page: 9 }))).text();
    expect(list).toContain("the list has no page 9");
  });
});
