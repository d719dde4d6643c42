import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSite } from "./lib/build.mjs";
import { bundle } from "./lib/bundle.mjs";
import { root } from "./lib/run.mjs";
import { screenshot } from "./lib/screenshot.mjs";
import { main, step } from "./lib/steps.mjs";

const usage = `node scripts/screenshots.mjs [--only TEXT] [--into FOLDER]

Takes a picture of every page in tests/support/pictured-pages.ts from a fresh copy of
the site: both languages, light and dark, on a desktop and on a phone, as WebP into
docs/screenshots/pages. Also takes the README's picture of the agreement page.
With --only, the pages whose names contain TEXT, and no README picture.
`;

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.25, isMobile: true, hasTouch: true };
const devices = Object.entries({ desktop, phone });
const load = async (file) => import(pathToFileURL(await bundle(file)).href);
const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);

/** Makes the first account through its one-time address; gives the cookies of a signed-in browser. */
async function signedIn(browser, setupUrl) {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(setupUrl);
  await page.getByLabel("Your name").fill("Aiko Mori");
  await page.getByLabel("E-mail address").fill("aiko@example.org");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Create the account and sign in" }).click();
  await page.waitForURL("**/en/edit");
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Every page to open, once for each device and language, with the pictures to take of it. */
function wanted(picturedPages, only) {
  const visits = new Map();
  for (const locale of ["en", "ja"])
    for (const { name, address, part, editor } of picturedPages(locale).filter((one) => one.name.includes(only)))
      for (const [device, shape] of devices) {
        const key = `${device} ${address}`;
        const visit = visits.get(key) ?? { address, editor, shape, pictures: [] };
        visit.pictures.push({ part, file: (scheme) => `${name}-${device}-${scheme}-${locale}.webp` });
        visits.set(key, visit);
      }
  return [...visits.values()];
}

await main(async () => {
  if (process.argv.includes("--help")) return process.stdout.write(usage);
  const only = option("--only");
  const folder = option("--into") ?? `${root}docs/screenshots/pages`;
  process.env.NEXT_DIST_DIR = ".next";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await step("Build", () => buildSite());
  const { startSite } = await load("tests/support/server.ts");
  const { launchBrowser, scrollThrough, visit } = await load("tests/support/browser.ts");
  const { picturedPages } = await load("tests/support/pictured-pages.ts");
  const site = await startSite();
  const browser = await launchBrowser();
  const open = async (address, options) => {
    const visited = await visit(browser, site.url + address, options);
    await scrollThrough(visited.page);
    await visited.page.waitForTimeout(300); // charts draw their last frame
    return visited;
  };
  const all = async () => {
    const visits = wanted(picturedPages, only ?? "");
    const storageState = visits.some(({ editor }) => editor) ? await signedIn(browser, site.setupUrl) : undefined;
    if (only === undefined) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { address, editor, shape, pictures } of visits) {
      const { page, close } = await open(address, editor ? { ...shape, storageState } : shape);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        for (const { part, file } of pictures)
          writeFileSync(join(folder, file(colorScheme)), await screenshot(page, part));
      }
      await close();
    }
  };
  const forReadme = async () => {
    const { page, close } = await open("/en/agreements/us-japan-critical-minerals-2025", {
      ...desktop,
      colorScheme: "light",
    });
    await page.screenshot({ path: `${root}docs/screenshots/agreement-desktop-light-en.png` });
    await close();
  };
  try {
    await step("Pictures", all);
    if (only === undefined) await step("The README's picture", forReadme);
  } finally {
    await browser.close();
    await site.stop();
  }
});
