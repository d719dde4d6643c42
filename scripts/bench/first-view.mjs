import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "./measure.mjs";
import { loadScript } from "./servers.mjs";
import { kB, milliseconds, table, verdict } from "./words.mjs";

/** A mid-range phone on slow 4G: Chromium's own throttling, of the processor and of the network. */
const PHONE = {
  viewport: { width: 412, height: 823 },
  density: 1.75,
  slowdown: 4,
  down: 1600, // kbit/s
  up: 750,
  latency: 150, // ms, there and back
};
/** The largest paint and the blocking time at most (ms); nothing may move. */
const MOST = { largest: 1800, shift: 0, blocking: 100 };
/** How long nothing may have happened before a page counts as through (ms). */
const QUIET_MS = 1000;
/** One of each kind that readers open, by its name in tests/support/reader-pages.ts. */
const KINDS = [
  ...["overview", "agreement", "report", "commitment with a period", "commitments", "timeline", "charts"],
  ...["comparison of clauses", "changes", "history of a commitment", "history of an agreement", "entry of the record"],
  ...["suggestion of a source", "following by mail", "about following", "calculator", "method", "open data"],
];

/** What no page made with Next goes below. */
const ALONE = "Next alone, static: one heading";

/** In the browser, from before the page's first byte: what it says of its own beginning. */
function watch() {
  const seen = { paint: 0, largest: 0, shift: 0, long: [] };
  Object.assign(window, { firstView: seen });
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.paint = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => {
    seen.largest = startTime;
  });
  observe("layout-shift", ({ value }) => {
    seen.shift += value;
  });
  observe("longtask", ({ startTime, duration }) => seen.long.push([startTime, duration]));
}

/** One opening of `url` by somebody who was never here before. Times in milliseconds. */
async function opened(browser, url) {
  const { viewport, density, slowdown, down, up, latency } = PHONE;
  const context = await browser.newContext({ viewport, deviceScaleFactor: density, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const speed = { downloadThroughput: (down * 1000) / 8, uploadThroughput: (up * 1000) / 8 };
  await session.send("Network.emulateNetworkConditions", { offline: false, latency, ...speed });
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: "networkidle", timeout: 120_000 });
  await wait(QUIET_MS);
  const { paint, largest, shift, long } = await page.evaluate(() => window.firstView);
  const looked = { bytes, tasks: long.length };
  await page.evaluate(() => window.scrollBy(0, 1)); // now the reader begins to use the page
  await page.waitForLoadState("networkidle", { timeout: 120_000 });
  await wait(QUIET_MS);
  const used = await page.evaluate(() => window.firstView);
  await context.close();
  // Blocking is what a task takes beyond 50 ms, counted from the first paint on.
  const beyond = (tasks) =>
    tasks
      .map(([start, duration]) => Math.min(duration - 50, start + duration - paint))
      .reduce((sum, time) => sum + Math.max(0, time), 0);
  return {
    ...{ paint, largest, blocking: beyond(long), bytes: looked.bytes },
    ...{ bytesUsed: bytes - looked.bytes, blockingUsed: beyond(used.long.slice(looked.tasks)) },
    shift: Math.max(shift, used.shift),
  };
}

/** The first view of one page, the middle of some rounds; the layout shift is the worst of them. */
async function firstView(browser, url, rounds) {
  await (await fetch(url, { headers: { "accept-encoding": "br" } })).arrayBuffer(); // kept from here on
  const all = [];
  for (let round = 0; round < rounds; round += 1) all.push(await opened(browser, url));
  const of = (key) => all.map((one) => one[key]);
  const middle = Object.fromEntries(Object.keys(all[0]).map((key) => [key, quantile(of(key), 0.5)]));
  return { ...middle, shift: Math.max(...of("shift")) };
}

/** What a reader with a mid-range phone waits for, page by page. */
export const views = {
  title: "First view on a phone",
  /** Raised when what the figures hold changes, see document.mjs. */
  form: 2,

  async run({ servers, quick }) {
    const rounds = quick ? 1 : 3;
    const site = await servers.site(servers.file("first-view"));
    const next = await servers.plainNext(servers.file("first-view"));
    const { launchBrowser } = await loadScript("tests/support/browser.ts");
    const { readerPages } = await loadScript("tests/support/reader-pages.ts");
    const browser = await launchBrowser();
    const rows = [];
    try {
      const all = [...readerPages("en"), ...readerPages("ja").map(([name, path]) => [`${name}, in Japanese`, path])];
      const wanted = new Set(quick ? KINDS.slice(0, 3) : [...KINDS, "overview, in Japanese", "agreement, in Japanese"]);
      for (const [name, path] of all.filter(([one]) => wanted.has(one)))
        rows.push({ name, ...(await firstView(browser, site.url + path, rounds)) });
      rows.push({ name: ALONE, ...(await firstView(browser, `${next.url}/`, rounds)) });
    } finally {
      await browser.close();
    }
    return { rounds, rows };
  },

  text({ rounds, rows }) {
    const { slowdown, down, up, latency, viewport } = PHONE;
    const lines = rows.map(({ name, paint, largest, shift, blocking, bytes, bytesUsed, blockingUsed }) => [
      ...[name, kB(bytes), milliseconds(paint), milliseconds(largest), shift.toFixed(3), milliseconds(blocking)],
      name === ALONE ? "" : verdict(largest <= MOST.largest && shift <= MOST.shift && blocking <= MOST.blocking),
      ...[kB(bytesUsed), milliseconds(blockingUsed)],
    ]);
    const bounds = [milliseconds(MOST.largest), String(MOST.shift), milliseconds(MOST.blocking)];
    const most = ["At most", "", "", ...bounds, "", "", ""];
    return `A browser that was never here before, throttled by Chromium itself: the processor ${slowdown} times slower, ${down / 1000} Mbit/s down, ${up} kbit/s up, ${latency} ms there and back, ${viewport.width} × ${viewport.height} pixels; the page comes from memory, in Brotli. The median of ${rounds}; the layout shift is the worst of them. Blocking time is what tasks take beyond 50 ms each, from the first paint on. Nobody touches the page meanwhile. Then it is scrolled by a pixel, which is when its scripts are fetched and run (decision 0029): the last two columns say what that transfers and how long it blocks; the layout shift counts both.

${table(["", "transferred", "first paint", "largest paint", "layout shift", "blocking", "", "once used", "blocking then"], [...lines, most])}`;
  },
};
