import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { api, type Locale, pages } from "@/lib/paths";
import { launchBrowser, mainWords, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
const { usJapan, ministerial, financing } = shipped;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function words(address: string): Promise<string> {
  const { page, close } = await visit(browser, site + address);
  const text = await mainWords(page);
  await close();
  return text;
}

async function json(address: string) {
  const answer = await fetch(site + address);
  expect(answer.status).toBe(200);
  return answer.json();
}

type Commitment = {
  ref: string;
  schedule: { state: string; days: number | null };
  delivery: { state: string };
  evidence: { count: number };
};

const commitmentsOn = async (asOf?: string): Promise<Commitment[]> =>
  (await json(api.agreement(usJapan, { asOf }))).commitments;
const named = (commitments: Commitment[], ref: string) => commitments.find((one) => one.ref === ref);

/** What the page says of a count of days, in each language. */
const says: Record<Locale, { past: (n: number) => RegExp; toGo: (n: number) => RegExp; today: RegExp }> = {
  en: {
    past: (n) => new RegExp(`\\b${n} days past`),
    toGo: (n) => new RegExp(`\\b${n} days to go`),
    today: /Due today/,
  },
  ja: {
    past: (n) => new RegExp(`\\b${n} ?日(経過|超過)`),
    toGo: (n) => new RegExp(`(あと|残り) ?${n} ?日`),
    today: /本日期限/,
  },
};

describe.each(["en", "ja"] as const)("the agreement page in %s", (locale) => {
  const agreement = (query?: Record<string, string>) => words(pages.agreement(locale, usJapan, query));

  test("says 210 and 208 days past on 22 November 2026", async () => {
    const text = await agreement();
    expect(text).toMatch(says[locale].past(210));
    expect(text).toMatch(says[locale].past(208));
  });

  test("says 6 and 8 days to go on 20 April 2026", async () => {
    const text = await agreement({ asOf: "2026-04-20" });
    expect(text).toMatch(says[locale].toGo(6));
    expect(text).toMatch(says[locale].toGo(8));
  });

  test("says due today on 26 April 2026", async () => {
    expect(await agreement({ asOf: "2026-04-26" })).toMatch(says[locale].today);
  });

  test("shows one item of evidence and no assessment on 1 December 2025", async () => {
    const text = await agreement({ asOf: "2025-12-01" });
    expect(text).toMatch(locale === "en" ? /One dated item|1 dated item/ : /証拠1件/);
    expect(text).toMatch(locale === "en" ? /Nothing has been assessed yet/ : /評価はまだ行われていない/);
  });

  test("lists 15 commitments, 13 items of evidence and 5 related agreements", async () => {
    const { page, close } = await visit(browser, site + pages.agreement(locale, usJapan));
    const linked = await page
      .getByRole("main")
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname.split("/")));
    const commitments = linked.filter((parts) => parts[3] === usJapan && parts[4] === "commitments");
    expect(new Set(commitments.map((parts) => parts[5])).size).toBe(15);
    const agreements = linked.filter((parts) => parts[1] === locale && parts[2] === "agreements");
    expect(new Set(agreements.map((parts) => parts[3]).filter((slug) => slug !== usJapan)).size).toBe(5);
    expect(await mainWords(page)).toMatch(locale === "en" ? /13 dated items/ : /証拠13件/);
    await close();
  });

  test("says when the record began, for what was known before it", async () => {
    const text = await agreement({ knownOn: "2026-01-01" });
    expect(text).toMatch(locale === "en" ? /record begins on .*2026/ : /記録は2026年.*に始まった/);
    expect(text).not.toMatch(says[locale].past(210));
  });

  test("reads met late by 49 days for the memorandum of the EU and the US", async () => {
    const text = await words(pages.agreement(locale, "eu-us-japan-joint-statement-2026"));
    expect(text).toMatch(locale === "en" ? /\b49 days (after the due date|late)/ : /49 ?日(遅れ|後)/);
  });
});

describe("the API", () => {
  test("gives the same days as the pages", async () => {
    const on = async (asOf: string | undefined, ref: string) => named(await commitmentsOn(asOf), ref)?.schedule;
    expect(await on(undefined, ministerial)).toMatchObject({ state: "passed", days: -210 });
    expect(await on(undefined, financing)).toMatchObject({ state: "passed", days: -208 });
    expect(await on("2026-04-20", ministerial)).toMatchObject({ state: "due-soon", days: 6 });
    expect(await on("2026-04-20", financing)).toMatchObject({ state: "due-soon", days: 8 });
    expect(await on("2026-04-26", ministerial)).toMatchObject({ state: "due-today", days: 0 });
  });

  test("counts one item of evidence on commitment 04 on 1 December 2025, and nothing assessed", async () => {
    const commitments = await commitmentsOn("2025-12-01");
    const counts = commitments.filter((one) => one.evidence.count > 0).map((one) => [one.ref, one.evidence.count]);
    expect(counts).toEqual([["04", 1]]);
    expect(new Set(commitments.map((one) => one.delivery.state))).toEqual(new Set(["not-assessed"]));
  });

  test("counts 15 commitments by delivery", async () => {
    const { totals, commitments } = await json(api.agreement(usJapan));
    expect(totals.commitments).toBe(15);
    expect(totals.byDelivery).toMatchObject({ underway: 6, continuing: 1, "no-evidence": 8 });
    expect(commitments.length).toBe(15);
  });

  test("says the memorandum was met 49 days late", async () => {
    const { commitments } = await json(api.agreement("eu-us-japan-joint-statement-2026"));
    expect(commitments.map((one: Commitment) => one.schedule)).toMatchObject([{ state: "met-late", days: -49 }]);
  });

  test("shows nothing for what was known before the record began", async () => {
    expect((await json(api.agreements({ knownOn: "2026-01-01" }))).agreements).toEqual([]);
  });
});
