import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/data/canonical-json";
import { type Change, changeRecord } from "@/lib/data/change-record";
import { loadEntries } from "@/lib/data/entries";
import type { Commitment } from "@/lib/domain/record";
import { agreementHistoryAnswer } from "@/lib/queries/history";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { check, record } from "@/tests/support/record-builders";
import { putRecord } from "@/tests/support/sample-record";

const SLUG = "us-jp";
const REF = "01";
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

  test("say what is stored, and hold once what a change left as it was, also across readings", async () => {
    const { client, drop } = await open();
    const change = (day: number, work: (change: Change) => Promise<void>) =>
      changeRecord(client, { actor: "Ed", action: "test", at: dayAt(day) }, work);
    await change(1, (first) => putRecord(first, record()));
    const read = async () => {
      const where = { from: client, at: Temporal.Instant.from(dayAt(28)) };
      const { data } = await agreementHistoryAnswer(SLUG, { asOf: null, knownOn: null }, where);
      const rows = await client.auditEntry.findMany({ where: { agreementSlug: SLUG }, orderBy: { id: "asc" } });
      const written = (data?.entries ?? []).map(({ before, after }) => [before, after].map(canonicalJson));
      expect(written).toEqual(rows.map(({ before, after }) => [before, after]));
      return (data?.entries ?? [])
        .filter(({ subjectKind, subjectId }) => subjectKind === "commitment" && subjectId === REF)
        .map(({ before, after }) => ({ before: before as Commitment | null, after: after as Commitment }));
    };
    for (const day of [2, 3]) {
      await change(day, async (next) => {
        const stored = (await next.load(SLUG))?.commitments.find(({ ref }) => ref === REF);
        if (!stored) throw new Error("the sample has such a commitment");
        await next.put(SLUG, { kind: "commitment", value: { ...stored, version: stored.version + 1 } }, stored);
      });
      const [earlier, last] = (await read()).slice(-2);
      expect(last?.before).toBe(earlier?.after);
      expect(last?.after.version).toBe(day);
      expect(last?.after.title).toBe(last?.before?.title);
    }
    expect(await Promise.all([read(), read()])).toEqual([await read(), await read()]);
    await drop();
  });
});
