import { describe, expect, test } from "vitest";
import { isHoliday } from "@/lib/calendars/holidays";
import { agreementView } from "@/lib/domain/agreement-view";
import { changesBetween } from "@/lib/domain/changes";
import { addDays } from "@/lib/domain/dates";
import { around, countedDays, happenings, recordedOn } from "@/lib/domain/marked-days";
import type { AgreementRecord } from "@/lib/domain/record";
import fc from "@/tests/support/fixed-chance";
import { acts, dayAt, historyOf } from "@/tests/support/random-history";
import { shippedRecords } from "@/tests/support/shipped-record";

const viewOn = (record: AgreementRecord, day: string) => agreementView(record, { day, today: day, isHoliday });
const marked = (record: AgreementRecord, day: string, ref: string | null = null) =>
  countedDays(happenings(record, viewOn(record, day), ref).map((on) => ({ on, count: 1 })));

/** A deadline passes on the day after its date, which is marked; a withdrawal is a change of the record. */
const ELSEWHERE = new Set(["passed", "withdrawn"]);

test("marks exactly the days on which something changed, for random histories", () => {
  fc.assert(
    fc.property(acts, fc.nat(500), (done, offset) => {
      const { record } = historyOf(done);
      if (!record) return;
      const day = addDays(record.agreement.signing.on, offset);
      const life = { record, on: (on: string) => viewOn(record, on) };
      const { changes } = changesBetween([life], addDays(record.agreement.signing.on, -1), day);
      const changed = new Set(changes.filter(({ kind }) => !ELSEWHERE.has(kind)).map(({ on }) => on));
      const days = new Set(marked(record, day).map(({ on }) => on));
      for (const on of changed) expect(days).toContain(on);
      // A date that an extension moved away before it came is marked too: it was the date as signed.
      const moved = new Set(record.commitments.flatMap(({ ref }) => originalDates(record, day, ref)));
      for (const on of days) expect(changed.has(on) || moved.has(on), on).toBe(true);
    }),
    { numRuns: 25 },
  );
});

function originalDates(record: AgreementRecord, day: string, ref: string): string[] {
  const found = viewOn(record, day).commitments.find((one) => one.ref === ref);
  return [found?.deadline.originalDueOn, found?.deadline.dueOn].flatMap((on) => on ?? []);
}

describe("the shipped framework", () => {
  const [record] = shippedRecords();
  if (!record) throw new Error("nothing is shipped");

  test("marks the signing, the evidence, both dates and the assessments", () => {
    const days = marked(record, "2026-11-22").map(({ on }) => on);
    for (const on of ["2025-10-28", "2026-03-19", "2026-04-26", "2026-04-28", "2026-11-22"]) expect(days).toContain(on);
    expect(marked(record, "2026-11-22").find(({ on }) => on === "2026-11-22")?.count).toBe(16); // 15 judged, one check
  });

  test("marks for one commitment only what bears on it", () => {
    const days = marked(record, "2026-11-22", "07").map(({ on }) => on);
    expect(days).toContain("2026-04-26");
    expect(days).not.toContain("2026-04-28");
  });
});

test("shows a few spans around a day, and the days beside it", () => {
  const days = countedDays([dayAt(0), dayAt(0), dayAt(40), dayAt(41), dayAt(400)].map((on) => ({ on, count: 1 })));
  const shown = around(days, dayAt(40)); // 2025-11-10
  expect(shown.before?.on).toBe("2025-10-01");
  expect(shown.after?.on).toBe("2025-11-11");
  expect(shown.years).toEqual([
    { key: "2025", on: "2025-11-11", count: 4 },
    { key: "2026", on: "2026-11-05", count: 1 },
  ]);
  expect(shown.months.map(({ key, count }) => [key, count])).toEqual([
    ["2025-10", 2],
    ["2025-11", 2],
  ]);
  expect(shown.days.map(({ on }) => on)).toEqual(["2025-11-10", "2025-11-11"]);
});

test("an entry belongs to the day whose end knows of it, in the zone where that day ends last", () => {
  const agreement = shippedRecords()[0]?.agreement;
  expect(recordedOn(agreement, "2026-11-22T03:00:00.000Z")).toBe("2026-11-21"); // still the 21st in Washington
  expect(recordedOn(agreement, "2026-11-22T05:00:00.000Z")).toBe("2026-11-22");
});
