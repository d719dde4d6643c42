import { setTimeout as wait } from "node:timers/promises";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
  type Response,
} from "playwright-core";
import { findChromium } from "@/tests/support/chromium";

/** How long a page may take for anything, in milliseconds, on a machine that has other things to do. */
export const PATIENCE = 30_000;

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * Starts a real Chromium; the caller closes it. Closing it fails where any page that was open in it,
 * in any context, tried something that its content security policy forbids; `attacked` says that it may.
 */
export async function launchBrowser({ attacked = false } = {}): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const settings = { ...process.env, ...env } as Record<string, string>;
  const browser = await chromium.launch({ executablePath, args: flags, env: settings });
  const violations: string[] = [];
  const open = browser.newContext.bind(browser);
  const close = browser.close.bind(browser);
  return Object.assign(browser, {
    newContext: async (options?: BrowserContextOptions) => watched(await open(options), violations),
    close: async () => {
      await close();
      if (violations.length > 0 && !attacked)
        throw new Error(`Against the policy of its page:\n${violations.join("\n")}`);
    },
  });
}

/** Adds to `violations` what the pages of a context try against their policies; without scripts, as the browser says it. */
async function watched(context: BrowserContext, violations: string[]): Promise<BrowserContext> {
  const content = `document.addEventListener("securitypolicyviolation", (event) =>
    console.error("policy violated:", location.pathname, event.effectiveDirective, event.blockedURI, event.sample))`;
  await context.addInitScript({ content });
  context.on("console", (message) => {
    const text = message.text();
    // That another site may not frame a page is what is wanted.
    const told = /Content Security Policy directive/.test(text) && !text.includes("frame-ancestors");
    if (told || text.startsWith("policy violated:")) violations.push(text);
  });
  return context;
}

/**
 * A form wants the focus, and it is already elsewhere: where a key was pressed before the page was
 * through, or at the part of the page that the address names. The browser says so; nothing is wrong.
 */
const isAboutFocus = (message: ConsoleMessage) => message.text().startsWith("Autofocus processing was blocked");

/** Adds to `complaints` all that the pages of a journey say in the console, and every error that nothing catches. */
export function hearComplaints(context: BrowserContext, complaints: string[]): void {
  context.on("console", (message) => isAboutFocus(message) || complaints.push(message.text()));
  context.on("weberror", (problem) => complaints.push(problem.error().message));
}

/** A page and everything the browser complained about while it was open. */
export type Visit = { page: Page; complaints: string[]; status: number; close: () => Promise<void> };

/** Options of the browser's context, and what to do on the page before it goes to the address. */
export type VisitOptions = BrowserContextOptions & { before?: (page: Page) => Promise<unknown> };

/**
 * Opens a page in a context of its own. `complaints` collects every console
 * message of any level, uncaught errors, failed requests and answers above 399
 * to anything the page asks for; the page's own answer is its `status`.
 * The browser's zone is not the server's unless `timezoneId` says so.
 */
export async function visit(browser: Browser, url: string, { before, ...options }: VisitOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "America/Los_Angeles", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (isAboutFocus(message)) return;
    // Some browsers also say in the console that the page itself was answered with 4xx; `status` tells that.
    if (message.text().startsWith("Failed to load resource") && message.location().url === url) return;
    complaints.push(`console.${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== "net::ERR_ABORTED") complaints.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== url) complaints.push(`${response.status()} ${response.url()}`);
  });
  await before?.(page);
  const answer = await goTo(page, url);
  return { page, complaints, status: answer?.status() ?? 0, close: () => context.close() };
}

/** Goes to an address and waits until what is typed and pressed there has its effect. */
export async function goTo(page: Page, url: string): Promise<Response | null> {
  const answer = await page.goto(url, { waitUntil: "load" });
  await takenOver(page);
  return answer;
}

/**
 * Begins to use the page and waits until React runs it, see public/first-use.js.
 * At once where no script runs (/theme.js, which marks the document, is the first one).
 */
export async function takenOver(page: Page): Promise<void> {
  const running = async () => {
    if (await page.evaluate(runs).catch(() => false)) return true; // it may just be going elsewhere
    await stir(page);
    return false;
  };
  await until(running, `React did not take over ${page.url()}`);
}

/** In the browser: whether React has taken the document over, or there is none to do so. */
function runs(): boolean {
  if (!document.documentElement.hasAttribute("data-script")) return true;
  type Fiber = { stateNode: { current: { memoizedState: { isDehydrated: boolean } | null } } };
  const key = Object.keys(document).find((name) => name.startsWith("__reactContainer$")) ?? "";
  const root = (document as unknown as Record<string, Fiber | undefined>)[key];
  return root?.stateNode.current.memoizedState?.isDehydrated === false;
}

/** Asks again and again, for as long as the patience lasts, whether something has come about. */
async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(otherwise);
    await wait(20);
  }
}

/** The words a reader sees in the main part of the page, with every run of white space as one space. */
export async function mainWords(page: Page): Promise<string> {
  return (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
}

/** How long a page may show nothing new before it is asked whether it still draws, in milliseconds. */
const ASLEEP = 3_000;
/** How often a page that draws no more is loaded again. */
const AGAIN = 4;

/** Whether the browser still draws the page's frames. */
async function draws(page: Page): Promise<boolean> {
  const frame = page.evaluate(() => new Promise<true>((done) => requestAnimationFrame(() => done(true))));
  return Promise.race([frame, wait(ASLEEP, false)]).catch(() => false);
}

/**
 * Brings every picture into view until the charting code has drawn it. On a busy machine a headless
 * Chromium now and then draws no more frames of a page that was scrolled or sized while it drew:
 * nothing more is seen then or told its size, for good, and only loading the page again ends that.
 */
export async function drawPictures(page: Page): Promise<void> {
  for (let tries = 0; tries <= AGAIN && !(await drewAll(page)); tries += 1) {
    if (tries === AGAIN) throw new Error(`the browser does not draw ${page.url()}`);
    await page.reload({ waitUntil: "load" });
    await takenOver(page);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Points somewhere else, as a reader does who begins to use the page; nothing of it is pressed. */
async function stir(page: Page): Promise<void> {
  for (const x of [1, 2]) await page.mouse.move(x, 1);
}

/** @returns false where the browser draws the page no more */
async function drewAll(page: Page): Promise<boolean> {
  let last = { left: Number.POSITIVE_INFINITY, at: performance.now() };
  let asleep = false;
  const ended = async () => {
    const left = await page.evaluate(() => {
      const still = [...document.querySelectorAll('[data-picture="still"]')].filter((one) => one.clientHeight > 0);
      still[0]?.scrollIntoView({ block: "center" });
      return still.length;
    });
    const at = performance.now();
    if (left < last.left) last = { left, at };
    else if (at - last.at > ASLEEP) {
      asleep = !(await draws(page));
      last = { left, at: performance.now() };
    }
    return left === 0 || asleep;
  };
  await until(ended, `pictures were not drawn on ${page.url()}`);
  return !asleep;
}

/** Scrolls to the end as a reader does, so that everything that loads when it comes into view has loaded, and back. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A browser that draws no more frames (see above) is not waited for.
    const frame = () =>
      new Promise((done) => {
        requestAnimationFrame(done);
        setTimeout(done, 500);
      });
    for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight / 2) {
      window.scrollTo(0, y);
      await frame();
      await frame();
    }
  });
  await drawPictures(page);
}
