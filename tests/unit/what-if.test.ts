import { describe, expect, test } from "vitest";
import { isHoliday } from "@/lib/calendars/holidays";
import { addDays } from "@/lib/domain/dates";
import type { AgreementRecord } from "@/lib/domain/record";
import { type Supposed, whatIf } from "@/lib/domain/what-if";
import { readWhatIf, whatIfParams } from "@/lib/schema/what-if";
import fc from "@/tests/support/fixed-chance";
import { acts, dayAt, historyOf } from "@/tests/support/random-history";
import { commitment, extension, record } from "@/tests/support/record-builders";
import { shippedRecords } from "@/tests/support/shipped-record";

const NOTHING: Supposed = { signing: null, rules: {} };
const at = (day: string) => ({ day, today: day, isHoliday });
const dates = (one: AgreementRecord, supposed: Supposed, day = "2026-11-22") =>
  whatIf(one, supposed, at(day)).map(({ ref, before, after, moved }) => [
    ref,
    before.deadline.dueOn,
    after.deadline.dueOn,
    moved,
  ]);

describe("the shipped framework", () => {
  const [framework] = shippedRecords();
  if (!framework) throw new Error("nothing is shipped");

  test("signed on the 27th, as it was in Washington, is due a day earlier by days and by months", () => {
    expect(dates(framework, { signing: "2025-10-27", rules: {} })).toEqual([
      ["05", "2026-04-28", "2026-04-27", -1],
      ["07", "2026-04-26", "2026-04-25", -1],
    ]);
  });

  test("with 90 days for the ministerial, and rolled off a weekend", () => {
    expect(dates(framework, { signing: null, rules: { "07": { length: "P90D" } } })).toContainEqual([
      "07",
      "2026-04-26",
      "2026-01-26",
      -90,
    ]);
    const rolled = { signing: null, rules: { "07": { rollover: "next-working-day" as const } } };
    expect(dates(framework, rolled)).toContainEqual(["07", "2026-04-26", "2026-04-27", 1]);
  });

  test("tells which states change, and leaves the record as it is", () => {
    const kept = structuredClone(framework);
    const rows = whatIf(framework, { signing: null, rules: { "07": { length: "P2Y" } } }, at("2026-11-22"));
    const row = rows.find(({ ref }) => ref === "07");
    expect([row?.before.schedule.state, row?.after.schedule.state]).toEqual(["passed", "upcoming"]);
    expect(framework).toEqual(kept);
  });
});

test("changes the rule in force: the last extension's where there is one on the day", () => {
  const moved = record({
    commitments: [commitment({ rule: { kind: "period", length: "P30D", from: "signing" } })],
    extensions: [extension({ rule: { kind: "period", length: "P60D", from: "signing" }, agreedOn: "2025-11-10" })],
  });
  const supposed = { signing: null, rules: { "01": { length: "P90D" } } };
  const [before] = dates(moved, supposed, "2025-11-05");
  const [after] = dates(moved, supposed, "2025-11-20");
  expect([before?.[3], after?.[3]]).toEqual([60, 30]);
});

test("no supposition is no difference, for random histories and days", () => {
  fc.assert(
    fc.property(acts, fc.nat(500), (done, offset) => {
      const { record: one } = historyOf(done);
      if (!one) return;
      for (const { before, after } of whatIf(one, NOTHING, at(dayAt(offset)))) {
        expect(after.deadline).toEqual(before.deadline);
        expect(after.schedule).toEqual(before.schedule);
      }
    }),
    { numRuns: 40 },
  );
});

test("another signing moves whatever counts days from it by just as many days", () => {
  const length = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom("D", "W"))
    .map(([n, unit]) => `P${n}${unit}`);
  fc.assert(
    fc.property(
      fc.array(length, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: -200, max: 200 }),
      (lengths, days) => {
        const one = record({
          commitments: lengths.map((each, i) =>
            commitment({ ref: `0${i + 1}`, rule: { kind: "period", length: each, from: "signing" } }),
          ),
        });
        const signing = addDays(one.agreement.signing.on, days);
        for (const [, , , moved] of dates(one, { signing, rules: {} })) expect(moved).toBe(days);
      },
    ),
  );
});

describe("the address", () => {
  const read = (query: string) => readWhatIf(new URLSearchParams(query));

  test("gives back what was supposed", () => {
    const supposed: Supposed = {
      signing: "2025-10-27",
      rules: { "07": { length: "P90D", rollover: "next-working-day" }, "05": { monthEnd: "jp-civil-code-143" } },
    };
    const query = new URLSearchParams(whatIfParams(supposed)).toString();
    expect(query).toBe("signing=2025-10-27&rule.07=P90D+next-working-day&rule.05=jp-civil-code-143");
    expect(read(query)).toEqual({ agreement: null, supposed, problems: [] });
  });

  test("takes the form's one more change on top", () => {
    const form = read("rule.07=P90D&change=07&amount=３0&unit=weeks&rollover=next-working-day&monthEnd=");
    expect(form.supposed.rules).toEqual({ "07": { length: "P30W", rollover: "next-working-day" } });
    expect(read("change=&amount=90&unit=days").supposed.rules).toEqual({});
  });

  test.each([
    ["signing=2026-02-30", "signing", "no-such-day"],
    ["rule.07=P1X", "rule.07", "not-a-length"],
    ["rule.07=sometimes", "rule.07", "unknown-choice"],
    ["change=07&amount=-3&unit=days", "amount", "not-a-length"],
    ["change=07&amount=3&unit=eons", "amount", "not-a-length"],
  ])("names what it cannot use in %s", (query, path, code) => {
    expect(read(query).problems).toMatchObject([{ path, code }]);
    expect(Object.values(read(query).supposed.rules).every((change) => Object.keys(change).length === 0)).toBe(true);
  });
});
