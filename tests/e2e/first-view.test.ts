import { gzipSync } from "node:zlib";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "@/lib/paths";
import { hearComplaints, launchBrowser, mainWords, scrollThrough, takenOver, visit } from "@/tests/support/browser";
import { inPieces, type Slowly } from "@/tests/support/in-pieces";
import { shiftsOf, watchShifts } from "@/tests/support/layout-shifts";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

const site = inject("siteUrl");
const agreement = pages.agreement("en", shipped.usJapan);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Addresses of the framework's scripts that a page asks for. */
function scriptsAskedFor(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script" && request.url().includes("/_next/")) asked.push(request.url());
  });
  return asked;
}

describe("a page that is only looked at", () => {
  test.each([agreement, pages.overview("ja"), pages.charts("en"), pages.suggest("en", shipped.usJapan, "07")])(
    "runs nothing of the framework's until a reader does something: %s",
    async (address) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const asked = scriptsAskedFor(page);
      await page.goto(site + address, { waitUntil: "networkidle" });
      expect(asked).toEqual([]);
      await page.keyboard.press("Tab");
      await takenOver(page);
      expect(asked.length).toBeGreaterThan(0);
      await context.close();
    },
  );

  test("keeps what is typed and chosen while its scripts come", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route("**/_next/**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site + pages.calculator("en"), { waitUntil: "load" });
    const fields = page.locator("main select, main input[type=date], main input[type=checkbox]");
    const said = () => fields.evaluateAll((all) => all.map((one) => [one.id, (one as HTMLInputElement).value].join()));
    await page.locator("main select").first().selectOption({ index: 1 });
    await page.locator("main input[type=date]").first().fill("2026-02-03");
    const before = await said();
    expect(before.join()).toContain("2026-02-03");
    letThrough();
    await takenOver(page);
    expect(await said()).toEqual(before);
    await context.close();
  });
});

/** A page before its first use, and all that the console says of it. */
async function unused(address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  hearComplaints(context, complaints);
  await page.goto(site + address, { waitUntil: "load" });
  return { page, complaints, close: () => context.close() };
}

describe("React that comes late", () => {
  test("leaves the focus in the field a reader is in, though the page came with errors", async () => {
    const { page, complaints, close } = await unused(pages.calculator("en", { from: "2025-13-01", amount: "x" }));
    const summary = page.locator(".error-summary");
    await expect.poll(() => summary.evaluate((box) => document.activeElement === box)).toBe(true);
    const amount = page.locator("#amount");
    await amount.fill("1");
    await takenOver(page);
    await page.keyboard.type("80");
    expect(await amount.inputValue()).toBe("180");
    expect(complaints).toEqual([]);
    await close();
  });

  test("lets stand what is open, and that a text was copied", async () => {
    const { page, complaints, close } = await unused(agreement);
    const folded = page.locator("details:has([data-copy])").first();
    const told = folded.getByRole("status").first();
    await folded.evaluate((details) => details.setAttribute("open", ""));
    // As take.js says it. Not every browser lets a test copy.
    await told.evaluate((box) => {
      box.textContent = "Copied";
    });
    await takenOver(page);
    expect(await told.innerText()).toBe("Copied");
    expect(complaints).toEqual([]);
    await close();
  });

  test("does not come where a translation or an extension changed the page: what is typed stays", async () => {
    const { page, complaints, close } = await unused(pages.suggest("ja", shipped.usJapan, "07"));
    const asked = scriptsAskedFor(page);
    await page.locator("h1").evaluate((heading) => {
      heading.textContent = "Suggest a source";
    });
    await page.locator("#publisher").pressSequentially("METI");
    await page.mouse.move(5, 5);
    await page.waitForLoadState("networkidle");
    expect(asked).toEqual([]);
    await page.locator("main form button[type=submit]").click();
    await page.locator(".error-summary").waitFor(); // the form needs no React
    expect(await page.locator("#publisher").inputValue()).toBe("METI");
    expect(complaints).toEqual([]);
    await close();
  });
});

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
    expect(await page.locator(".recharts-surface").count()).toBeGreaterThan(0);
    expect(await shiftsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a page that comes in pieces", () => {
  let slowly: Slowly;
  beforeAll(() => {
    slowly = inPieces(site);
  });
  afterAll(() => slowly.stop());

  // A face that comes late is never used, so each page must keep still in whatever the machine has.
  test.each([
    [agreement, 390, "the site's typeface"],
    [agreement, 390, "a wide typeface"],
    [pages.overview("en"), 800, "a wide typeface"],
    [pages.charts("ja"), 1280, "the site's typeface"],
    [pages.charts("ja"), 1280, "a wide typeface"],
  ])("moves nothing that is painted already: %s at %i pixels, in %s", async (address, width, face) => {
    const { page, close } = await visit(browser, slowly.url + address, {
      viewport: { width, height: 800 },
      before: async (page) => {
        await watchShifts(page);
        if (face === "a wide typeface") await page.route("**/*.css", withWideLetters);
      },
    });
    expect(await shiftsOf(page)).toEqual([]);
    await close();
  });
});

/** Hands on a style sheet with everything as wide as in the widest face that a machine may have. */
async function withWideLetters(route: Route) {
  const response = await route.fetch();
  await route.fulfill({ response, body: `${await response.text()}\n* { letter-spacing: 0.06em; }` });
}

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
