import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { createAccount } from "@/lib/auth/accounts";
import { openClient } from "@/lib/data/client";
import type { Role } from "@/lib/domain/permissions";
import { translator } from "@/lib/i18n/translator";
import { editPages, type Locale, pages } from "@/lib/paths";
import { goTo, hearComplaints, PATIENCE } from "@/tests/support/browser";
import type { Site } from "@/tests/support/server";

export const password = "correct horse battery";
export type NewPerson = { name: string; email: string; password: string };
export const aiko: NewPerson = { name: "Aiko Mori", email: "aiko@example.org", password };

/** Makes an account in the database of a running site. */
export async function account(site: Site, person: NewPerson, role: Role): Promise<void> {
  const database = openClient(site.databaseUrl);
  if ((await createAccount(person, role, database)) !== "created") throw new Error(`no account for ${person.email}`);
  await database.$disconnect();
}

/** Makes the site's first account through its one-time address, as its owner does; the page is left on the desk. */
export async function setUp(page: Page, site: Site, person = aiko): Promise<void> {
  await goTo(page, site.setupUrl);
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create the account and sign in" }).click();
  await page.waitForURL(`**${editPages.desk("en")}`);
}

/** A browser window of its own, far from the server's zone. */
export async function context(
  browser: Browser,
  javaScriptEnabled = true,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const own = { javaScriptEnabled, locale: "en-GB", timezoneId: "America/Los_Angeles" };
  const made = await browser.newContext({ ...own, ...options });
  made.setDefaultTimeout(PATIENCE);
  return made;
}

/** Everything that the browser says or that fails in its pages; nothing is as it should be. */
export function complaintsOf(of: BrowserContext): string[] {
  const complaints: string[] = [];
  hearComplaints(of, complaints);
  of.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  return complaints;
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
  await goTo(page, site.url + pages.signIn(locale));
  await typePassword(page, locale, email);
  await page.waitForURL(`**${editPages.desk(locale)}`);
  return page;
}
