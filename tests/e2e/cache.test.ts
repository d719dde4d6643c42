import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { recordCheck } from "@/lib/commands/record-check";
import { openClient } from "@/lib/data/client";
import { api, editPages, pages } from "@/lib/paths";
import { context, setUp } from "@/tests/support/account-pages";
import { asking } from "@/tests/support/actors";
import { goTo, launchBrowser } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, shippedNow, startSite } from "@/tests/support/server";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(site.url + path, { headers });
const agreement = pages.agreement("en", shipped.usJapan);

test.each([agreement, pages.commitments("ja"), api.agreements()])("%s is one text in three encodings", async (path) => {
  const answers = await Promise.all(
    ["br", "gzip", "identity"].map(async (encoding) => {
      const answer = await get(path, { "accept-encoding": encoding });
      expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
      expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=0/);
      expect(answer.headers.get("vary")).toMatch(/accept-encoding/i);
      return { tag: answer.headers.get("etag") ?? "", encoding, text: await answer.text() };
    }),
  );
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ tag }) => tag)).size).toBe(3);
  for (const { tag, encoding } of answers) {
    const again = await get(path, { "accept-encoding": encoding, "if-none-match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
});

test("what one reader may not see of another is not kept", async () => {
  for (const path of ["/", pages.signIn("en"), editPages.desk("en"), api.health(), "/en/agreements/nowhere"]) {
    const answer = await fetch(site.url + path, { redirect: "manual" });
    expect(answer.headers.get("cache-control") ?? "", path).not.toContain("public");
  }
  const editor = await get(agreement, { cookie: "tracker.session_token=unknown" });
  expect(editor.headers.get("cache-control")).toContain("no-store");
  expect((await get("/", { "accept-language": "ja" })).url).toBe(site.url + pages.overview("ja"));
  expect((await get("/", { "accept-language": "en" })).url).toBe(site.url + pages.overview("en"));
});

test("refusals keep to the reader's language", async () => {
  const unknown = api.agreement("nowhere");
  const titles = await Promise.all(
    ["en", "ja"].map(async (language) => (await get(unknown, { "accept-language": language })).text()),
  );
  expect(titles[0]).not.toBe(titles[1]);
});

test("what another process records is read within a second, by a hundred readers alike", async () => {
  const revision = async () => ((await (await get(api.agreements())).json()) as { revision: number }).revision;
  const before = await revision();
  const database = openClient(site.databaseUrl);
  const looked = { agreement: shipped.usJapan, version: 1, on: "2026-11-22", upTo: "2026-11-20" };
  const result = await recordCheck(looked, asking(database, "editor", shippedNow));
  await database.$disconnect();
  expect(result.ok).toBe(true);
  await wait(1000); // however long the answer to this takes, it was asked for a second later
  expect(await revision()).toBeGreaterThan(before);
  const pagesRead = await Promise.all(Array.from({ length: 100 }, async () => (await get(agreement)).text()));
  expect(new Set(pagesRead).size).toBe(1);
  expect(pagesRead[0]).toContain("20 November 2026");
});

test("what an editor saves is on every reader's next read, also in the editor's own browser", async () => {
  const read = async () => (await get(pages.commitment("en", shipped.usJapan, "05"))).text();
  expect(await read()).not.toContain("Delegates met twice.");
  const page = await (await context(browser)).newPage();
  await goTo(page, site.url + pages.commitment("en", shipped.usJapan, "05"));
  await setUp(page, site);
  await goTo(page, site.url + editPages.commitment("en", shipped.usJapan, "05"));
  const form = page.getByRole("region", { name: "Assess delivery" });
  await form.getByLabel("No evidence found").check();
  await form.getByLabel("Reason", { exact: true }).fill("Delegates met twice.");
  await form.getByRole("button", { name: "See what will change" }).click();
  await page.getByRole("button", { name: "Record the assessment" }).click();
  await page.waitForURL("**?saved=*");
  expect(await read()).toContain("Delegates met twice.");
  await page.context().clearCookies();
  await goTo(page, site.url + pages.commitment("en", shipped.usJapan, "05"));
  expect(await page.getByText("Delegates met twice.").count()).toBeGreaterThan(0);
  await page.context().close();
});
