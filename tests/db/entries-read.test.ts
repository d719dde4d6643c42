import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { changeRecord } from "@/lib/data/change-record";
import { loadEntries } from "@/lib/data/entries";
import { agreementHistoryAnswer } from "@/lib/queries/history";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { check, record } from "@/tests/support/record-builders";
import { putRecord } from "@/tests/support/sample-record";

const SLUG = "us-jp";
const dayAt = (day: number) => `2026-03-${String(day).padStart(2, "0")}T09:00:00.000Z`;

describeOnBothEngines("an agreement's entries", (open) => {
  test("are read on from where the last reading ended, and anew where that was of another record", async () => {
    const databases: [TestDatabase, actor: string][] = [
      [await open(), "Ed"],
      [await open(), "Flo"],
    ];
    for (const [{ client }, actor] of databases)
      await changeRecord(client, { actor, action: "test", at: dayAt(1) }, (change) => putRecord(change, record()));
    const shown: string[] = [];
    for (const day of [2, 3, 4, 5]) {
      // Of one and the other by turns, then of one alone.
      for (const [{ client }, actor] of day < 4 ? databases : databases.slice(0, 1)) {
        await changeRecord(client, { actor, action: "test", at: dayAt(day) }, (change) =>
          change.put(SLUG, { kind: "check", value: check({ id: `c${day}`, recordedAt: change.at }) }, null),
        );
        const where = { from: client, at: Temporal.Instant.from(dayAt(28)) };
        const { data } = await agreementHistoryAnswer(SLUG, { asOf: null, knownOn: null }, where);
        const hashes = data?.entries.map(({ hash }) => hash);
        const stored = await loadEntries({ agreement: SLUG }, client);
        expect(data?.entries).toEqual(stored.map(({ previousHash: _, ...entry }) => entry));
        shown.push(hashes?.at(-1) ?? "");
        const before = await agreementHistoryAnswer(SLUG, { asOf: null, knownOn: null }, { ...where, upTo: 2 });
        expect(before.data?.entries.map(({ hash }) => hash)).toEqual(hashes?.slice(0, 2));
      }
    }
    expect(new Set(shown).size).toBe(6);
    await Promise.all(databases.map(([database]) => database.drop()));
  });
});
