/** WebP cannot be taller than this, in pixels. */
const TALLEST = 16_000;
/** Enough to read by: two hundred pictures have to fit into a repository. */
const QUALITY = 30;
const WHOLE_PAGE = 0.55;

/** A whole page, or the first element that `part` selects, as WebP. */
export async function screenshot(page, part) {
  const density = await page.evaluate(() => window.devicePixelRatio);
  const clip = part ? await boxOf(page, part) : await pageOf(page);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: QUALITY,
    captureBeyondViewport: true,
    clip: { ...clip, scale: Math.min(part ? 1 : WHOLE_PAGE, TALLEST / (clip.height * density)) },
  });
  return Buffer.from(data, "base64");
}

const pageOf = (page) =>
  page.evaluate(() => {
    const { scrollWidth: width, scrollHeight: height } = document.documentElement;
    return { x: 0, y: 0, width, height };
  });

/** The element with a little paper around it. */
async function boxOf(page, part) {
  const margin = 16;
  const { x, y, width, height } = await page
    .locator(part)
    .first()
    .evaluate((element) => {
      const box = element.getBoundingClientRect();
      return { x: box.x + window.scrollX, y: box.y + window.scrollY, width: box.width, height: box.height };
    });
  return { x: Math.max(0, x - margin), y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
