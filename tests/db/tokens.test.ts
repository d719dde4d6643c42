import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "@/lib/data/client";
import { accountsOn, password } from "@/tests/support/accounts";
import type { TestDatabase } from "@/tests/support/database";

const bearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });

describe.each<Engine>(["sqlite", "postgresql"])("tokens on %s", (engine) => {
  let database: TestDatabase;
  let tokens: typeof import("@/lib/auth/token");
  let owner: { id: string; name: string };

  beforeAll(async () => {
    database = await accountsOn(engine);
    tokens = await import("@/lib/auth/token");
  });
  beforeEach(async () => {
    await database.client.user.deleteMany();
    await database.client.apikey.deleteMany();
    const { createAccount } = await import("@/lib/auth/accounts");
    await createAccount({ name: "Aiko Mori", email: "aiko@example.org", password }, "reviewer");
    owner = await database.client.user.findFirstOrThrow();
  });
  afterAll(() => database.drop());

  const token = (over: Partial<Parameters<typeof tokens.createToken>[1]> = {}) =>
    tokens.createToken(owner, { name: "nightly", scopes: ["write", "import"], days: 30, ...over });

  it("act as their owner, with the scopes they were made with", async () => {
    const key = await token();
    expect(await tokens.tokenActor(bearer(key))).toEqual({
      id: owner.id,
      name: "Aiko Mori",
      role: "reviewer",
      scopes: ["write", "import"],
    });
    const stored = ["read", "write"] as never; // as tokens made before 22 November 2026 have it
    expect(await tokens.tokenActor(bearer(await token({ scopes: stored })))).toMatchObject({ scopes: ["write"] });
  });

  it("follow the role that their owner has now, and end with a deactivated or deleted one", async () => {
    const key = await token();
    await database.client.user.update({ where: { id: owner.id }, data: { role: "editor" } });
    expect(await tokens.tokenActor(bearer(key))).toMatchObject({ role: "editor" });
    await database.client.user.update({ where: { id: owner.id }, data: { role: "owner" } });
    expect(await tokens.tokenActor(bearer(key))).toBeNull();
    await database.client.user.update({ where: { id: owner.id }, data: { role: "editor", banned: true } });
    expect(await tokens.tokenActor(bearer(key))).toBeNull();
    await database.client.user.delete({ where: { id: owner.id } });
    expect(await tokens.tokenActor(bearer(key))).toBeNull();
  });

  it("end on the day they were made for", async () => {
    const key = await token({ days: 1 });
    const [stored] = await database.client.apikey.findMany();
    const days = ((stored?.expiresAt?.getTime() ?? 0) - (stored?.createdAt.getTime() ?? 0)) / 86_400_000;
    expect(days).toBeCloseTo(1, 3);
    await database.client.apikey.updateMany({ data: { expiresAt: "2026-01-01T00:00:00Z" } });
    expect(await tokens.tokensOf(owner.id)).toEqual([]);
    expect(await tokens.tokenActor(bearer(key))).toBeNull();
  });

  it("end at once when their owner revokes them; nobody else can", async () => {
    const key = await token();
    const [line] = await tokens.tokensOf(owner.id);
    expect(await tokens.revokeToken({ id: "someone-else", name: "Other" }, line?.id ?? "")).toBe("not-found");
    expect(await tokens.tokenActor(bearer(key))).not.toBeNull();
    expect(await tokens.revokeToken(owner, line?.id ?? "")).toBe("revoked");
    expect(await tokens.tokenActor(bearer(key))).toBeNull();
    expect(await tokens.revokeToken(owner, line?.id ?? "")).toBe("not-found");
  });

  it("are kept as a hash and listed by how they begin", async () => {
    const key = await token();
    expect(key).toMatch(/^tracker_[A-Za-z]{64}$/);
    expect(JSON.stringify(await database.client.apikey.findMany())).not.toContain(key.slice(16));
    const lines = await tokens.tokensOf(owner.id);
    expect(lines).toMatchObject([{ name: "nightly", start: key.slice(0, 12), scopes: ["write", "import"] }]);
    expect(await tokens.tokensOf("someone-else")).toEqual([]);
  });

  it("are nobody's when they are made up, cut, or sent another way", async () => {
    const key = await token();
    const wrong = [key.slice(0, -1), `${key}x`, key.toUpperCase(), `tracker_${"a".repeat(64)}`, "", "null"];
    for (const one of wrong) expect(await tokens.tokenActor(bearer(one)), one).toBeNull();
    expect(await tokens.tokenActor(new Headers({ authorization: `Basic ${key}` }))).toBeNull();
    expect(await tokens.tokenActor(new Headers({ "x-api-key": key }))).toBeNull();
    expect(await tokens.tokenActor(new Headers())).toBeNull();
    expect(await tokens.tokenActor(bearer(key))).not.toBeNull();
  });

  it("leave their making and ending in the accounts' history, which nobody can rewrite", async () => {
    await token({ name: "weekly" });
    const { accountEvents } = await import("@/lib/auth/account-events");
    const [event] = await accountEvents(1);
    expect(event).toMatchObject({ kind: "token-made", actor: "Aiko Mori", subject: "Aiko Mori", detail: "weekly" });
    const before = await database.client.accountEvent.findMany();
    await expect(database.client.accountEvent.updateMany({ data: { actorName: "x" } })).rejects.toThrow();
    await expect(database.client.accountEvent.deleteMany()).rejects.toThrow();
    expect(await database.client.accountEvent.findMany()).toEqual(before);
  });
});
