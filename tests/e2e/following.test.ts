import type { Browser } from "playwright-core";
import PostalMime, { type Email } from "postal-mime";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { recordCheck } from "@/lib/commands/record-check";
import { type Client, openClient } from "@/lib/data/client";
import { loadRecords } from "@/lib/data/load-records";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { context } from "@/tests/support/account-pages";
import { asking } from "@/tests/support/actors";
import { launchBrowser, mainWords } from "@/tests/support/browser";
import { follower, header } from "@/tests/support/followers";
import { type MailServer, startMailServer } from "@/tests/support/mail-server";
import { axeFindings, overflow } from "@/tests/support/page-findings";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, shippedNow, startSite } from "@/tests/support/server";

const { usJapan: agreement, ministerial: commitment } = shipped;
const words = translator("ja", "following");
let attempt = 0; // a test that is tried again has readers of its own
let [browser, site, mail, database]: [Browser?, Site?, MailServer?, Client?] = [];

beforeAll(async () => {
  mail = await startMailServer();
  const settings = { SMTP_URL: mail.url, MAIL_FROM: "Tracker <tracker@example.org>" };
  [browser, site] = await Promise.all([launchBrowser(), startSite(settings)]);
  database = openClient(site.databaseUrl);
});
afterAll(async () => {
  await database?.$disconnect();
  await Promise.all([browser?.close(), site?.stop(), mail?.stop()]);
});

const open = () => {
  if (!browser || !site || !mail || !database) throw new Error("not started");
  return { browser, site, mail, database };
};
/** The newest letter to an address, once so many have come to it. */
async function letterTo(address: string, count: number): Promise<Email> {
  const got = () => open().mail.mails.filter(({ to }) => to.includes(address));
  await vi.waitFor(() => expect(got()).toHaveLength(count), { timeout: 30_000, interval: 50 });
  return PostalMime.parse(got().at(-1)?.source ?? "");
}
/** Records a check of the commitment, as an editor does. */
async function change(on: string): Promise<void> {
  const found = (await loadRecords(open().database)).find((one) => one.agreement.slug === agreement);
  const version = found?.commitments.find(({ ref }) => ref === commitment)?.version ?? 0;
  const asked = asking(open().database, "editor", shippedNow);
  expect(await recordCheck({ agreement, commitment, version, on, upTo: on }, asked)).toMatchObject({ ok: true });
}

test("a reader follows without JavaScript, hears of a change, leaves with one click and hears no more", async () => {
  attempt += 1;
  const [reader, other] = [`reader${attempt}@example.org`, `other${attempt}@example.org`];
  const page = await (await context(open().browser, false)).newPage();
  await page.goto(open().site.url + pages.commitment("ja", agreement, commitment));
  await page.getByRole("link", { name: words("link") }).click();
  await page.waitForURL(`**${pages.follow("ja", agreement, commitment)}`);
  await page.getByLabel(words("form.email")).fill(reader);
  await page.getByRole("button", { name: words("form.submit") }).click();
  await page.waitForURL("**sent=yes");
  expect(await mainWords(page)).toContain(words("sent.title"));

  const asked = await letterTo(reader, 1);
  await page.goto(/http:\S+\/following\/\S+/.exec(asked.text ?? "")?.[0] ?? "");
  expect(await open().database.follower.count({ where: { email: reader, confirmedAt: { not: null } } })).toBe(0);
  await page.getByRole("button", { name: words("confirm.submit") }).click();
  await page.waitForURL("**done=confirmed");
  expect(await mainWords(page)).toContain("r•••@example.org");

  const at = Temporal.Instant.from(shippedNow).toString({ fractionalSecondDigits: 3 });
  await follower(open().database, { email: other, agreementSlug: agreement, askedAt: at, confirmedAt: at });
  await change("2026-11-20");
  const told = await letterTo(reader, 2);
  expect(told.html).toContain('<html lang="ja">');
  expect(told.text).toContain("2026年11月20日");
  const leave = header(told, "List-Unsubscribe")[0]?.slice(1, -1) ?? "";
  for (const _again of [1, 2]) {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await fetch(leave, { method: "POST", headers, body: "List-Unsubscribe=One-Click" });
    expect([answer.status, answer.redirected, answer.headers.get("set-cookie")]).toEqual([200, false, null]);
  }
  const gone = await page.goto(leave);
  expect(gone?.status()).toBe(404);
  expect(await mainWords(page)).toContain(words("about.gone"));

  await change("2026-11-21");
  await letterTo(other, 2);
  const waiting = async () => open().database.delivery.count({ where: { state: "waiting" } });
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 30_000, interval: 50 });
  await letterTo(reader, 2);
  await page.context().close();
});

test("the pages of a reader's letters fit a phone and are open to everyone", async () => {
  const page = await (await context(open().browser)).newPage();
  await page.setViewportSize({ width: 320, height: 800 });
  const id = await follower(open().database, { email: "phone@example.org", agreementSlug: agreement });
  const { key } = await open().database.follower.findUniqueOrThrow({ where: { id } });
  for (const path of [pages.follow("en", agreement, null), pages.following("en", key)]) {
    const answer = await page.goto(open().site.url + path);
    expect(answer?.status()).toBe(200);
    expect(await overflow(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.getByRole("button", { name: translator("en", "following")("manage.save") }).click();
  await page.waitForURL("**done=changed");
  await page.getByRole("button", { name: translator("en", "following")("manage.all") }).click();
  await page.waitForURL("**/en/following?done=stopped");
  expect(await open().database.follower.count({ where: { id } })).toBe(0);
  await page.context().close();
});
