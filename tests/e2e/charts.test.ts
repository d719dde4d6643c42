import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { CHART_NAMES } from "@/lib/domain/charts/chart-series";
import { chartFiles, pages } from "@/lib/paths";
import { drawPictures, launchBrowser, visit } from "@/tests/support/browser";
import { shiftsOf, watchShifts } from "@/tests/support/layout-shifts";
import { overflow } from "@/tests/support/page-findings";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** When the largest thing of the first view was painted, and when the charting code drew; milliseconds from the start. */
const watchPaint = (page: Page) =>
  page.addInitScript(() => {
    const seen = { paint: 0, drawn: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.paint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new MutationObserver(() => {
      if (seen.drawn === 0 && document.querySelector(".recharts-surface")) seen.drawn = performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
type Seen = { paint: number; drawn: number };

describe.each([
  ["a desktop", { width: 1280, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
])("the first view of the charts page on %s", (_device, viewport) => {
  test("is painted before Recharts draws, moves nothing, and loads at most 270 kB of gzipped JavaScript", async () => {
    const scripts: Promise<number>[] = [];
    const { page, complaints, close } = await visit(browser, site + pages.charts("en"), {
      viewport,
      before: async (page) => {
        await Promise.all([watchPaint(page), watchShifts(page)]);
        page.on("response", (response) => {
          const isScript = response.request().resourceType() === "script";
          if (isScript) scripts.push(response.body().then((body) => gzipSync(body).length));
        });
      },
    });
    await page.locator(".recharts-surface").first().waitFor();
    await page.waitForLoadState("networkidle");
    const { paint, drawn } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(100_000); // Recharts is there
    expect(bytes).toBeLessThanOrEqual(270_000);
    expect(await shiftsOf(page)).toEqual([]);
    expect(paint).toBeGreaterThan(0);
    expect(paint).toBeLessThan(drawn);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("a window made narrow of which the charts are not told", () => {
  const deafen = (page: Page) =>
    page.addInitScript(() => {
      window.ResizeObserver = class extends ResizeObserver {
        constructor(heard: ResizeObserverCallback) {
          super((...told) => document.documentElement.hasAttribute("data-deaf") || heard(...told));
        }
      };
    });
  /** Where each bar and line lies in the box of its picture, in hundredths of the box's width. */
  const places = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-picture="live"]')].map((box) => {
        const { left, width } = box.getBoundingClientRect();
        const drawn = [...box.querySelectorAll(".recharts-surface :is(rect, path):not(defs *)")];
        const ends = drawn.map((one) => one.getBoundingClientRect()).flatMap((one) => [one.left, one.right]);
        return ends.map((end) => Math.round(((end - left) / width) * 100));
      }),
    );

  test.each([pages.charts("en", { agreement: shipped.usJapan }), pages.charts("ja")])(
    "%s fits all the same, and every bar and line keeps its place",
    async (address) => {
      const viewport = { width: 1280, height: 900 };
      const { page, close } = await visit(browser, site + address, { viewport, before: deafen });
      await drawPictures(page);
      await page.evaluate(() => document.documentElement.setAttribute("data-deaf", ""));
      const before = await places(page);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await overflow(page)).toEqual([]);
      const after = await places(page);
      expect(before.flat().length).toBeGreaterThan(20);
      for (const [picture, ends] of before.entries())
        for (const [at, end] of ends.entries())
          expect(Math.abs((after[picture]?.[at] ?? Infinity) - end)).toBeLessThan(2);
      await close();
    },
  );
});

test.each(["/en/timeline", "/ja/timeline"])("%s sends at most 150 kB of HTML", async (address) => {
  const html = await (await fetch(site + address)).text();
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(150_000);
});

describe("every chart", () => {
  test("tells each of its values to the arrow keys, and has its table in the server's HTML", async () => {
    const { page, close } = await visit(browser, site + pages.charts("en", { agreement: shipped.usJapan }));
    await drawPictures(page);
    for (const name of CHART_NAMES) {
      const figure = page.locator(`#chart-${name}`);
      expect(await figure.locator("table").count(), name).toBeGreaterThan(0);
      for (const chart of await figure.getByRole("application").all()) {
        expect(await chart.getAttribute("aria-label")).toMatch(/^Chart: /);
        await chart.focus();
        await page.keyboard.press("ArrowRight");
        await expect.poll(() => figure.locator(".recharts-tooltip-wrapper").allInnerTexts()).not.toEqual([]);
      }
    }
    await close();
  });

  test("goes on at the right and down arrows and back at the others, and says each row aloud", async () => {
    const { page, close } = await visit(browser, site + pages.charts("en"));
    await drawPictures(page);
    const themes = page.locator("#chart-delivery").getByRole("application").last();
    const said = page.locator("#chart-delivery").getByRole("status").last();
    await themes.focus();
    const heard: string[] = [];
    for (const key of ["", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
      if (key) await page.keyboard.press(key);
      await expect.poll(() => said.innerText()).not.toBe(heard.at(-1) ?? "");
      heard.push(await said.innerText());
    }
    const [first, second] = heard;
    expect(new Set(heard).size).toBe(3);
    expect(heard.slice(3)).toEqual([second, first]);
    await close();
  });

  test("can be taken as CSV and SVG without JavaScript, and the PNG button is not offered there", async () => {
    const { page, close } = await visit(browser, site + pages.charts("ja"), { javaScriptEnabled: false });
    for (const name of CHART_NAMES) {
      const links = await page
        .locator(`#chart-${name} a.chart-link`)
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      expect(links).toContain(chartFiles.csv("ja", name));
      expect(links).toContain(chartFiles.svg("ja", name));
    }
    expect(await page.locator(".needs-script").filter({ visible: true }).count()).toBe(0);
    await close();
  });

  test("is downloaded as PNG, twice as large as its SVG", async () => {
    const { page, close } = await visit(browser, site + pages.charts("ja", { asOf: "2026-04-20" }));
    const waiting = page.waitForEvent("download");
    await page.locator("#chart-delivery button.chart-link").click();
    const path = await (await waiting).path();
    const { readFileSync } = await import("node:fs");
    const png = readFileSync(path);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1920);
    await close();
  });

  test("leaves nothing for axe as a picture by itself", async () => {
    const { page, close } = await visit(browser, site + pages.method("en"));
    const pictures = CHART_NAMES.map((name) => site + chartFiles.svg("en", name));
    await page.evaluate(async (addresses) => {
      const texts = await Promise.all(addresses.map((address) => fetch(address).then((answer) => answer.text())));
      document.body.innerHTML = `<main><h1>Pictures</h1>${texts.join("")}</main>`;
    }, pictures);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const tool = (window as unknown as { axe: typeof axe }).axe;
      return (await tool.run("svg")).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)}`);
    });
    expect(found).toEqual([]);
    await close();
  });
});

describe("an agreement the record does not have", () => {
  test.each([pages.charts("en", { agreement: "nowhere" }), pages.timeline("en", { agreement: "nowhere" })])(
    "%s is said in words, and is no address of its own",
    async (address) => {
      const { page, close } = await visit(browser, site + address);
      expect(await page.getByRole("main").innerText()).toMatch(/knows no .*“nowhere”/);
      const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
      expect(canonical).not.toContain("nowhere");
      await close();
    },
  );
});
