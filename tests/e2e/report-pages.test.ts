import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { files, type Locale, pages } from "@/lib/paths";
import { launchBrowser, takenOver, visit } from "@/tests/support/browser";
import { findChromium } from "@/tests/support/chromium";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";
import { packed, type Sheet, sheetsOf } from "@/tests/support/sheets";

let browser: Browser;
let site: Site;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tracker-browser-"));
  [browser, site] = await Promise.all([launchBrowser(), startSite({ BROWSER_PATH: await browserFile(folder) })]);
});
afterAll(async () => {
  await Promise.all([browser.close(), site.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

/** The browser of the tests as one file that can be started without anything in its environment. */
async function browserFile(where: string): Promise<string> {
  const { executablePath, env } = await findChromium();
  if (Object.keys(env).length === 0) return executablePath;
  const settings = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`);
  const path = join(where, "browser");
  writeFileSync(path, ["#!/bin/sh", ...settings, `exec '${executablePath}' "$@"`, ""].join("\n"), { mode: 0o755 });
  return path;
}

/** Whether this machine has letters for Japanese; without them a printed page has none to read back. */
const canWrite = (page: Page, locale: Locale) =>
  locale === "en" ||
  page.evaluate(() => {
    const draw = (letter: string) => {
      const canvas = document.createElement("canvas");
      const context = canvas.getContext("2d");
      if (context) context.font = "40px sans-serif";
      context?.fillText(letter, 0, 60);
      return canvas.toDataURL();
    };
    return draw("約") !== draw("\u{10ffff}");
  });

/** On a busy machine the site's typefaces come after the first paint, and are taken up on the next page only. */
async function inOwnFaces(page: Page): Promise<void> {
  const hasThem = () => page.locator("html[data-faces]").count();
  for (let tries = 0; tries < 10 && !(await hasThem()); tries += 1) {
    await page.reload({ waitUntil: "load" });
    await takenOver(page);
  }
  expect(await hasThem()).toBe(1);
}

/** Letters of a label that surely stands on one line. */
const SHORT = 10;
const SIZES = { a4: [595, 842], letter: [612, 792] } as const;
const cases = (["en", "ja"] as const).flatMap((locale) =>
  (["a4", "letter"] as const).map((paper) => ({ locale, paper })),
);

describe.each(cases)("the shipped report in $locale on $paper", ({ locale, paper }) => {
  const address = { since: "2026-04-01", paper };
  let sheets: Sheet[];
  let headings: string[];
  let figures: string[][];
  let readable: boolean;
  const text = ({ body }: Sheet) => body.map((line) => line.text).join("");

  beforeAll(async () => {
    const url = site.url + pages.report(locale, shipped.usJapan, address);
    await fetch(url); // drawn once, so that a busy machine's first drawing is not the browser's wait
    const { page, close } = await visit(browser, url);
    await inOwnFaces(page);
    readable = await canWrite(page, locale);
    sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await page.emulateMedia({ media: "print" });
    const shown = async (selector: string) =>
      (await page.locator(selector).filter({ visible: true }).allInnerTexts()).map(packed).filter(Boolean);
    headings = await shown(".report :is(h1, h2, h3)");
    const charts = await page.locator(".report figure").all();
    figures = await Promise.all(
      charts.map(async (one) => (await one.innerText()).split("\n").map(packed).filter(Boolean)),
    );
    await close();
  });

  test("is on sheets of that size, each with words on it and its number of how many", () => {
    expect(sheets.length).toBeGreaterThan(6);
    const title = headings[0] ?? "";
    for (const [at, sheet] of sheets.entries()) {
      expect([sheet.width, sheet.height]).toEqual(SIZES[paper]);
      expect(text(sheet).length).toBeGreaterThan(readable ? 80 : 20); // a page may hold two charts and little else
      expect(sheet.foot).toBe(`${at + 1}/${sheets.length}`);
      if (readable) expect(sheet.head.includes(title)).toBe(at > 0);
    }
  });

  test("has every heading in its order, and none as the last line of a page", () => {
    if (!readable) return expect(locale).toBe("ja");
    let from = 0;
    const all = sheets.map(text).join("");
    for (const heading of headings) {
      const found = all.indexOf(heading, from);
      expect(found, heading).toBeGreaterThanOrEqual(from);
      from = found + heading.length;
    }
    for (const { body } of sheets.slice(0, -1)) {
      const last = body.at(-1);
      const heads = last && last.size > 11.2 && headings.some((heading) => heading.endsWith(last.text));
      expect(heads, last?.text).toBe(false);
    }
  });

  test("has each chart whole on one page: heading, finding and every label", () => {
    if (!readable) return expect(locale).toBe("ja");
    expect(figures).toHaveLength(6);
    for (const words of figures) {
      expect(words.length).toBeGreaterThan(3);
      const start = `${words[0]}${words[1]}`.slice(0, 30);
      const labels = words.slice(2).filter((word) => word.length <= SHORT); // longer ones take two lines
      const page = sheets.map(text).find((all) => all.includes(start) && labels.every((label) => all.includes(label)));
      expect(page, words.join(" | ")).toBeDefined();
      expect(labels.length).toBeGreaterThan(0);
    }
  });

  test("is the same file from the server", async () => {
    const answer = await fetch(site.url + files.report(locale, shipped.usJapan, "pdf", address));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const made = await sheetsOf(new Uint8Array(await answer.arrayBuffer()));
    expect(made).toEqual(sheets);
  });
});

test("a second reader gets the file that was made for the first", async () => {
  const address = site.url + files.report("en", shipped.usJapan, "pdf", { since: "2026-04-01" });
  const first = await fetch(address);
  const tag = first.headers.get("etag") ?? "";
  const again = await fetch(address, { headers: { "If-None-Match": tag } });
  expect([first.status, again.status]).toEqual([200, 304]);
});

test("the page offers the file, and without scripts no button that would do nothing", async () => {
  const { page, close } = await visit(browser, site.url + pages.report("en", shipped.usJapan), {
    javaScriptEnabled: false,
  });
  expect(await page.getByRole("link", { name: "Download the PDF" }).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Save as PDF" }).isVisible()).toBe(false);
  await close();
});
