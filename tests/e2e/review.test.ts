import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, editPages, feeds, pages } from "@/lib/paths";
import { account, complaintsOf, context, password, signedIn } from "@/tests/support/account-pages";
import { goTo, launchBrowser, mainWords } from "@/tests/support/browser";
import { axeFindings, overflow } from "@/tests/support/page-findings";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

const people = {
  "Aki Mori": "editor",
  "Ben Ito": "reviewer",
  "Chie Sato": "reviewer",
  "Dai Abe": "administrator",
} satisfies Record<string, Role>;
type Name = keyof typeof people;

let browser: Browser;
let site: Site;
/** Cookies of each person, who signs in once for all runs. */
const cookies = {} as Record<Name, Awaited<ReturnType<BrowserContext["storageState"]>>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  for (const [name, role] of Object.entries(people)) {
    const email = `${name.split(" ")[0]?.toLowerCase()}@example.org`;
    await account(site, { name, email, password }, role);
    const page = await signedIn(browser, site, "en", email);
    cookies[name as Name] = await page.context().storageState();
    await page.context().close();
  }
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Everything readers get of a commitment and its agreement, with its entity tag where it has one. */
async function asReaders(ref: string): Promise<string[]> {
  const addresses = [
    ...(["en", "ja"] as const).flatMap((locale) => [
      pages.overview(locale),
      pages.agreement(locale, shipped.usJapan),
      pages.commitment(locale, shipped.usJapan, ref),
      pages.changes(locale),
      feeds.changes(locale),
      feeds.commitments(locale),
      feeds.deadlines(locale),
    ]),
    ...[api.health(), api.agreements(), api.summary(), api.commitments()],
    ...[api.commitment(shipped.usJapan, ref), api.history(shipped.usJapan, ref)],
  ];
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(site.url + address);
      return `${address} ${answer.status} ${answer.headers.get("etag")} ${await answer.text()}`;
    }),
  );
}

/** Runs of the journey, each on a commitment of its own. */
const runs: { locale: Locale; javaScriptEnabled: boolean; ref: string }[] = [
  { locale: "en", javaScriptEnabled: true, ref: "05" },
  { locale: "ja", javaScriptEnabled: false, ref: "04" },
];

describe.each(runs)("in $locale, with JavaScript $javaScriptEnabled", ({ locale, javaScriptEnabled, ref }) => {
  const t = translator(locale, "review");
  const editing = translator(locale, "editing");
  const windows: { window: BrowserContext; complaints: string[] }[] = [];
  let proposal = "";

  afterAll(async () => {
    for (const { window } of windows) await window.close();
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  async function as(name: Name, path: string): Promise<Page> {
    const window = await context(browser, javaScriptEnabled, { storageState: cookies[name] });
    windows.push({ window, complaints: complaintsOf(window) });
    const page = await window.newPage();
    await goTo(page, site.url + path);
    return page;
  }
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const form = (page: Page) => page.getByRole("region", { name: editing("assess.title") });
  const told = (page: Page, words: string) => page.getByRole("status").filter({ hasText: words }).waitFor();
  const state = translator(locale, "states")("delivery.no-evidence");
  const reason = (wording: number) => `Wording ${wording} of ${locale}.`;

  async function save(page: Page): Promise<void> {
    await form(page)
      .getByRole("button", { name: translator(locale, "preview")("continue") })
      .click();
    await page.getByText(translator(locale, "preview")("waits")).waitFor();
    await press(page, translator(locale, "preview")("propose"));
    await page.waitForURL(/\/edit\/proposals\/\d+\?sent=1/);
    await told(page, t("sent"));
  }

  test("an administrator decides, with a reason, that changes wait for approval", async () => {
    const address = editPages.publishing(locale, shipped.usJapan);
    if (locale === "ja") {
      const page = await as("Ben Ito", address);
      expect(await mainWords(page)).toContain(t("publishing.mayNot"));
      expect(await page.getByRole("button", { name: t("publishing.submit") }).count()).toBe(0);
      return;
    }
    const page = await as("Dai Abe", address);
    await page.getByLabel(t("publishing.mode.approval")).check();
    await press(page, translator(locale, "preview")("continue"));
    await page
      .getByRole("alert")
      .filter({ hasText: editing("refused.title") })
      .waitFor();
    await page.getByLabel(t("publishing.reason")).fill("Two capitals keep this record.");
    await press(page, translator(locale, "preview")("continue"));
    await page
      .getByText(t("publishing.becomes", { from: t("publishing.mode.direct"), to: t("publishing.mode.approval") }))
      .waitFor();
    await press(page, t("publishing.submit"));
    await told(page, t("publishing.saved"));
    expect(await mainWords(page)).toMatch(/Two capitals keep this record\. Decided by Dai Abe/);
    expect(await axeFindings(page)).toEqual([]);
  });

  test("an editor's assessment becomes a proposal, which its author cannot approve and readers do not see", async () => {
    const before = await asReaders(ref);
    const page = await as("Aki Mori", editPages.commitment(locale, shipped.usJapan, ref));
    await form(page).getByLabel(state).check();
    await form(page).getByLabel(editing("assess.reason"), { exact: true }).fill(reason(1));
    await save(page);
    proposal = new URL(page.url()).pathname;
    expect(await mainWords(page)).toContain(t("decide.own"));
    expect(await page.getByRole("button", { name: t("decide.approve") }).count()).toBe(0);
    expect(await asReaders(ref)).toEqual(before);
  });

  test("a reviewer sees both sides and sends it back, saying why", async () => {
    const page = await as("Ben Ito", editPages.proposals(locale, { agreement: shipped.usJapan }));
    await page
      .getByRole("main")
      .getByRole("link", { name: new RegExp(`${t("action.assess")} · ${ref}`) })
      .click();
    await page.waitForURL(`**${proposal}`);
    const sides = await page.getByRole("table", { name: t("noun.assessment", { id: "" }) }).innerText();
    expect(sides).toContain(reason(1));
    expect(sides).toContain(state);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflow(page)).toEqual([]);
    await press(page, t("decide.sendBack"));
    await page
      .getByRole("alert")
      .filter({ hasText: editing("error.required") })
      .waitFor();
    await page.getByLabel(t("decide.sendBackReason")).fill("Name the sources.");
    await press(page, t("decide.sendBack"));
    await told(page, t("done.sent-back", { by: "Aki Mori" }));
    expect(await page.getByRole("button", { name: t("decide.approve") }).count()).toBe(0);
  });

  test("its author revises it in the form it was written in", async () => {
    const page = await as("Aki Mori", editPages.proposals(locale));
    expect(await mainWords(page)).toContain(t("sentBackFor", { reason: "Name the sources." }));
    await goTo(page, site.url + proposal);
    await page.getByRole("link", { name: t("decide.reviseLink") }).click();
    await page.getByText(t("sentBackFor", { reason: "Name the sources." })).waitFor();
    expect(await form(page).getByLabel(state).isChecked()).toBe(true);
    const field = form(page).getByLabel(editing("assess.reason"), { exact: true });
    expect(await field.inputValue()).toBe(reason(1));
    await field.fill(reason(2));
    await save(page);
    expect(new URL(page.url()).pathname).toBe(proposal);
  });

  test("another reviewer comments and approves by keyboard; readers see it with both names", async () => {
    const page = await as("Chie Sato", proposal);
    await page.getByRole("textbox", { name: t("decide.commentField"), exact: true }).fill("I read them too.");
    await press(page, t("decide.comment"));
    await told(page, t("done.commented"));
    await page.getByLabel(t("decide.remark")).focus();
    await page.keyboard.type("Well founded.");
    await page.keyboard.press("Tab");
    expect(await page.getByRole("button", { name: t("decide.approve") }).evaluate((it) => it.matches(":focus"))).toBe(
      true,
    );
    await page.keyboard.press("Enter");
    await told(page, t("done.approved"));
    const thread = await page.getByRole("region", { name: t("thread.title") }).innerText();
    expect(thread).toMatch(/Name the sources\.[\s\S]*I read them too\.[\s\S]*Well founded\./);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);

    const reader = await (await browser.newContext()).newPage();
    for (const address of [pages.commitment(locale, shipped.usJapan, ref), pages.changes(locale)]) {
      await goTo(reader, site.url + address);
      const words = await mainWords(reader);
      expect(words).toContain(reason(2));
      expect(words).toMatch(/Aki Mori.*Chie Sato/);
      expect(words).not.toContain(reason(1));
    }
    await reader.context().close();
    const feed = await (await fetch(site.url + feeds.changes(locale))).text();
    expect(feed).toContain(translator(locale, "feeds")("changes.approved", { name: "Chie Sato" }));
    const history = await (await fetch(site.url + api.history(shipped.usJapan, ref))).json();
    expect(history.entries.at(-1)).toMatchObject({ actor: "Aki Mori", approvedBy: "Chie Sato" });
  });

  test("a reviewer's own proposal is for someone else; taken back, it stays in the list", async () => {
    const page = await as("Ben Ito", editPages.commitment(locale, shipped.usJapan, ref));
    await form(page).getByLabel(state).check();
    await form(page).getByLabel(editing("assess.reason"), { exact: true }).fill(reason(3));
    await save(page);
    expect(await mainWords(page)).toContain(t("decide.own"));
    expect(await page.getByRole("button", { name: t("decide.approve") }).count()).toBe(0);
    await press(page, t("decide.withdraw"));
    await told(page, t("done.withdrawn"));
    await goTo(page, site.url + editPages.proposals(locale));
    expect(await mainWords(page)).toContain(`${t("thread.withdrawn")}: Ben Ito`);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
  });
});
