import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "@/lib/paths";
import { launchBrowser, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Stop = { name: string; marked: boolean; inView: boolean; index: number };

/** Where the focus is, whether it can be seen there, and the element's place among those that can take it. */
const stopAt = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: (element.textContent || element.getAttribute("aria-label") || element.outerHTML).trim().slice(0, 90),
      marked:
        (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
      inView: box.bottom > 0 && box.top < window.innerHeight && box.width > 0,
      index: [...document.querySelectorAll("*")].indexOf(element),
    };
  });

describe.each([
  ["agreement", pages.agreement("en", shipped.usJapan)],
  ["commitment", pages.commitment("en", shipped.usJapan, "07")],
  ["commitments", pages.commitments("en")],
  ["charts", pages.charts("ja")],
  ["calculator", pages.calculator("ja")],
  ["sign in", pages.signIn("en")],
])("by keyboard: %s", (_name, address) => {
  test("every stop is in order, in view and marked, and the end is reached", async () => {
    const { page, close } = await visit(browser, site + address);
    const stops: Stop[] = [];
    for (let pressed = 0; pressed < 400; pressed++) {
      await page.keyboard.press("Tab");
      const stop = await stopAt(page);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(8);
    expect(stops.length).toBeLessThan(400);
    // A date field has several stops; on its calendar button the browser draws the mark inside the field.
    const marked = new Set(stops.filter((stop) => stop.marked).map((stop) => stop.index));
    expect(stops.filter((stop) => !marked.has(stop.index)).map((stop) => stop.name)).toEqual([]);
    expect(stops.filter((stop) => !stop.inView).map((stop) => stop.name)).toEqual([]);
    const order = stops.map((stop) => stop.index);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    await close();
  });

  test("the first stop leads past the navigation", async () => {
    const { page, close } = await visit(browser, site + address);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id || location.hash)).toMatch(/main/);
    await close();
  });
});

test("a working is opened and closed by keyboard", async () => {
  const { page, close } = await visit(browser, site + pages.agreement("en", shipped.usJapan));
  const details = page.getByRole("main").locator("details").filter({ hasText: "Show the working" }).first();
  await details.locator("summary").focus();
  await page.keyboard.press("Enter");
  expect(await details.getAttribute("open")).not.toBeNull();
  await page.keyboard.press("Space");
  expect(await details.getAttribute("open")).toBeNull();
  await close();
});
