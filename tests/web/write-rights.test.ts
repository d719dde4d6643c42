import { afterAll, beforeAll, expect, test } from "vitest";
import { TABLES } from "@/lib/data/backup/tables";
import { apiProblem } from "@/lib/schema/api-answers";
import { WRITE_OPERATIONS } from "@/lib/web/openapi/write-operations";
import { openApi } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";
import { holder, sendExample } from "@/tests/support/write-api";

/** Everyone who may not write through an address, and what a refusal must not say. */
let database: TestDatabase;
const tokens: Record<string, string | null> = {};
beforeAll(async () => {
  database = await openApi();
  const { client } = database;
  const of = async (...given: Parameters<typeof holder> extends [unknown, ...infer Rest] ? Rest : never) =>
    (await holder(database, ...given)).token;
  tokens.nobody = null;
  tokens.foreign = `tracker_${"Z".repeat(64)}`;
  tokens.password = "correct horse battery";
  tokens.editor = await of("editor", undefined, "Edi Tor");
  tokens.readOnly = await of("administrator", ["read"] as never, "Rea Donly");
  tokens.writeOnly = await of("administrator", ["write"], "Wri Teonly");
  tokens.importOnly = await of("administrator", ["import"], "Imp Ortonly");
  tokens.expired = await of("administrator", undefined, "Exp Ired");
  tokens.revoked = await of("administrator", undefined, "Rev Oked");
  tokens.deactivated = await of("administrator", undefined, "Dea Ctivated");
  tokens.stranger = await of("administrator", undefined, "Str Anger");
  const ofName = async (name: string) => (await client.user.findFirstOrThrow({ where: { name } })).id;
  const past = new Date("2026-01-01T00:00:00Z");
  await client.apikey.updateMany({ where: { referenceId: await ofName("Exp Ired") }, data: { expiresAt: past } });
  await client.apikey.deleteMany({ where: { referenceId: await ofName("Rev Oked") } });
  await client.user.update({ where: { id: await ofName("Dea Ctivated") }, data: { banned: true } });
  await client.user.update({ where: { id: await ofName("Str Anger") }, data: { role: "owner" } });
});
afterAll(() => database.drop());

/** Every row of every table of a backup, as text. */
async function everything(): Promise<string> {
  const rows: unknown[] = [];
  for (const [name] of TABLES)
    rows.push(await (database.client[name] as unknown as { findMany(): Promise<unknown[]> }).findMany());
  return JSON.stringify(rows);
}

const UNKNOWN = ["nobody", "foreign", "password", "expired", "revoked", "deactivated", "stranger"];
const cases = WRITE_OPERATIONS.flatMap((operation) => {
  const scopes = operation.scope === "write" ? ["readOnly", "importOnly"] : ["readOnly", "writeOnly"];
  const roles = operation.path.endsWith("/withdrawal") ? ["editor"] : [];
  const expected = (who: string) => (UNKNOWN.includes(who) ? 401 : 403);
  return [...UNKNOWN, ...scopes, ...roles].map((who) => ({ operation, who, status: expected(who) }));
});

test("whoever may not write changes nothing and learns nothing, at every address", async () => {
  const before = await everything();
  expect(cases.length).toBeGreaterThan(80);
  for (const { operation, who, status } of cases) {
    const response = await sendExample(operation, { token: tokens[who] ?? null });
    const text = await response.text();
    expect([operation.path, who, response.status]).toEqual([operation.path, who, status]);
    const problem = apiProblem.parse(JSON.parse(text));
    expect(problem.errors).toEqual([]);
    if (status === 401 || who !== "editor") expect(response.headers.get("www-authenticate")).toMatch(/^Bearer realm=/);
    // No person, no address, no token, no sign of how it is built, and nothing of the record.
    expect(text).not.toMatch(
      /@|tracker_|Edi Tor|Rea Donly|Dea Ctivated|prisma|sqlite|postgres|stack|node_modules|\.ts/i,
    );
  }
  expect(await everything()).toBe(before);
}, 120_000);

test("whether something is there is not told to those who may not write", async () => {
  const [operation] = WRITE_OPERATIONS;
  if (!operation) throw new Error("there are no writes");
  const gone = { ...operation, example: { ...operation.example, path: { slug: "none", ref: "99" } } };
  const said = async (one: typeof operation) => (await sendExample(one, { token: tokens.readOnly ?? null })).json();
  expect(await said(gone)).toEqual(await said(operation));
});
