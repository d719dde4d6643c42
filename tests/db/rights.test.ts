import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VERB_NAMES } from "@/lib/commands/verbs";
import { KEPT, TABLES, VOLATILE } from "@/lib/data/backup/tables";
import type { Engine } from "@/lib/data/client";
import { ACCOUNT_ROLES, ACTIONS, may, type Role } from "@/lib/domain/permissions";
import { accountsOn } from "@/tests/support/accounts";
import { asking } from "@/tests/support/actors";
import type { TestDatabase } from "@/tests/support/database";
import { ATTEMPTS, waitingProposal, waitingSuggestion } from "@/tests/support/rights-attempts";
import { seed } from "@/tests/support/sample-record";

/** Every row of every table, as text: what a refusal must leave exactly as it was. */
async function everything({ client }: TestDatabase): Promise<string> {
  const names = [...TABLES.map(([name]) => name), ...VOLATILE, ...KEPT];
  const rows: unknown[] = [];
  for (const name of names) rows.push(await (client[name] as unknown as { findMany(): Promise<unknown[]> }).findMany());
  return JSON.stringify([names, rows], (_key, value) => (typeof value === "bigint" ? String(value) : value));
}

describe.each<Engine>(["sqlite", "postgresql"])("the table of rights on %s", (engine) => {
  let database: TestDatabase;
  let receipt = "";
  beforeAll(async () => {
    database = await accountsOn(engine);
    await seed(database.client);
    receipt = await waitingSuggestion(database.client);
    await waitingProposal(database.client);
    const target = { id: "target", name: "Target", email: "target@hidden.example", role: "editor" };
    await database.client.user.create({ data: target });
  });
  afterAll(() => database.drop());

  /** `stranger` is an account whose stored role is none that exists. */
  const roles: (Role | "stranger")[] = [...ACCOUNT_ROLES, "stranger"];
  const cases = ACTIONS.flatMap((action) =>
    roles
      .filter((role) => role === "stranger" || !may(role, action))
      .flatMap((role) => ATTEMPTS[action].map((attempt, way) => ({ action, role, way, attempt }))),
  );

  test("has every verb in it, and every action has an attempt here", () => {
    expect(ACTIONS).toEqual(expect.arrayContaining(VERB_NAMES));
    expect(Object.keys(ATTEMPTS).sort()).toEqual([...ACTIONS].sort());
    expect(cases.length).toBeGreaterThan(ACTIONS.length);
  });

  test("refuses whatever a role may not do, and every table stays as it was", async () => {
    const before = await everything(database);
    for (const { action, role, way, attempt } of cases) {
      const known = role === "stranger" ? "editor" : role;
      const ask = asking(database.client, known);
      const actor = role === "stranger" ? { ...ask.actor, role: "owner" as Role } : ask.actor;
      expect([action, role, way, await attempt({ ...ask, actor }, receipt)]).toEqual([action, role, way, "forbidden"]);
    }
    expect(await everything(database)).toBe(before);
  }, 120_000);

  test("lets every role do what it may, as far as the record then allows", async () => {
    for (const action of ACTIONS)
      for (const role of ACCOUNT_ROLES.filter((one) => may(one, action)))
        for (const attempt of ATTEMPTS[action])
          expect([action, role, await attempt(asking(database.client, role), receipt)]).not.toContain("forbidden");
  }, 120_000);
});
