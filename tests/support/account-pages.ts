import type { Browser, BrowserContext, Page } from "playwright-core";
import { createAccount } from "@/lib/auth/accounts";
import { openClient } from "@/lib/data/client";
import { translator } from "@/lib/i18n/translator";
import { editPages, type Locale, pages } from "@/lib/paths";
import type { Site } from "@/tests/support/server";

export const password = "correct horse battery";
export type NewPerson = { name: string; email: string; password: string };

/** Makes an account in the database of a running site. */
export async function account(site: Site, person: NewPerson, role: "administrator" | "editor"): Promise<void> {
  const database = openClient(site.databaseUrl);
  if ((await createAccount(person, role, database)) !== "created") throw new Error(`no account for ${person.email}`);
  await database.$disconnect();
}

/** A browser window of its own. */
export async function context(browser: Browser, javaScriptEnabled = true): Promise<BrowserContext> {
  const made = await browser.newContext({ javaScriptEnabled, locale: "en-GB" });
  made.setDefaultTimeout(20_000);
  return made;
}

/** What is wrong with the form just sent; the framework has an alert of its own on every page. */
export const refused = (page: Page) => page.locator(".error-summary");

/** Fills in and sends the sign-in form that is open. */
export async function typePassword(page: Page, locale: Locale, email: string, secret = password): Promise<void> {
  const t = translator(locale, "auth");
  await page.getByLabel(t("signIn.email")).fill(email);
  await page.getByLabel(t("signIn.password"), { exact: true }).fill(secret);
  await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
}

/** A page of somebody who has just signed in. */
export async function signedIn(
  browser: Browser,
  site: Site,
  locale: Locale,
  email: string,
  javaScriptEnabled = true,
): Promise<Page> {
  const page = await (await context(browser, javaScriptEnabled)).newPage();
  await page.goto(site.url + pages.signIn(locale));
  await typePassword(page, locale, email);
  await page.waitForURL(`**${editPages.desk(locale)}`);
  return page;
}
