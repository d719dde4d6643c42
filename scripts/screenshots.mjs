import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSite } from "./lib/build.mjs";
import { bundle } from "./lib/bundle.mjs";
import { root } from "./lib/run.mjs";
import { main, step } from "./lib/steps.mjs";

const usage = `node scripts/screenshots.mjs [--all FOLDER]

Takes the README's picture of the agreement page from a fresh copy of the site.
With --all, every page for readers instead: both languages, light and dark, on a
desktop and on a phone, whole pages, into FOLDER.
`;

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const load = async (file) => import(pathToFileURL(await bundle(file)).href);

async function readmePicture(shoot) {
  mkdirSync(`${root}docs/screenshots`, { recursive: true });
  const path = `${root}docs/screenshots/agreement-desktop-light-en.png`;
  await shoot("/en/agreements/us-japan-critical-minerals-2025", { ...desktop, colorScheme: "light" }, { path });
}

async function everyPicture(shoot, folder) {
  const { readerPages } = await load("tests/support/reader-pages.ts");
  mkdirSync(folder, { recursive: true });
  for (const locale of ["en", "ja"]) {
    for (const [name, address] of readerPages(locale)) {
      for (const colorScheme of ["light", "dark"]) {
        for (const [device, shape] of Object.entries({ desktop, phone })) {
          const path = join(folder, `${name.replace(/\W+/g, "-")}-${device}-${colorScheme}-${locale}.png`);
          await shoot(address, { ...shape, colorScheme }, { path, fullPage: true });
        }
      }
    }
  }
}

await main(async () => {
  if (process.argv.includes("--help")) return process.stdout.write(usage);
  const at = process.argv.indexOf("--all");
  process.env.NEXT_DIST_DIR = ".next";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await step("Build", () => buildSite());
  const { startSite } = await load("tests/support/server.ts");
  const { launchBrowser, scrollThrough, visit } = await load("tests/support/browser.ts");
  const site = await startSite({ TRACKER_NOW: "" });
  const browser = await launchBrowser();
  const shoot = async (address, options, picture) => {
    const { page, close } = await visit(browser, site.url + address, options);
    await scrollThrough(page);
    await page.waitForTimeout(400); // charts draw their last frame
    await page.screenshot(picture);
    await close();
  };
  try {
    await step("Pictures", () => (at === -1 ? readmePicture(shoot) : everyPicture(shoot, process.argv[at + 1])));
  } finally {
    await browser.close();
    await site.stop();
  }
});
