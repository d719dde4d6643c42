import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from "playwright-core";
import { findChromium } from "@/tests/support/chromium";

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
  page.setDefaultTimeout(15_000);
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
  const answer = await page.goto(url, { waitUntil: "load" });
  return { page, complaints, status: answer?.status() ?? 0, close: () => context.close() };
}

/** The words a reader sees in the main part of the page, with every run of white space as one space. */
export async function mainWords(page: Page): Promise<string> {
  return (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
}

/** Scrolls to the end and back, so that everything that loads when it comes into view has loaded. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    for (let y = 0; y < document.documentElement.scrollHeight; y += window.innerHeight / 2) {
      window.scrollTo(0, y);
      await pause(60);
    }
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState("networkidle");
}
