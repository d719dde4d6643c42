import { env } from "@/lib/env";
import { OneAtATime } from "@/lib/web/pdf/one-at-a-time";

/** How many PDF files may be under way or waiting; a file takes a second or two. */
const MOST = 4;
/** Longer than this and the browser is ended. */
const PATIENCE_MS = 45_000;
const FLAGS = [
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const queue = new OneAtATime(MOST);

/**
 * One of this site's own pages as PDF, by the browser at `browser`: without scripts, one at a
 * time, and without leave to reach any other address. The same sheets as "Save as PDF" gives.
 * @param path of the page, with its parameters
 * @throws Busy when too many wait, Error when the page does not answer 200 in time
 */
export function printed(browser: string, path: string): Promise<Buffer> {
  return queue.run(() => print(browser, path));
}

async function print(executablePath: string, path: string): Promise<Buffer> {
  const { chromium } = await import("playwright-core"); // on demand: most servers' days pass without it
  const origin = `http://127.0.0.1:${env().PORT}`;
  const browser = await chromium.launch({
    executablePath,
    args: FLAGS,
    chromiumSandbox: process.getuid?.() !== 0, // which it cannot have as root
    timeout: PATIENCE_MS,
    // None of this site's settings and secrets, and no other address: requests for any but
    // this site's own go to a proxy that is not there.
    env: { PATH: "/usr/bin:/bin", HOME: "/tmp", LANG: "C.UTF-8" },
    proxy: { server: "http://127.0.0.1:9", bypass: `<-loopback>,127.0.0.1:${env().PORT}` },
  });
  const late = setTimeout(() => browser.close(), PATIENCE_MS);
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.route(
      (url) => url.origin !== origin,
      (route) => route.abort(),
    );
    const answer = await page.goto(origin + path, { waitUntil: "load", timeout: PATIENCE_MS });
    if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()} to the browser that prints it`);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}
