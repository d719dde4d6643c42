import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editPages, type Locale, pages } from "@/lib/paths";
import { account, aiko, complaintsOf, context, refused } from "@/tests/support/account-pages";
import { goTo, launchBrowser, mainWords } from "@/tests/support/browser";
import { axeFindingsInBoth, overflow } from "@/tests/support/page-findings";
import { shipped } from "@/tests/support/reader-pages";
import { type Site, startSite } from "@/tests/support/server";

const hostile = "<img src=x onerror=alert(1)> & 'two' ministries";
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

/** A reader and an editor in one language, with script or without, about a commitment of their own. */
const journeys = [
  {
    locale: "en" as Locale,
    javaScriptEnabled: false,
    ref: "06",
    words: {
      link: "Suggest a source",
      fields: ["Web address", "Publisher", "Date", "What it shows"],
      send: "Send the suggestion",
      arrived: /has arrived/,
      email: "E-mail address",
      password: "Password",
      signIn: "Sign in",
      decide: /^Decide: 06/,
      kind: "Kind of source",
      relation: "How it bears on the commitment",
      accept: "Accept and add the evidence",
      readers: /Suggested by readers.*Accepted/,
      rests: "It became evidence",
      entry: /Entry \d+ of the record/,
    },
  },
  {
    locale: "ja" as Locale,
    javaScriptEnabled: true,
    ref: "08",
    words: {
      link: "情報源を提案する",
      fields: ["ウェブアドレス", "発行元", "日付", "内容"],
      send: "提案を送る",
      arrived: /受け付けました/,
      email: "メールアドレス",
      password: "パスワード",
      signIn: "ログイン",
      decide: /^判断する：08/,
      kind: "情報源の種類",
      relation: "約束との関係",
      accept: "採用して証拠に加える",
      readers: /読者からの提案.*採用/,
      rests: "証拠として記録",
      entry: /記録\d+/,
    },
  },
];

describe.each(journeys)(
  "in $locale with JavaScript $javaScriptEnabled",
  ({ locale, javaScriptEnabled, ref, words }) => {
    let window: BrowserContext;
    let page: Page;
    let receipt = "";
    let complaints: string[];
    const commitment = pages.commitment(locale, shipped.usJapan, ref);

    beforeAll(async () => {
      window = await context(browser, javaScriptEnabled);
      complaints = complaintsOf(window);
      page = await window.newPage();
    });
    afterAll(() => window.close());

    const fill = async (values: readonly string[]) => {
      for (const [at, value] of values.entries())
        await page.getByLabel(words.fields[at] ?? "", { exact: true }).fill(value);
      await page.getByRole("button", { name: words.send }).click();
    };

    test("a reader without an account suggests a source, and is told what is wrong with it first", async () => {
      await goTo(page, site.url + commitment);
      await page.getByRole("link", { name: words.link }).click();
      await fill(["not an address", hostile, "2026-11-02", hostile]);
      await refused(page).waitFor();
      expect(await page.getByLabel(words.fields[1] ?? "", { exact: true }).inputValue()).toBe(hostile);
      await fill([`https://example.org/${ref}`, hostile, "2026-11-02", hostile]);
      await page.waitForURL("**?sent=*");
      expect(await mainWords(page)).toMatch(words.arrived);
      receipt = new URL(page.url()).searchParams.get("sent") ?? "";
      await goTo(page, site.url + commitment);
      expect(await page.content()).not.toContain(receipt);
    });

    test("an editor meets it on the desk; axe finds nothing there nor at the decision, and both fit 320 px", async () => {
      await goTo(page, site.url + editPages.desk(locale));
      await page.getByLabel(words.email).fill(aiko.email);
      await page.getByLabel(words.password).fill(aiko.password);
      await page.getByRole("button", { name: words.signIn, exact: true }).click();
      await page.getByRole("link", { name: words.decide }).click();
      await page.waitForURL(`**${editPages.suggestion(locale, receipt)}`);
      for (const address of [editPages.desk(locale), editPages.suggestion(locale, receipt)]) {
        const again = await window.newPage();
        await goTo(again, site.url + address);
        if (javaScriptEnabled) expect(await axeFindingsInBoth(again)).toEqual([]);
        await again.setViewportSize({ width: 320, height: 700 });
        expect(await overflow(again)).toEqual([]);
        await again.close();
      }
    });

    test("and accepts it, once what will change was shown", async () => {
      await page.getByLabel(words.kind).selectOption("official");
      await page.getByLabel(words.relation).selectOption("candidate");
      await page.getByRole("button", { name: words.accept }).click();
      await page.getByRole("button", { name: words.accept, exact: true }).click(); // stands there once it was shown
      await page.waitForURL("**?saved=*");
    });

    test("what came of it is public, in the history too, each entry at its own address", async () => {
      await goTo(page, site.url + commitment);
      const said = await mainWords(page);
      expect(said).toMatch(words.readers);
      expect(said).toContain(words.rests);
      expect(said).toContain(receipt);
      expect(said).toContain(hostile);
      await page.locator("[id^=entry-] > a").first().click();
      await page.waitForURL(`**/${locale}/record/*`);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(words.entry);
      expect(await mainWords(page)).toMatch(/[0-9a-f]{64}.*[0-9a-f]{64}/);
      await goTo(page, `${site.url}${pages.suggest(locale, shipped.usJapan, ref)}?sent=${receipt}`);
      expect(await mainWords(page)).toContain(receipt);
    });

    test("nothing was logged and nothing of the reader's ran", () => {
      expect(complaints).toEqual([]);
    });
  },
);
