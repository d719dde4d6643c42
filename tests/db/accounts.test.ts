import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "@/lib/data/client";
import { inDatabase, type TestDatabase, testDatabase } from "@/tests/support/database";

const aiko = { name: "Aiko Mori", email: "aiko@example.org", password: "correct horse battery" };
const noHeaders = () => new Headers({ "x-tracker-client-address": "203.0.113.7" });
/** The session cookie as a browser sends it back. */
const withCookies = (lines: readonly string[]) =>
  new Headers({ cookie: lines.map((line) => line.split(";")[0]).join("; ") });

describe.each<Engine>(["sqlite", "postgresql"])("accounts on %s", (engine) => {
  let database: TestDatabase;
  let accounts: typeof import("@/lib/auth/accounts");
  let links: typeof import("@/lib/auth/setup-link");
  let session: typeof import("@/lib/auth/session");
  let signing: typeof import("@/lib/auth/sign-in");
  let throttle: typeof import("@/lib/auth/throttle");

  beforeAll(async () => {
    database = await testDatabase(engine);
    process.env.DATABASE_URL = database.url;
    inDatabase(database.client);
    vi.resetModules(); // settings are read once in a process
    accounts = await import("@/lib/auth/accounts");
    links = await import("@/lib/auth/setup-link");
    session = await import("@/lib/auth/session");
    signing = await import("@/lib/auth/sign-in");
    throttle = await import("@/lib/auth/throttle");
  });
  beforeEach(async () => {
    await database.client.user.deleteMany();
    await database.client.setupLink.deleteMany();
    await database.client.rateLimit.deleteMany();
  });
  afterAll(async () => {
    inDatabase(undefined);
    await database.drop();
  });

  const issued = async () => {
    const token = await links.issueSetupToken();
    if (!token) throw new Error("no token although there is no administrator");
    return token;
  };

  describe("the set-up address", () => {
    it("makes the first administrator once", async () => {
      const token = await issued();
      expect(await links.setupTokenIsValid(token)).toBe(true);
      expect(await links.spendSetupToken(token, aiko)).toBe("created");
      expect(await links.setupTokenIsValid(token)).toBe(false);
      expect(await links.spendSetupToken(token, { ...aiko, email: "other@example.org" })).toBe("link-used");
      expect(await database.client.user.findMany({ select: { email: true, role: true } })).toEqual([
        { email: aiko.email, role: "administrator" },
      ]);
    });

    it("is not issued again once there is an administrator, and is while there are only editors", async () => {
      await accounts.createAccount({ ...aiko, email: "editor@example.org" }, "editor");
      expect(await links.spendSetupToken(await issued(), aiko)).toBe("created");
      expect(await links.issueSetupToken()).toBeNull();
    });

    it("ends when a newer one is printed, and when an administrator is made another way", async () => {
      const [first, second] = [await issued(), await issued()];
      expect(await links.setupTokenIsValid(first)).toBe(false);
      expect(await links.setupTokenIsValid(second)).toBe(true);
      await accounts.createAccount(aiko, "administrator");
      expect(await links.spendSetupToken(second, { ...aiko, email: "late@example.org" })).toBe("link-used");
    });

    it("has one winner when it is used several times at once", async () => {
      const token = await issued();
      const tries = Array.from({ length: 5 }, (_, at) =>
        links.spendSetupToken(token, { ...aiko, email: `person${at}@example.org` }),
      );
      const outcomes = (await Promise.all(tries)).sort();
      expect(outcomes).toEqual(["created", ...Array.from({ length: 4 }, () => "link-used")]);
      expect(await database.client.user.count()).toBe(1);
    });

    it("stays good when the address given already has an account", async () => {
      await accounts.createAccount(aiko, "editor");
      const token = await issued();
      expect(await links.spendSetupToken(token, aiko)).toBe("email-taken");
      expect(await links.setupTokenIsValid(token)).toBe(true);
    });

    it("is refused when it is made up, and is stored only as a hash", async () => {
      const token = await issued();
      for (const wrong of ["", "x", `${token}x`, token.toUpperCase(), "constructor"])
        expect(await links.setupTokenIsValid(wrong)).toBe(false);
      const stored = JSON.stringify(await database.client.setupLink.findMany());
      expect(stored).not.toContain(token);
    });
  });

  describe("signing in", () => {
    beforeEach(async () => {
      await accounts.createAccount(aiko, "reviewer");
    });

    it("opens a session that scripts cannot read and other sites cannot send", async () => {
      const outcome = await signing.signIn(aiko.email, aiko.password, noHeaders());
      if (!outcome.ok) throw new Error(outcome.code);
      expect(outcome.cookies).toHaveLength(1);
      expect(outcome.cookies[0]).toMatch(/^tracker\.session_token=.+HttpOnly.+SameSite=Lax/i);
      expect(await session.sessionActor(withCookies(outcome.cookies))).toMatchObject({
        name: aiko.name,
        role: "reviewer",
      });
    });

    it("ends on signing out, also for a copy of the cookie", async () => {
      const outcome = await signing.signIn(aiko.email, aiko.password, noHeaders());
      if (!outcome.ok) throw new Error(outcome.code);
      const copy = withCookies(outcome.cookies);
      const cleared = await signing.signOut(copy);
      expect(cleared.join()).toMatch(/Max-Age=0/i);
      expect(await session.sessionActor(copy)).toBeNull();
    });

    it("knows nobody without a cookie, with a forged one, or by an account without a known role", async () => {
      expect(await session.sessionActor(new Headers())).toBeNull();
      const outcome = await signing.signIn(aiko.email, aiko.password, noHeaders());
      if (!outcome.ok) throw new Error(outcome.code);
      const forged = withCookies(outcome.cookies.map((line) => line.replace(/=(.)/, "=x$1")));
      expect(await session.sessionActor(forged)).toBeNull();
      await database.client.user.updateMany({ data: { role: "owner" } });
      expect(await session.sessionActor(withCookies(outcome.cookies))).toBeNull();
    });

    it("says the same of a wrong password and of an unknown address", async () => {
      const wrong = await signing.signIn(aiko.email, "not the password", noHeaders());
      const unknown = await signing.signIn("nobody@example.org", aiko.password, noHeaders());
      expect(wrong).toEqual({ ok: false, code: "wrong-credentials" });
      expect(unknown).toEqual(wrong);
      expect(await signing.signIn("not an address", "x", noHeaders())).toEqual(wrong);
    });

    it("waits after too many tries for an account, also from other addresses and with the right password", async () => {
      for (let tries = 0; tries < throttle.PER_ACCOUNT.tries; tries++) {
        const from = new Headers({ "x-tracker-client-address": `203.0.113.${tries}` });
        expect(await signing.signIn(aiko.email, "wrong", from)).toEqual({ ok: false, code: "wrong-credentials" });
      }
      const next = await signing.signIn(aiko.email, aiko.password, noHeaders());
      expect(next).toMatchObject({ ok: false, code: "too-many-tries" });
      if (next.ok || next.code !== "too-many-tries") throw new Error("not throttled");
      expect(next.seconds).toBeGreaterThan(800);
      expect(next.seconds).toBeLessThanOrEqual(throttle.PER_ACCOUNT.seconds);
      const stored = JSON.stringify(await database.client.rateLimit.findMany(), (_key, value) =>
        typeof value === "bigint" ? String(value) : value,
      );
      expect(stored).not.toContain("aiko");
    });

    it("forgets wrong tries after a right one", async () => {
      for (let tries = 0; tries < throttle.PER_ACCOUNT.tries - 1; tries++)
        await signing.signIn(aiko.email, "wrong", noHeaders());
      expect(await signing.signIn(aiko.email, aiko.password, noHeaders())).toMatchObject({ ok: true });
      expect(await signing.signIn(aiko.email, "wrong", noHeaders())).toMatchObject({ code: "wrong-credentials" });
    });
  });

  it("counts tries that come at the same moment one by one, and begins anew after the window", async () => {
    const limit = { tries: 5, seconds: 60 };
    const waits = await Promise.all(Array.from({ length: 12 }, () => throttle.countTry("test", "me", limit)));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
    await database.client.rateLimit.updateMany({ data: { lastRequest: 0n } });
    expect(await throttle.countTry("test", "me", limit)).toBe(0);
  });

  it("has one account for an address and never its password", async () => {
    expect(await accounts.createAccount(aiko, "editor")).toBe("created");
    expect(await accounts.createAccount({ ...aiko, name: "Another" }, "editor")).toBe("email-taken");
    const [stored] = await database.client.account.findMany();
    expect(stored?.password).toMatch(/^[0-9a-f]+:[0-9a-f]+$/);
    expect(JSON.stringify(stored)).not.toContain(aiko.password);
  });
});
