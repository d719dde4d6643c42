import type { Page } from "playwright-core";

type Rect = { x: number; y: number; width: number; height: number };
type Shift = PerformanceEntry & {
  value: number;
  hadRecentInput: boolean;
  sources: { node?: Node; previousRect: Rect; currentRect: Rect }[];
};
type Watched = { lastShifts: () => string[] };

/** Notes every layout shift from the first paint on; for `visit`'s `before`. */
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const seen: string[] = [];
    const box = ({ x, y, width, height }: Rect) => [x, y, width, height].map((one) => +one.toFixed(2)).join(" ");
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources, startTime } of entries as Shift[]) {
        const moved = sources.map(({ node, previousRect, currentRect }) => {
          const name = node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.textContent ?? "nothing");
          return `${name}: from ${box(previousRect)} to ${box(currentRect)}`;
        });
        seen.push(`${value.toFixed(6)} at ${Math.round(startTime)} ms: ${moved.join(" | ")}`);
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    const lastShifts = () => {
      note(observer.takeRecords());
      return seen;
    };
    Object.assign(window, { lastShifts } satisfies Watched);
  });

/** What has moved so far, by how much, when, and from where to where; nothing when all stayed in its place. */
export const shiftsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    for (const _ of [1, 2])
      await new Promise((done) => {
        requestAnimationFrame(done); // what was just drawn counts
        setTimeout(done, 1000); // a browser that draws no more (see drawPictures) is not waited for
      });
    return (window as unknown as Watched).lastShifts();
  });
