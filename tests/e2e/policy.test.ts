import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { api, editPages, embeds, pages } from "@/lib/paths";
import { launchBrowser } from "@/tests/support/browser";
import { readerPages, shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");
/** Proxies refuse heads of answers above 4 or 8 kB. */
const LONGEST_POLICY = 2500;

/** The policy of an answer, by directive. */
async function policyOf(address: string): Promise<Map<string, string>> {
  const answer = await fetch(site + address, { redirect: "manual" });
  await answer.text();
  const header = answer.headers.get("content-security-policy") ?? "";
  expect(header.length, address).toBeLessThan(LONGEST_POLICY);
  return new Map(
    header.split("; ").map((one) => [one.split(" ", 1)[0] ?? "", one.slice(one.indexOf(" ") + 1)] as const),
  );
}

const strict = /^'self'( 'sha256-[\w+/]{43}='| 'nonce-[\w-]{22}')+$/;
const everywhere = [...readerPages("en").map(([, address]) => address), pages.agreement("ja", shipped.usJapan)];

test("every page runs its own scripts only, whether it is kept or not", async () => {
  for (const address of [...everywhere, "/nowhere", "/en/nowhere", "/nowhere/at/all"]) {
    const policy = await policyOf(address);
    expect(policy.get("script-src"), address).toMatch(strict);
    expect(policy.get("style-src") ?? "", address).not.toContain("unsafe");
    expect(policy.get("default-src"), address).toBe("'none'");
    expect([policy.get("base-uri"), policy.get("frame-ancestors")], address).toEqual(["'none'", "'none'"]);
    expect(policy.get("form-action"), address).toBe("'self'");
  }
});

test("a kept page names digests, the same for everybody; a page drawn for one reader a nonce, each time another", async () => {
  const [kept, again] = [await policyOf(pages.overview("en")), await policyOf(pages.overview("en"))];
  expect(kept.get("script-src")).toContain("sha256-");
  expect(again).toEqual(kept);
  const [own, other] = [await policyOf(pages.signIn("en")), await policyOf(pages.signIn("en"))];
  expect(own.get("script-src")).toContain("nonce-");
  expect(other.get("script-src")).not.toBe(own.get("script-src"));
  const body = await (await fetch(site + pages.overview("en"))).text();
  expect(body).not.toContain("nonce=");
  const { headers } = await fetch(site + pages.overview("en"));
  expect(headers.get("link") ?? "").not.toContain("nonce");
});

test.each([embeds.agreement("en", shipped.usJapan), `/badges/${shipped.usJapan}.svg`, "/en/charts/delivery.svg"])(
  "%s runs nothing at all",
  async (address) => {
    const policy = await policyOf(address);
    expect([policy.get("default-src"), policy.has("script-src")]).toEqual(["'none'", false]);
  },
);

test("nothing on this site but its own files is sent as a script", async () => {
  const others = [api.agreements(), api.openapi(), pages.overview("en"), "/en/feeds/commitments.csv"];
  for (const address of others) {
    const { headers } = await fetch(site + address);
    expect(headers.get("content-type"), address).not.toContain("javascript");
    expect(headers.get("x-content-type-options"), address).toBe("nosniff");
  }
});

/** What somebody might get into a page who found a way to. */
const attack = `
  <script>window.ran = "inline"</script>
  <script nonce="">window.ran = "empty nonce"</script>
  <script src="${api.agreements()}"></script>
  <script src="https://elsewhere.example/x.js"></script>
  <script>eval("window.ran = 'eval'")</script>
  <img src="data:," onerror="window.ran='handler'">
  <base href="https://elsewhere.example/">
  <style>body { --attacked: 1 }</style>`;

describe("what got into a page does not run", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser({ attacked: true });
  });
  afterAll(() => browser.close());

  const refusedOn = async (page: Page) =>
    page.evaluate(() => (window as unknown as { refused: string[] }).refused.filter(Boolean));

  test.each([
    ["kept", pages.agreement("en", shipped.usJapan)],
    ["of one reader", pages.signIn("en", { next: editPages.desk("en") })],
  ])("on a page that is %s", async (_kind, address) => {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript(() => {
      const refused: string[] = [];
      Object.assign(window, { refused });
      document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    });
    await page.route(site + address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</main>", `${attack}</main>`) });
    });
    await page.goto(site + address);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "javascript:window.ran='link'" });
      document.body.append(link);
      link.click();
      document.body.append(Object.assign(document.createElement("script"), { text: "window.ran = 'made'" }));
    });
    const expected = ["script-src-elem", "script-src-attr", "style-src-elem", "base-uri"];
    await expect.poll(() => refusedOn(page)).toEqual(expect.arrayContaining(expected));
    expect((await refusedOn(page)).filter((name) => name === "script-src-elem").length).toBeGreaterThanOrEqual(4);
    expect(await page.evaluate(() => (window as unknown as { ran?: string }).ran)).toBeUndefined();
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("--attacked"))).toBe("");
    expect(await page.evaluate(() => document.baseURI)).toBe(site + address);
    await page.context().close();
  });
});
