import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editPages, pages } from "@/lib/paths";
import { aiko, complaintsOf, context, setUp, signedIn } from "@/tests/support/account-pages";
import { goTo, launchBrowser, mainWords } from "@/tests/support/browser";
import { axeFindingsInBoth, overflow } from "@/tests/support/page-findings";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  const page = await (await context(browser)).newPage();
  await setUp(page, site); // the one-time address is for the first administrator of this site of its own
  await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test("the set-up address works once and then says so", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.setupUrl);
  expect(await mainWords(page)).toMatch(/no longer works/);
  expect(await page.getByRole("button", { name: "Create the account and sign in" }).count()).toBe(0);
  await page.context().close();
});

/** Commitments that a run changes, one for each, so that the runs do not meet. */
const runs = [
  { javaScriptEnabled: true, ref: "05" },
  { javaScriptEnabled: false, ref: "04" },
];

describe.each(runs)("with JavaScript $javaScriptEnabled", ({ javaScriptEnabled, ref }) => {
  const address = editPages.commitment("en", shipped.usJapan, ref);
  let window: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    window = await context(browser, javaScriptEnabled);
    complaints = complaintsOf(window);
  });
  afterAll(() => window.close());

  async function open(path: string): Promise<Page> {
    const page = await window.newPage();
    await goTo(page, site.url + path);
    return page;
  }
  const assessment = (page: Page) => page.getByRole("region", { name: "Assess delivery" });
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const look = (page: Page, region = "Assess delivery") =>
    page.getByRole("region", { name: region }).getByRole("button", { name: "See what will change" }).click();
  /** Looks at what will change, and saves. */
  async function save(page: Page, name = "Record the assessment", region = "Assess delivery") {
    await look(page, region);
    const button = page.getByRole("button", { name, exact: true });
    await button.waitFor();
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await button.click();
  }
  /** Said after saving; before it, the same words stand in what will change. */
  const told = (page: Page, words: string | RegExp) => page.getByRole("status").getByText(words).waitFor();
  const saved = (page: Page) => page.getByRole("status").filter({ hasText: "Saved" }).innerText();

  test("one signs in where editing begins, and a wrong password tells nothing", async () => {
    const page = await open(pages.commitment("en", shipped.usJapan, ref));
    await page.getByRole("link", { name: "Update this record" }).click();
    await page.waitForURL("**/en/sign-in?next=**");
    await page.getByLabel("E-mail address").fill(aiko.email);
    await page.getByLabel("Password").fill("not the password");
    await press(page, "Sign in");
    await page.getByText("The e-mail address and the password do not belong together.").first().waitFor();
    expect(await page.getByLabel("E-mail address").inputValue()).toBe(aiko.email);
    expect(await page.getByLabel("Password").inputValue()).toBe("");
    await page.getByLabel("Password").fill(aiko.password);
    await press(page, "Sign in");
    await page.waitForURL(`**${address}`);
    await page.close();
  });

  test("a form with gaps keeps what was typed, and its summary leads to them", async () => {
    const page = await open(address);
    await assessment(page).getByLabel("Underway").check();
    await look(page);
    const summary = page.getByRole("alert").filter({ hasText: "Nothing was saved" });
    await summary.waitFor();
    expect(await assessment(page).getByLabel("Underway").isChecked()).toBe(true);
    if (javaScriptEnabled) expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.getByRole("link", { name: /^Reason/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("reason");
    await page.close();
  });

  test("an assessment with a new source is public at once; a form drawn before it is refused beside it", async () => {
    const [page, late] = [await open(address), await open(address)];
    await assessment(page).getByLabel("Substantially done").check();
    await assessment(page).getByLabel("Reason", { exact: true }).fill("Officials reported most of it done.");
    await page.getByLabel("Web address").fill("https://example.org/report");
    await page.getByLabel("Publisher").fill("Example Agency");
    await page.getByLabel("Kind of source").selectOption("official");
    await page.getByLabel("When it happened").fill("2026-11-20");
    await page.getByLabel("What it shows", { exact: true }).fill("Most of it is done.");
    await page.getByLabel("How it bears on the commitment").selectOption("supports");
    await save(page);
    await page.waitForURL("**?saved=*");
    expect(await saved(page)).toMatch(/Source added: Example Agency[\s\S]*Delivery set to “Substantially done”/);

    const reader = await (await browser.newContext()).newPage();
    await reader.goto(site.url + pages.commitment("en", shipped.usJapan, ref));
    expect(await mainWords(reader)).toMatch(/Substantially done[\s\S]*Officials reported most of it done/);
    await reader.context().close();

    await assessment(late).getByLabel("No evidence found").check();
    await assessment(late).getByLabel("Reason", { exact: true }).fill("I found nothing.");
    await look(late);
    await late.getByText("The record changed while you were writing").waitFor();
    const compared = late.getByRole("table").getByRole("row");
    expect(await compared.filter({ hasText: "I found nothing." }).innerText()).toMatch(
      /Officials reported most of it done/,
    );
    expect(await mainWords(late)).toMatch(/What changed meanwhile .*Example Agency/);
    await press(late, "Use what the record says: Delivery");
    await late.getByRole("radio", { name: /^Substantially done/, checked: true }).waitFor();
    expect(await assessment(late).getByLabel("Reason", { exact: true }).inputValue()).toBe("I found nothing.");
    await assessment(late).getByLabel("No evidence found").check();
    await save(late);
    await late.waitForURL("**?saved=*");
    expect(await saved(late)).toMatch(
      /Delivery set to “No evidence found” from 22 November 2026; before that it was “Substantially done”/,
    );
    await page.close();
    await late.close();
  });

  test("a step is ticked and unticked, and a check recorded", async () => {
    const page = await open(address);
    await page
      .getByRole("button", { name: /^See what will change: Tick: / })
      .first()
      .click();
    await page.getByRole("button", { name: /^Tick: / }).click();
    await told(page, /^Step done on 22 November 2026: /);
    await page.getByLabel("Why the tick is wrong").fill("The wrong step.");
    await page.getByRole("button", { name: /^See what will change: Take the tick away: / }).click();
    await page.getByRole("button", { name: /^Take the tick away: / }).click();
    await told(page, /^The tick was taken from the step: /);
    await page.getByRole("region", { name: "Record a check" }).getByLabel("The sources reach to").fill("2026-11-21");
    await save(page, "Record the check", "Record a check");
    await told(page, "they reach to 21 November 2026");
    await page.close();
  });

  test("signing out ends it, and nothing was logged on the way", async () => {
    const page = await open(editPages.desk("en"));
    await press(page, "Sign out");
    await page.getByText("You are signed out.").waitFor();
    await page.goto(site.url + address);
    expect(new URL(page.url()).pathname).toBe(pages.signIn("en"));
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("the editors' pages", () => {
  let page: Page;
  beforeAll(async () => {
    page = await signedIn(browser, site, "en", aiko.email);
  });
  afterAll(() => page.context().close());

  const addresses = (["en", "ja"] as const).flatMap((locale) => [
    pages.signIn(locale),
    editPages.desk(locale),
    editPages.agreement(locale, shipped.usJapan),
    editPages.commitment(locale, shipped.usJapan, "05"),
  ]);
  test.each(addresses)("%s is kept by no cache, fits 320 px, and leaves axe nothing to find", async (address) => {
    const answer = await page.goto(site.url + address);
    expect(answer?.headers()["cache-control"]).toMatch(/private.*no-store|no-store.*private/);
    expect(await axeFindingsInBoth(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
