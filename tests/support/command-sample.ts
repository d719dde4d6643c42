import { afterEach, beforeEach, expect } from "vitest";
import type { Asking } from "@/lib/commands/asking";
import type { CommandResult } from "@/lib/commands/result";
import type { Engine } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import type { Role } from "@/lib/domain/permissions";
import type { AgreementRecord } from "@/lib/domain/record";
import { asking } from "@/tests/support/actors";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { seed } from "@/tests/support/sample-record";

/** Inputs of commands on the sample record, each well formed and acceptable as it is. */
export const on = (commitment: string, version = 1) => ({ agreement: "sample", commitment, version });
export const text = (en: string) => ({ en, ja: `${en}（日本語）` });
export const judgement = {
  ...on("01"),
  state: "underway" as const,
  effectiveOn: "2026-01-10",
  reason: text("Because."),
  evidence: ["e02"],
};
export const source = {
  url: "https://example.org/new",
  publisher: "Agency",
  kind: "official" as const,
  on: "2026-01-09",
  shows: text("It shows this."),
  relation: "supports" as const,
};

export const refusal = (result: CommandResult) => (result.ok ? null : result.refusal);

/** Before each test the sample record in a new database, on SQLite unless told otherwise. */
export function onSampleRecord(engine: Engine = "sqlite") {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase(engine);
    await seed(database.client);
  });
  afterEach(() => database.drop());

  const stored = async (): Promise<AgreementRecord> => {
    const [record] = await loadRecords(database.client);
    if (!record) throw new Error("the sample is gone");
    return record;
  };
  return {
    client: () => database.client,
    ask: (role: Role = "editor", now?: string): Asking => asking(database.client, role, now),
    stored,
    /** The refusal is this one, and leaves the record exactly as it was. */
    expectRefusal: async (attempt: () => Promise<CommandResult>, expected: object): Promise<void> => {
      const before = await stored();
      const revision = await currentRevision(database.client);
      expect(refusal(await attempt())).toEqual(expected);
      expect(await stored()).toEqual(before);
      expect(await currentRevision(database.client)).toBe(revision);
    },
  };
}
