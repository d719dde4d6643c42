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
