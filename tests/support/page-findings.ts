import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe finds, in words short enough to read in a failure.
 * @param only the rules about colours, which are all that another scheme can change
 */
export async function axeFindings(page: Page, only?: "colours"): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const tool = (window as unknown as { axe: typeof axe }).axe;
    const runOnly = only && { runOnly: { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] } };
    const { violations } = await tool.run(document, { resultTypes: ["violations"], preload: false, ...runOnly });
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`));
  }, only);
}

/** What axe finds in both schemes; the page is left in the dark one. */
export async function axeFindingsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return [...light, ...(await axeFindings(page, "colours"))];
}

/** Elements that reach beyond the right edge of the window; none when the page fits. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .slice(-5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`);
  });
}

/**
 * The same of a page that was given another width. Pictures follow the width when the browser
 * draws its next frame; without a display it may wait with that until it is asked for a picture.
 */
export async function overflowWhenDrawn(page: Page): Promise<string[]> {
  const early = await overflow(page);
  if (early.length === 0) return early;
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
  return overflow(page);
}
