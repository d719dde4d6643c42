import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { files, pages } from "@/lib/paths";
import { launchBrowser, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
const { usJapan, ministerial } = shipped;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a page can be cited with one press, and the button says that it was done", async () => {
  const permissions = ["clipboard-read", "clipboard-write"];
  const { page, complaints, close } = await visit(browser, site + pages.commitment("en", usJapan, ministerial), {
    permissions,
  });
  await page.locator("summary", { hasText: "Cite this" }).click();
  await page.getByRole("button", { name: "Copy" }).nth(1).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await (await fetch(site + files.citeCommitment("en", usJapan, ministerial, "bib"))).text());
  expect(complaints).toEqual([]);
  await close();
});

test("without scripts the texts are there to be marked, and no button that would do nothing", async () => {
  const { page, close } = await visit(browser, site + pages.agreement("ja", usJapan), { javaScriptEnabled: false });
  for (const name of ["引用する", "サイトに埋め込む"]) await page.locator("summary", { hasText: name }).click();
  expect(await page.locator("#cite-bibtex").innerText()).toContain("@misc{us-japan-critical-minerals-2025-");
  expect(await page.locator("#embed-frame").innerText()).toMatch(/^<iframe src="http:\/\/localhost:\d+\/ja\/embed\//);
  expect(await page.getByRole("button", { name: "コピー" }).filter({ visible: true }).count()).toBe(0);
  await close();
});

test("the address of a citation shows the same count again", async () => {
  const bib = await (await fetch(site + files.citeCommitment("en", usJapan, ministerial, "bib"))).text();
  const address = /url\s+= \{(.*?)\}/.exec(bib)?.[1] ?? "";
  const { page, close } = await visit(browser, address);
  expect(await page.getByRole("main").innerText()).toMatch(/210\s+days past/);
  await close();
});

test("a page tells programs and other sites what it is about", async () => {
  const { page, close } = await visit(browser, site + pages.agreement("en", usJapan));
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? "")).toMatchObject({ "@type": "Legislation", legislationDate: "2025-10-28" });
  const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
  expect(picture).toMatch(/\/pictures\/en\/us-japan-critical-minerals-2025\.png\?asOf=2026-11-22&revision=\d+$/);
  const answer = await fetch(picture ?? "");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/png"]);
  await close();
});

test.each([
  [pages.charts("en"), "/pictures/en.png"],
  [pages.charts("en", { agreement: usJapan }), `/pictures/en/${usJapan}.png`],
  [pages.timeline("ja"), "/pictures/ja.png"],
  [pages.changes("en"), "/pictures/en.png"],
  [pages.compare("en"), "/pictures/en.png"],
  [pages.calculator("en", { agreement: usJapan }), `/pictures/en/${usJapan}.png`],
  [pages.commitments("en"), "/pictures/en.png"],
  [pages.method("ja"), "/pictures/ja.png"],
])("a link to %s has a picture too", async (address, picture) => {
  const html = await (await fetch(site + address)).text();
  const named = /property="og:image" content="([^"?]*)/.exec(html)?.[1] ?? "";
  expect(named.endsWith(picture)).toBe(true);
});
