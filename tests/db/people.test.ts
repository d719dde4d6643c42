import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/data/client";
import type { Actor } from "@/lib/domain/permissions";
import { accountsOn, from, password, withCookies } from "@/tests/support/accounts";
import type { TestDatabase } from "@/tests/support/database";

describe.each<Engine>(["sqlite", "postgresql"])("people on %s", (engine) => {
  let database: TestDatabase;
  let people: typeof import("@/lib/auth/people");
  let links: typeof import("@/lib/auth/link");
  let signing: typeof import("@/lib/auth/sign-in");
  let session: typeof import("@/lib/auth/session");
  let events: typeof import("@/lib/auth/account-events");
  let chief: Actor;

  beforeAll(async () => {
    database = await accountsOn(engine);
    people = await import("@/lib/auth/people");
    links = await import("@/lib/auth/link");
    signing = await import("@/lib/auth/sign-in");
    session = await import("@/lib/auth/session");
    events = await import("@/lib/auth/account-events");
  });
  beforeEach(async () => {
    await database.client.user.deleteMany();
    await database.client.verification.deleteMany();
    const { createAccount } = await import("@/lib/auth/accounts");
    await createAccount({ name: "Aiko Mori", email: "aiko@example.org", password }, "administrator");
    const { id } = await database.client.user.findFirstOrThrow();
    chief = { id, name: "Aiko Mori", role: "administrator" };
  });
  afterAll(() => database.drop());

  const sam = { name: "Sam Reed", email: "sam@example.org", role: "editor", locale: "en" } as const;
  const invited = async (over: Partial<{ role: "editor" | "reviewer" | "administrator"; email: string }> = {}) => {
    const result = await people.invite(chief, { ...sam, ...over });
    if (!result.ok) throw new Error(result.code);
    return { id: result.owner.id, token: result.token };
  };
  const joined = async (over: Parameters<typeof invited>[0] = {}) => {
    const { id, token } = await invited(over);
    await links.spendLink(token, password);
    return id;
  };
  const cookies = async (email = sam.email, secret = password) => {
    const outcome = await signing.signIn(email, secret, from());
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.cookies;
  };
  const person = async (id: string) => (await people.people()).find((one) => one.id === id);

  it("are invited without a password, choose one by the link, and sign in with the role given", async () => {
    const { id, token } = await invited({ role: "reviewer" });
    expect(await person(id)).toMatchObject({ name: "Sam Reed", role: "reviewer", state: "invited", lastSignIn: null });
    expect(await signing.signIn(sam.email, "", from())).toMatchObject({ code: "wrong-credentials" });
    expect(await links.linkOwner(token)).toMatchObject({ id, isNew: true });
    expect(await links.spendLink(token, password)).toMatchObject({ id });
    expect(await session.sessionActor(withCookies(await cookies()))).toEqual({
      id,
      name: "Sam Reed",
      role: "reviewer",
    });
    expect(await person(id)).toMatchObject({ state: "active", lastSignIn: expect.stringMatching(/^\d{4}-/) });
  });

  it("have one account for an address, however it is written", async () => {
    await invited();
    expect(await people.invite(chief, { ...sam, name: "Other" })).toEqual({ ok: false, code: "email-taken" });
    expect(await database.client.user.count()).toBe(2);
  });

  it("are sent links that work once, one at a time, for a day, and are stored as hashes", async () => {
    const { id, token } = await invited();
    const next = await people.newLink(chief, id);
    if (!next.ok) throw new Error(next.code);
    expect(await links.linkOwner(token)).toBeNull();
    expect(JSON.stringify(await database.client.verification.findMany())).not.toContain(next.token);
    const spent = await Promise.all([1, 2, 3].map((at) => links.spendLink(next.token, `${password} ${at}`)));
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await links.linkOwner(next.token)).toBeNull();
    const late = await people.newLink(chief, id);
    if (!late.ok) throw new Error(late.code);
    const [row] = await database.client.verification.findMany();
    expect(((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)) / 3_600_000).toBeCloseTo(24, 1);
    await database.client.verification.updateMany({ data: { expiresAt: "2026-01-01T00:00:00Z" } });
    expect(await links.linkOwner(late.token)).toBeNull();
    expect(await links.spendLink(late.token, password)).toBeNull();
  });

  it("lose every session and the old password when they choose a new one", async () => {
    const id = await joined();
    const before = withCookies(await cookies());
    const link = await links.makeLink(sam.email);
    await links.spendLink(link?.token ?? "", "another long password");
    expect(await session.sessionActor(before)).toBeNull();
    expect(await signing.signIn(sam.email, password, from())).toMatchObject({ code: "wrong-credentials" });
    expect(await session.sessionActor(withCookies(await cookies(sam.email, "another long password")))).toMatchObject({
      id,
    });
  });

  it("get no link for an address without an active account", async () => {
    const id = await joined();
    expect(await links.makeLink("nobody@example.org")).toBeNull();
    await people.deactivate(chief, id, "left");
    expect(await links.makeLink(sam.email)).toBeNull();
    expect(await people.newLink(chief, id)).toEqual({ ok: false, code: "not-found" });
  });

  it("count as nobody at once when deactivated, keep their name, and can come back", async () => {
    const id = await joined();
    const { createToken, tokenActor } = await import("@/lib/auth/token");
    const key = await createToken({ id, name: sam.name }, { name: "t", scopes: ["write"], days: 1 });
    const bearer = new Headers({ authorization: `Bearer ${key}` });
    const open = withCookies(await cookies());
    const link = await links.makeLink(sam.email);
    expect(await tokenActor(bearer)).toMatchObject({ id });
    expect(await people.deactivate(chief, id, "left the ministry")).toEqual({ ok: true });
    expect(await session.sessionActor(open)).toBeNull();
    expect(await tokenActor(bearer)).toBeNull();
    expect(await links.spendLink(link?.token ?? "", password)).toBeNull();
    expect(await signing.signIn(sam.email, password, from())).toEqual({ ok: false, code: "wrong-credentials" });
    expect(await person(id)).toMatchObject({ name: "Sam Reed", state: "deactivated" });
    expect(await people.reactivate(chief, id)).toEqual({ ok: true });
    expect(await session.sessionActor(withCookies(await cookies()))).toMatchObject({ id, role: "editor" });
    expect(await tokenActor(bearer)).toBeNull();
  });

  it("change roles from their next click on", async () => {
    const id = await joined();
    const open = withCookies(await cookies());
    expect(await people.changeRole(chief, id, "reviewer")).toEqual({ ok: true });
    expect(await session.sessionActor(open)).toMatchObject({ role: "reviewer" });
    expect(await people.changeRole(chief, id, "reviewer")).toEqual({ ok: false, code: "unchanged" });
  });

  it("always have an active administrator, also when two demote each other at the same moment", async () => {
    expect(await people.changeRole(chief, chief.id, "editor")).toEqual({ ok: false, code: "last-administrator" });
    expect(await people.deactivate(chief, chief.id, "x")).toEqual({ ok: false, code: "last-administrator" });
    const id = await joined({ role: "administrator" });
    const other: Actor = { id, name: sam.name, role: "administrator" };
    const results = await Promise.all([
      people.changeRole(chief, id, "editor"),
      people.deactivate(other, chief.id, "x"),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.client.user.count({ where: { role: "administrator", banned: false } })).toBe(1);
  });

  it("are managed by administrators only", async () => {
    const id = await joined();
    const before = await database.client.user.findMany({ orderBy: { id: "asc" } });
    for (const role of ["editor", "reviewer"] as const) {
      const actor: Actor = { id, name: sam.name, role };
      const no = { ok: false, code: "forbidden" };
      expect(await people.invite(actor, { ...sam, email: "x@example.org" })).toEqual(no);
      expect(await people.newLink(actor, chief.id)).toEqual(no);
      expect(await people.changeRole(actor, id, "administrator")).toEqual(no);
      expect(await people.deactivate(actor, chief.id, "x")).toEqual(no);
      expect(await people.reactivate(actor, chief.id)).toEqual(no);
      expect(await people.dropCodes(actor, chief.id)).toEqual(no);
    }
    expect(await database.client.user.findMany({ orderBy: { id: "asc" } })).toEqual(before);
    expect(await people.changeRole(chief, "nobody", "editor")).toEqual({ ok: false, code: "not-found" });
  });

  it("leave every step in the accounts' history", async () => {
    const id = await joined();
    await people.changeRole(chief, id, "reviewer");
    await people.deactivate(chief, id, "left");
    const kinds = (await events.accountEvents(5)).map(({ kind, actor, subject, detail, reason }) => [
      kind,
      actor,
      subject,
      detail ?? reason,
    ]);
    expect(kinds).toEqual([
      ["deactivated", "Aiko Mori", "Sam Reed", "left"],
      ["role-changed", "Aiko Mori", "Sam Reed", "reviewer"],
      ["password-set", "Sam Reed", "Sam Reed", null],
      ["invited", "Aiko Mori", "Sam Reed", "editor"],
      ["created", "system", "Aiko Mori", "administrator"],
    ]);
  });
});
