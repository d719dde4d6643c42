import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeRecord } from "@/lib/data/change-record";
import { loadEntries } from "@/lib/data/entries";
import { addDays } from "@/lib/domain/dates";
import type { AuditEntry } from "@/lib/domain/record";
import { entriesKnownOn, replay } from "@/lib/domain/replay";
import { snapshotOf } from "@/lib/queries/snapshot";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { agreement, check, commitment, record } from "@/tests/support/record-builders";
import { putRecord } from "@/tests/support/sample-record";

const SLUGS = ["us-jp", "us-au", "us-mx"];
const at = Temporal.Instant.from("2026-11-22T12:00:00Z");

describeOnBothEngines("past days and earlier revisions", (open) => {
  let database: TestDatabase;

  // Agreements that come one after the other, and then a change every other day, at hours when it is another day elsewhere.
  beforeAll(async () => {
    database = await open();
    for (const [place, slug] of SLUGS.entries()) {
      const by = { actor: "Ed", action: "test", at: `2026-0${place + 1}-10T09:00:00.000Z` };
      const commitments = ["01", "02"].map((ref) => commitment({ agreement: slug, ref }));
      await changeRecord(database.client, by, (change) =>
        putRecord(change, record({ agreement: agreement({ slug }), commitments })),
      );
    }
    for (let turn = 0; turn < 15; turn += 1) {
      const slug = SLUGS[turn % SLUGS.length] ?? "";
      const day = addDays("2026-05-01", 2 * turn);
      const hour = ["02:00:00.5", "13:00:00.0", "23:30:00.0"][turn % 3];
      const by = { actor: "Ed", action: "test", at: Temporal.Instant.from(`${day}T${hour}Z`).toString() };
      await changeRecord(database.client, by, async (change) => {
        const looked = check({ id: `c${turn}`, on: day, upTo: day, recordedAt: change.at });
        await change.put(slug, { kind: "check", value: looked }, null);
        const withdrawn = { at: change.at, by: "Ed", reason: "A mistake" };
        if (turn % 5 === 0) await change.put(slug, { kind: "check", value: { ...looked, withdrawn } }, looked);
      });
    }
  });
  afterAll(() => database.drop());

  const plainly = async (slug: string, known: (all: AuditEntry[]) => AuditEntry[]) => {
    const entries = known(await loadEntries({ agreement: slug }, database.client));
    return { record: replay(entries)[0], last: entries.at(-1)?.id };
  };

  test("are what replaying the entries known then gives", async () => {
    for (const day of [
      "2026-01-09",
      "2026-01-10",
      "2026-02-11",
      "2026-05-01",
      "2026-05-09",
      "2026-06-02",
      "2026-08-01",
    ]) {
      const { records, lastEntries } = await snapshotOf(day, at, database.client);
      const then = await Promise.all(SLUGS.map((slug) => plainly(slug, (all) => entriesKnownOn(all, day))));
      expect(records, day).toEqual(then.flatMap(({ record }) => record ?? []));
      expect([...lastEntries.values()], day).toEqual(then.flatMap(({ last }) => last ?? []));
    }
  });

  test("of every revision are what replaying the entries up to it gives", async () => {
    const head = (await loadEntries({}, database.client)).length;
    for (let revision = 1; revision < head; revision += 5) {
      const { records } = await snapshotOf(null, at, database.client, revision);
      const then = await Promise.all(
        SLUGS.map((slug) => plainly(slug, (all) => all.filter(({ id }) => id <= revision))),
      );
      expect(records, String(revision)).toEqual(then.flatMap(({ record }) => record ?? []));
    }
  });
});
