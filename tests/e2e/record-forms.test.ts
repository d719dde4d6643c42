import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editPages, pages } from "@/lib/paths";
import { account, aiko, complaintsOf, signedIn } from "@/tests/support/account-pages";
import { goTo, launchBrowser, mainWords } from "@/tests/support/browser";
import { axeFindingsInBoth, overflow } from "@/tests/support/page-findings";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  await account(site, aiko, "administrator");
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function ownWindow(javaScriptEnabled = true): Promise<BrowserContext> {
  const page = await signedIn(browser, site, "en", aiko.email, javaScriptEnabled);
  const window = page.context();
  await page.close();
  return window;
}

const reader = async (address: string): Promise<string> => {
  const page = await (await browser.newContext()).newPage();
  await goTo(page, site.url + address);
  const words = await mainWords(page);
  await page.context().close();
  return words;
};

/** Shows what will change, then saves it under `name`. */
async function save(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "See what will change" }).first().click();
  await page.getByRole("button", { name, exact: true }).click();
  await page.waitForURL("**?saved=*");
}

describe.each([true, false])("an agreement from nothing, with JavaScript %s", (javaScriptEnabled) => {
  const slug = javaScriptEnabled ? "made-with-scripts" : "made-without-scripts";
  let window: BrowserContext;
  let complaints: string[];
  beforeAll(async () => {
    window = await ownWindow(javaScriptEnabled);
    complaints = complaintsOf(window);
  });
  afterAll(() => window.close());

  test("is entered, row by row, what is wrong being told at its field", async () => {
    const page = await window.newPage();
    await goTo(page, site.url + editPages.desk("en"));
    await page.getByRole("link", { name: "Enter a new agreement" }).click();
    await page.getByLabel("Title", { exact: true }).fill("Minerals plan");
    await page.getByLabel("Title in Japanese (optional)", { exact: true }).fill("鉱物計画");
    await page.getByLabel("Name in addresses").fill(slug);
    await page.getByLabel("Kind of instrument").selectOption("action-plan");
    await page.getByLabel("Signed on").fill("2026-02-01");
    await page.getByLabel("Place of signing", { exact: true }).fill("Tokyo");
    await page.getByLabel("Time zone there").fill("Asia/Tokyo");
    const row = (name: string) => page.getByRole("group", { name, exact: true });
    await row("Party 1").getByLabel("Short code").fill("JP");
    await row("Party 1").getByLabel("Name", { exact: true }).fill("Japan");
    await row("Party 1").getByLabel("Time zone of the capital").fill("Asia/Tokio");
    await row("Party 1").getByLabel("Holiday calendar").selectOption("JP");
    await row("Theme 1").getByLabel("Heading", { exact: true }).fill("Supply");
    await page.getByLabel("Reason for this entry").fill("Signed and published.");
    await page.getByRole("button", { name: "More rows for parties" }).click();
    await row("Party 4").waitFor();
    expect(await row("Party 1").getByLabel("Short code").inputValue()).toBe("JP");
    await page.getByRole("button", { name: "See what will change" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Nothing was saved" });
    await summary.getByRole("link", { name: /^Party 1, Time zone of the capital: Give a time zone/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("parties-1-zone");
    await row("Party 1").getByLabel("Time zone of the capital").fill("Asia/Tokyo");
    await save(page, "Enter the agreement");
    expect(new URL(page.url()).pathname).toBe(editPages.agreement("en", slug));
    await page.getByText("The agreement was entered into the record.").waitFor();
    await page.close();
  });

  test("gets a commitment with a deadline of 180 days, worked out before it is saved", async () => {
    const page = await window.newPage();
    await goTo(page, site.url + editPages.agreement("en", slug));
    await page.getByRole("link", { name: "Add a commitment" }).click();
    await page.getByLabel("What was undertaken", { exact: true }).fill("Publish a list");
    await page.getByLabel("What was undertaken in Japanese (optional)").fill("一覧を公表する");
    await page.getByLabel("A period after an event").check();
    await page.getByLabel("Length").fill("180");
    if (!javaScriptEnabled) await page.getByRole("button", { name: "Work out the date" }).click();
    await page.getByText("This gives: Fri 31 July 2026").waitFor();
    await page
      .getByRole("group", { name: "Criterion 1" })
      .getByLabel("Criterion", { exact: true })
      .fill("It is public.");
    await page.getByLabel("Reason for this entry").fill("Paragraph two.");
    await save(page, "Add the commitment");
    await page.getByText("Commitment 01 added: Publish a list").waitFor();
    await page.close();
    expect(await reader(pages.agreement("en", slug))).toMatch(/Minerals plan.*Publish a list.*31 Jul 2026/);
    expect(await reader(pages.commitment("ja", slug, "01"))).toMatch(/一覧を公表する.*2026年7月31日/);
    expect(complaints).toEqual([]);
  });

  test("has its deadline moved, and the first date stays", async () => {
    const page = await window.newPage();
    await goTo(page, site.url + editPages.commitmentPart("en", slug, "01", "deadline"));
    const form = page.getByRole("region", { name: "The parties moved the deadline" });
    await form.getByLabel("Date", { exact: true }).fill("2026-12-31");
    await form.getByLabel("Agreed on").fill("2026-07-01");
    await form.getByLabel("Web address of the source").fill("https://example.org/moved");
    await form.getByLabel("What was agreed, and why", { exact: true }).fill("More time.");
    await save(page, "Record the new deadline");
    await page.close();
    const words = await reader(pages.commitment("en", slug, "01"));
    expect(words).toMatch(/31 December 2026/);
    expect(words).toMatch(/31 July 2026/);
  });
});

test("a saved update with evidence is four steps from the agreement's page", async () => {
  const window = await ownWindow();
  const page = await window.newPage();
  await goTo(page, site.url + pages.agreement("en", shipped.usJapan));
  await page.getByRole("link", { name: /^Update 04: / }).click();
  const assessment = page.getByRole("region", { name: "Assess delivery" });
  await assessment.getByLabel("Underway").check();
  await assessment.getByLabel("Reason", { exact: true }).fill("It has begun.");
  await assessment.getByLabel("Web address").fill("https://example.org/begun");
  await assessment.getByLabel("Publisher").fill("Example Agency");
  await assessment.getByLabel("What it shows", { exact: true }).fill("Work has begun.");
  await assessment.getByRole("button", { name: "See what will change" }).click();
  await assessment.getByRole("button", { name: "Record the assessment" }).click();
  await page.waitForURL("**?saved=*");
  expect(await reader(pages.commitment("en", shipped.usJapan, "04"))).toMatch(/Underway.*It has begun/);
  await window.close();
});

test("a commitment is edited by keyboard alone", async () => {
  const window = await ownWindow();
  const page = await window.newPage();
  await goTo(page, site.url + editPages.commitmentPart("en", shipped.usJapan, "03", "details"));
  const title = page.getByLabel("What was undertaken", { exact: true });
  await title.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" now");
  await page.getByLabel("Reason for this entry").focus();
  await page.keyboard.type("A word was left out.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save the commitment" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Save the commitment");
  await page.keyboard.press("Enter");
  await page.waitForURL("**?saved=*");
  expect(await reader(pages.commitment("en", shipped.usJapan, "03"))).toMatch(/ now/);
  await window.close();
});

describe("the forms' pages", () => {
  let page: Page;
  beforeAll(async () => {
    page = await signedIn(browser, site, "en", aiko.email);
  });
  afterAll(() => page.context().close());

  const addresses = (["en", "ja"] as const).flatMap((locale) => [
    editPages.newAgreement(locale),
    editPages.agreementDetails(locale, shipped.usJapan),
    editPages.newCommitment(locale, shipped.usJapan),
    ...(["details", "deadline", "evidence", "steps"] as const).map((part) =>
      editPages.commitmentPart(locale, shipped.usJapan, "07", part),
    ),
  ]);
  test.each(addresses)("%s fits 320 px and leaves axe nothing to find", async (address) => {
    await goTo(page, site.url + address);
    for (const box of await page.locator("details:not([open]) > summary").all())
      if (await box.isVisible()) await box.click();
    expect(await axeFindingsInBoth(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await overflow(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
