import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { translator } from "@/lib/i18n/translator";
import { editPages, type Locale } from "@/lib/paths";
import { account, password, refused, signedIn } from "@/tests/support/account-pages";
import { launchBrowser, mainWords } from "@/tests/support/browser";
import { axeFindings, overflow } from "@/tests/support/page-findings";
import { type Site, startSite } from "@/tests/support/server";
import { startWebhookReceiver, verified, type WebhookReceiver } from "@/tests/support/webhook-receiver";

/** On a busy machine a message may take a while. */
const patience = { timeout: 20_000, interval: 200 };
const chief = { name: "Aiko Mori", email: "aiko@example.org", password };
let browser: Browser;
let site: Site;
let receiver: WebhookReceiver;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  [browser, site] = await Promise.all([launchBrowser(), startSite({ WEBHOOK_PRIVATE_TARGETS: "allow" })]);
  await account(site, chief, "administrator");
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.stop(), receiver.stop()]);
});

async function fits(page: Page): Promise<void> {
  expect(await overflow(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
}

test.each<{ locale: Locale; javaScript: boolean }>([
  { locale: "en", javaScript: true },
  { locale: "ja", javaScript: false },
])(
  "a webhook is added, tried, sent again and removed, in $locale, JavaScript $javaScript",
  async ({ locale, javaScript }) => {
    const t = translator(locale, "webhooks");
    const before = receiver.requests.length;
    const name = `Newsroom ${locale}`;
    const page = await signedIn(browser, site, locale, chief.email, javaScript);
    await page.getByRole("link", { name: t("title"), exact: true }).click();
    await page.getByRole("link", { name: t("add") }).click();
    await page.getByLabel(t("field.name"), { exact: true }).fill(name);
    await page.getByLabel(t("field.url"), { exact: true }).fill("https://user:word@hooks.example/");
    await page.getByRole("button", { name: t("new.submit") }).click();
    expect(await refused(page).innerText()).toContain(t("refused.user-in-address"));
    await page.getByLabel(t("field.url"), { exact: true }).fill(`${receiver.url}/room?key=keptback`);
    if (javaScript) await fits(page);
    await page.getByRole("button", { name: t("new.submit") }).click();
    const secret = await page.getByRole("status").locator("code").innerText();
    await page.getByRole("link", { name: t("secret.go") }).click();

    await page.getByRole("button", { name: t("test.submit") }).click();
    await page.waitForURL("**done=test**");
    await expect.poll(() => receiver.requests.length, patience).toBe(before + 1);
    expect(verified(receiver.requests[before], secret)).toMatchObject({ type: "webhook.test", data: { locale } });
    const log = page.getByRole("region", { name: t("log.title") });
    // The page waits for the answer, but not for ever.
    await expect
      .poll(async () => (await page.reload()) && (await log.innerText()), patience)
      .toContain(t("log.state.sent"));
    expect(await log.innerText()).toContain("thank you");
    expect(await log.innerText()).toContain(t("outcome.taken", { status: "200" }));
    if (javaScript) await fits(page);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await overflow(page)).toEqual([]);

    await log.getByRole("button", { name: t("log.replay") }).click();
    await page.waitForURL("**done=replay**");
    await expect.poll(() => receiver.requests.length, patience).toBe(before + 2);
    const [first, second] = receiver.requests.slice(before);
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect((await page.content()).includes(secret)).toBe(false);

    const end = page.getByRole("region", { name: t("remove.title") });
    await end.getByRole("checkbox").check();
    await end.getByRole("button", { name: t("remove.submit", { name }) }).click();
    await page.waitForURL("**done=removed**");
    expect((await page.content()).includes("keptback")).toBe(false);
    await page.goto(site.url + editPages.webhooks(locale));
    const words = await mainWords(page);
    expect(words).toContain(t("state.removed"));
    expect(words).toContain(new URL(receiver.url).host);
    expect(words).not.toContain("keptback");
    expect(site.log()).not.toMatch(/whsec_|keptback/);
    await page.context().close();
  },
);
