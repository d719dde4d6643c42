import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { embeds, type Locale, pages } from "@/lib/paths";
import { launchBrowser, visit } from "@/tests/support/browser";
import { axeFindings, overflow } from "@/tests/support/page-findings";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
let browser: Browser;
let elsewhere: Server;
let host: string;

beforeAll(async () => {
  browser = await launchBrowser();
  elsewhere = createServer((request, response) => {
    const src = new URL(request.url ?? "/", "http://elsewhere").searchParams.get("src") ?? "";
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Elsewhere</title><iframe src="${src}" width="600" height="440"></iframe>`);
  }).listen(0);
  host = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
});

/** What another site's frame shows of an address of ours. */
async function framed(address: string): Promise<string> {
  const { page, close } = await visit(browser, `${host}/?src=${encodeURIComponent(site + address)}`);
  const frame = page.frames()[1];
  const words = (await frame?.locator("body").innerText()) ?? "";
  await close();
  return words;
}

const embedded = (locale: Locale) => [
  embeds.agreement(locale, shipped.usJapan),
  embeds.commitment(locale, shipped.usJapan, shipped.ministerial),
];

describe.each<Locale>(["en", "ja"])("pages made for frames (%s)", (locale) => {
  test("are shown by another site, with the count and the way back", async () => {
    for (const address of embedded(locale)) {
      const words = await framed(address);
      expect(words).toContain("210");
      expect(words).toContain(locale === "en" ? "Open on" : "で見る");
    }
  });

  test.each(["light", "dark"] as const)("fit 320 to 600 pixels, with nothing for axe to find (%s)", async (scheme) => {
    for (const address of [...embedded(locale), embeds.agreement(locale, shipped.usJapan, { scheme })]) {
      const { page, complaints, close } = await visit(browser, site + address, { colorScheme: scheme });
      for (const width of [320, 600]) {
        await page.setViewportSize({ width, height: width === 600 ? 440 : 600 });
        expect(await overflow(page)).toEqual([]);
        expect(await axeFindings(page)).toEqual([]);
      }
      expect(await page.locator("script").count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    }
  });
});

test.each([
  pages.overview("en"),
  pages.agreement("en", shipped.usJapan),
  pages.report("ja", shipped.usJapan),
  pages.signIn("en"),
  "/api/v1/agreements",
])("%s is not shown in another site's frame", async (address) => {
  const { headers } = await fetch(site + address);
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
});

test("a page of this site stays empty in another site's frame", async () => {
  expect(await framed(pages.overview("en"))).not.toContain("Commitment");
});

test.each([`/badges/${shipped.usJapan}.svg`, `/badges/${shipped.usJapan}/${shipped.ministerial}.svg`])(
  "the badge %s may be framed, as a picture or an object",
  async (address) => {
    const { status, headers } = await fetch(site + address);
    expect(status).toBe(200);
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*frame-ancestors \*$/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  },
);

test("a framed page says so itself, and keeps the other protections", async () => {
  const { headers } = await fetch(site + embeds.agreement("en", shipped.usJapan));
  expect(headers.get("x-frame-options")).toBeNull();
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*frame-ancestors \*$/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});
