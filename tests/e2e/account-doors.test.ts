import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editPages, pages } from "@/lib/paths";
import { account, context, password, signedIn } from "@/tests/support/account-pages";
import { goTo, launchBrowser, mainWords } from "@/tests/support/browser";
import { type IdentityProvider, startIdentityProvider } from "@/tests/support/identity-provider";
import { type Site, startSite } from "@/tests/support/server";

let browser: Browser;
let site: Site; // lets people in through a provider
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider({
    sub: "u-1",
    email: "emi@example.org",
    email_verified: true,
    name: "Emi Ito",
  });
  [browser, site] = await Promise.all([launchBrowser(), startSite({ ...provider.client, OIDC_NAME: "Ministry" })]);
  provider.serve(site.url);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.stop(), provider.stop()]);
});

test("a passkey is added, signs in by itself, and opens nothing once removed", async () => {
  const person = { name: "Mio Sato", email: "mio@example.org", password };
  await account(site, person, "editor");
  const page = await signedIn(browser, site, "en", person.email);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await goTo(page, site.url + editPages.account("en"));
  await page.getByLabel("Name of the passkey").last().fill("Laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL("**done=passkey");
  expect(await page.getByRole("region", { name: "Passkeys" }).innerText()).toContain("Laptop");
  const signInWithPasskey = async () => {
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await page.waitForURL("**done=signed-out");
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  };
  await signInWithPasskey();
  await page.waitForURL(`**${editPages.desk("en")}`);
  expect(await mainWords(page)).toContain("Signed in as Mio Sato, editor");
  await goTo(page, site.url + editPages.account("en"));
  await page.getByRole("button", { name: "Remove: Laptop" }).click();
  await page.waitForURL("**done=passkeyRemoved");
  await signInWithPasskey();
  await page.getByText("No passkey of this site was accepted.").waitFor();
  await page.context().close();
});

describe("an organisation's provider", () => {
  const signInThere = async (arrives: string, javaScript = true): Promise<Page> => {
    const page = await (await context(browser, javaScript)).newPage();
    await goTo(page, site.url + pages.signIn("en", { next: editPages.account("en") }));
    await page.getByRole("button", { name: "Sign in with Ministry" }).click();
    await page.waitForURL(`${site.url}${arrives}`);
    return page;
  };

  test("signs in nobody who was not invited, and nobody whose address it did not verify", async () => {
    const uninvited = await signInThere(`${pages.signIn("en")}?error=**`);
    expect(await mainWords(uninvited)).toContain("Ministry did not sign you in here.");
    await uninvited.context().close();
    await account(site, { name: "Emi Ito", email: "emi@example.org", password }, "editor");
    provider.now = { ...provider.now, email_verified: false };
    const unverified = await signInThere(`${pages.signIn("en")}?error=**`);
    expect(await mainWords(unverified)).toContain("Ministry did not sign you in here.");
    await unverified.context().close();
    provider.now = { ...provider.now, email_verified: true };
  });

  test("signs in who was invited, with the role given here, also without JavaScript", async () => {
    for (const javaScript of [true, false]) {
      const page = await signInThere(editPages.account("en"), javaScript);
      expect(await mainWords(page)).toContain("Signed in as Emi Ito, editor");
      await page.context().close();
    }
  });
});

describe("better-auth's own addresses", () => {
  const closed = [
    "sign-up/email",
    "sign-in/email",
    "get-session",
    "admin/list-users",
    "api-key/list",
    "reset-password",
  ];
  const wanted = closed.flatMap((path) => ["GET", "POST"].map((method) => ({ path, method })));

  test.each(wanted)("$method $path is not there", async ({ path, method }) => {
    const body = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
    const answer = await fetch(`${site.url}/api/auth/${path}`, { method, ...body });
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("the open ones ask for a session, refuse other sites and are kept by nobody", async () => {
    const options = await fetch(`${site.url}/api/auth/passkey/generate-register-options`);
    expect(options.status).toBe(401);
    const foreign = await fetch(`${site.url}/api/auth/passkey/verify-authentication`, {
      method: "POST",
      body: JSON.stringify({ response: {} }),
      headers: { "content-type": "application/json", origin: "https://elsewhere.example" },
    });
    expect(foreign.status).toBe(403);
    const challenges = [1, 2].map(async () => {
      const answer = await fetch(`${site.url}/api/auth/passkey/generate-authenticate-options`);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      return ((await answer.json()) as { challenge: string }).challenge;
    });
    const [one, other] = await Promise.all(challenges);
    expect(one).not.toBe(other);
  });
});
