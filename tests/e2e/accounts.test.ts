import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { editPages, type Locale, pages } from "@/lib/paths";
import { account, context, password, refused, signedIn, typePassword } from "@/tests/support/account-pages";
import { goTo, launchBrowser, mainWords } from "@/tests/support/browser";
import { type MailServer, plainText, startMailServer } from "@/tests/support/mail-server";
import { oneTimeCode } from "@/tests/support/one-time-code";
import { axeFindings, overflow } from "@/tests/support/page-findings";
import { type Site, startSite } from "@/tests/support/server";

const chief = { name: "Aiko Mori", email: "aiko@example.org", password };
let browser: Browser;
let silent: Site; // sends no mail
let mailing: Site; // sends mail
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  [browser, silent, mailing] = await Promise.all([
    launchBrowser(),
    startSite(),
    startSite({
      SMTP_URL: mail.url,
      MAIL_FROM: "Tracker <tracker@example.org>",
    }),
  ]);
  for (const site of [silent, mailing]) await account(site, chief, "administrator");
});
afterAll(async () => {
  await browser.close();
  await Promise.all([silent.stop(), mailing.stop(), mail.stop()]);
});

/** Fills in and sends the form that chooses a password. */
async function choosePassword(page: Page, locale: Locale, secret = password): Promise<void> {
  const t = translator(locale, "account");
  await page.getByLabel(t("newPassword.password"), { exact: true }).fill(secret);
  await page.getByRole("button", { name: t("newPassword.submit") }).click();
}

async function fits(page: Page): Promise<void> {
  expect(await overflow(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
}

describe.each<{ locale: Locale; javaScript: boolean }>([
  { locale: "en", javaScript: true },
  { locale: "ja", javaScript: false },
])("people, in $locale, JavaScript $javaScript", ({ locale, javaScript }) => {
  const t = translator(locale, "people");
  const words = translator(locale, "account");
  const roles = translator(locale, "auth");
  const guest = `guest-${locale}@example.org`;

  test("an administrator invites someone, who chooses a password by the link and has the role given", async () => {
    const admin = await signedIn(browser, silent, locale, chief.email, javaScript);
    await goTo(admin, silent.url + editPages.people(locale));
    if (javaScript) await fits(admin);
    const form = admin.getByRole("region", { name: t("invite.title") });
    await form.getByRole("button", { name: t("invite.submit") }).click();
    await refused(admin).waitFor(); // nothing was typed
    await form.getByLabel(t("invite.name"), { exact: true }).fill("Sam Reed");
    await form.getByLabel(t("invite.email")).fill(guest);
    await form.getByRole("radio", { name: roles("role.reviewer") }).check();
    await form.getByRole("button", { name: t("invite.submit") }).click();
    const link = await admin.getByRole("status").locator("code").innerText();
    expect(link).toContain(`${silent.url}${pages.newPassword(locale)}?token=`);
    expect(await mainWords(admin)).toContain(t("state.invited"));

    const page = await (await context(browser, javaScript)).newPage();
    await goTo(page, link);
    expect(await mainWords(page)).toContain(guest);
    await choosePassword(page, locale, "short");
    await refused(page).waitFor();
    await choosePassword(page, locale);
    await page.waitForURL(`**${editPages.desk(locale)}`);
    expect(await mainWords(page)).toContain(roles("signedInAs", { name: "Sam Reed", role: roles("role.reviewer") }));
    expect((await goTo(page, silent.url + editPages.people(locale)))?.status()).toBe(404);
    await goTo(page, link);
    expect(await mainWords(page)).toContain(words("newPassword.usedTitle"));
    await Promise.all([page.context().close(), admin.context().close()]);
  });

  test("a deactivated person's next click lands on signing in, and the last administrator stays one", async () => {
    const guestPage = await signedIn(browser, silent, locale, guest, javaScript);
    const admin = await signedIn(browser, silent, locale, chief.email, javaScript);
    await goTo(admin, silent.url + editPages.people(locale));
    await admin.getByRole("row").filter({ hasText: guest }).getByRole("link").click();
    await admin.waitForURL("**/edit/people/*");
    if (javaScript) await fits(admin);
    const end = admin.getByRole("region", { name: t("deactivate.title") });
    await end.getByLabel(t("deactivate.reason")).fill("Left the ministry");
    await end.getByRole("checkbox").check();
    await end.getByRole("button", { name: t("deactivate.submit", { name: "Sam Reed" }) }).click();
    await admin.waitForURL("**done=deactivated");
    await goTo(guestPage, silent.url + editPages.account(locale));
    expect(new URL(guestPage.url()).pathname).toBe(pages.signIn(locale));
    await typePassword(guestPage, locale, guest);
    await refused(guestPage).waitFor();

    await goTo(admin, silent.url + editPages.people(locale));
    expect(await mainWords(admin)).toContain("Left the ministry");
    await admin.getByRole("link", { name: chief.name }).click();
    await admin.waitForURL("**/edit/people/*");
    const own = admin.getByRole("region", { name: t("role.title"), exact: true });
    await own.getByRole("radio", { name: roles("role.editor") }).check();
    await own.getByRole("button", { name: t("role.submit") }).click();
    expect(await refused(admin).innerText()).toContain(t("refused.last-administrator"));
    await Promise.all([guestPage.context().close(), admin.context().close()]);
  });

  test("a forgotten password is chosen anew by mail, and nobody learns whose address has an account", async () => {
    const person = { name: "Ken Ono", email: `ken-${locale}@example.org`, password };
    await account(mailing, person, "editor");
    const before = await signedIn(browser, mailing, locale, person.email, javaScript);
    const page = await (await context(browser, javaScript)).newPage();
    const answers = [];
    for (const email of ["nobody@example.org", person.email]) {
      await goTo(page, mailing.url + pages.signIn(locale));
      await page.getByRole("link", { name: words("forgotten.link") }).click();
      await page.getByLabel(words("forgotten.email")).fill(email);
      await page.getByRole("button", { name: words("forgotten.submit") }).click();
      answers.push(await page.getByRole("status").innerText());
    }
    expect(answers[0]).toBe(answers[1]);
    const found = () => mail.mails.filter(({ to }) => to.includes(person.email));
    await expect.poll(() => found().length).toBe(1);
    expect(mail.mails.flatMap(({ to }) => to)).not.toContain("nobody@example.org");
    const link = /http:\S+token=\S+/.exec(plainText(found()[0] ?? { to: [], from: "", source: "" }))?.[0] ?? "";
    await goTo(page, link);
    await choosePassword(page, "en", "another long password");
    await page.waitForURL(`**${editPages.desk("en")}`);
    await goTo(before, mailing.url + editPages.account(locale));
    expect(new URL(before.url()).pathname).toBe(pages.signIn(locale));
    await Promise.all([page.context().close(), before.context().close()]);
  });

  test("where the site sends no mail, one is told whom to ask", async () => {
    const page = await (await context(browser, javaScript)).newPage();
    await goTo(page, silent.url + pages.forgotten(locale));
    expect(await mainWords(page)).toContain(words("forgotten.noMail"));
    await page.context().close();
  });

  test("one-time codes are set up, asked for after the password, and a backup code works once", async () => {
    const person = { name: "Rie Abe", email: `rie-${locale}@example.org`, password };
    await account(silent, person, "editor");
    const page = await signedIn(browser, silent, locale, person.email, javaScript);
    await goTo(page, silent.url + editPages.account(locale));
    if (javaScript) await fits(page);
    const section = page.getByRole("region", { name: words("codes.title") });
    await section.getByLabel(words("codes.password")).fill(password);
    await section.getByRole("button", { name: words("codes.start") }).click();
    await page.waitForURL(`**${editPages.codes(locale)}`);
    if (javaScript) await fits(page);
    const secret = await page.locator(".secret-text").innerText();
    const backup = await page.locator(".backup-codes li").first().innerText();
    await page.getByLabel(words("codes.code"), { exact: true }).fill("000000");
    await page.getByRole("button", { name: words("codes.confirm") }).click();
    expect(await refused(page).innerText()).toContain(words("codes.wrong"));
    await page.getByLabel(words("codes.code"), { exact: true }).fill(oneTimeCode(secret));
    await page.getByRole("button", { name: words("codes.confirm") }).click();
    await page.waitForURL("**done=codesOn");
    await page.context().close();

    const enter = async (code: string): Promise<Page> => {
      const fresh = await (await context(browser, javaScript)).newPage();
      await goTo(fresh, silent.url + editPages.account(locale));
      await typePassword(fresh, locale, person.email);
      await fresh.waitForURL("**/sign-in/code?next=**");
      await goTo(fresh, silent.url + editPages.desk(locale)); // the password alone opens nothing
      expect(new URL(fresh.url()).pathname).toBe(pages.signIn(locale));
      await goTo(fresh, silent.url + pages.signInCode(locale, { next: editPages.account(locale) }));
      await fresh.getByLabel(words("secondStep.code"), { exact: true }).fill(code);
      await fresh.getByRole("button", { name: words("secondStep.submit") }).click();
      return fresh;
    };
    for (const code of [oneTimeCode(secret), backup]) {
      const fresh = await enter(code);
      await fresh.waitForURL(`**${editPages.account(locale)}`);
      await fresh.context().close();
    }
    const again = await enter(backup);
    expect(await refused(again).innerText()).toContain(words("secondStep.wrong"));
    await again.context().close();
  });

  test("a session is ended from another one, and a token is shown once", async () => {
    const person = { name: "Yui Ota", email: `yui-${locale}@example.org`, password };
    await account(silent, person, "editor");
    const [here, there] = [
      await signedIn(browser, silent, locale, person.email, javaScript),
      await signedIn(browser, silent, locale, person.email, javaScript),
    ];
    await goTo(here, silent.url + editPages.account(locale));
    await here.getByRole("button", { name: words("sessions.end") }).click();
    await here.waitForURL("**done=session");
    await goTo(there, silent.url + editPages.desk(locale));
    expect(new URL(there.url()).pathname).toBe(pages.signIn(locale));

    const tokens = here.getByRole("region", { name: words("tokens.title") });
    await tokens.getByLabel(words("tokens.name"), { exact: true }).fill("nightly");
    await tokens.getByRole("button", { name: words("tokens.submit") }).click();
    const token = await here.getByRole("status").locator("code").innerText();
    expect(token).toMatch(/^tracker_[A-Za-z]{64}$/);
    await goTo(here, silent.url + editPages.account(locale));
    expect(await here.content()).not.toContain(token);
    await here.getByRole("button", { name: words("tokens.revoke") }).click();
    await here.waitForURL("**done=token");
    expect(await tokens.innerText()).toContain(words("tokens.none"));
    await Promise.all([here.context().close(), there.context().close()]);
  });
});
