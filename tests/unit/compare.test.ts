import { expect, test } from "vitest";
import { isHoliday } from "@/lib/calendars/holidays";
import { agreementView } from "@/lib/domain/agreement-view";
import { comparisonOf } from "@/lib/domain/compare";
import { compareCsv } from "@/lib/formats/csv-compare";
import fc from "@/tests/support/fixed-chance";
import { agreement, commitment, record } from "@/tests/support/record-builders";
import { shippedRecords } from "@/tests/support/shipped-record";

const on = (day: string) => (one: ReturnType<typeof record>) => agreementView(one, { day, today: day, isHoliday });

test("puts the shipped frameworks side by side, the earlier one first and naming the rows", () => {
  const shown = comparisonOf(shippedRecords().map(on("2026-11-22")));
  expect(shown.agreements.map(({ slug }) => slug)).toEqual([
    "us-australia-critical-minerals-2025",
    "us-malaysia-critical-minerals-2025",
    "us-japan-critical-minerals-2025",
  ]);
  expect(shown.rows.map(({ title }) => title.en)).toEqual([
    "Finance projects in both countries",
    "Hold the investment ministerial",
    "Set up the supply security response group",
    "Meet at working level every quarter",
  ]);
  expect(shown.rows.map(({ cells }) => cells.map((cell) => cell.map(({ deadline }) => deadline.dueOn)))).toEqual([
    [["2026-04-20"], [], ["2026-04-28"]],
    [["2026-04-18"], [], ["2026-04-26"]],
    [[null], [], [null]],
    [[], ["2027-01-26"], []],
  ]);
  expect(shown.alone).toBe(1);
  expect(shown.without).toHaveLength(3);
});

test("says in its table which attributions are disputed, in the last column", () => {
  const told = (disputed: boolean) => {
    const shown = comparisonOf(
      ["aa", "bb"].map((slug) =>
        on("2026-01-01")(
          record({
            agreement: agreement({ slug }),
            commitments: [
              commitment({ agreement: slug, ref: "01", comparable: [{ agreement: "aa", commitment: "01" }] }),
            ],
          }),
        ),
      ),
    );
    for (const cell of shown.rows.flatMap(({ cells }) => cells.flat())) cell.delivery.disputed = disputed;
    const [head, ...lines] = compareCsv("en", shown, ({ ref }) => ref)
      .trim()
      .split("\r\n");
    return [head, ...lines].map((line) => line?.split(",").at(-1));
  };
  expect(told(true)).toEqual(["disputed", "true", "true"]);
  expect(told(false)).toEqual(["disputed", "false", "false"]);
});

test("shows nothing before two of them are signed, but what is marked for comparison by itself", () => {
  expect(comparisonOf(shippedRecords().map(on("2025-10-25"))).rows).toEqual([]);
  const alone = comparisonOf(shippedRecords().map(on("2025-10-27")));
  expect(alone.rows.map(({ title }) => title.en)).toEqual(["Meet at working level every quarter"]);
  expect(alone).toMatchObject({ alone: 1, agreements: [{ slug: "us-malaysia-critical-minerals-2025" }] });
  expect(comparisonOf(shippedRecords().map(on("2025-10-28"))).rows).toHaveLength(4);
});

const SLUGS = ["aa", "bb", "cc", "dd"];
const place = fc.tuple(fc.constantFrom(...SLUGS), fc.constantFrom("01", "02"));

test("groups are the same whichever side carries a link, and links that lead nowhere join nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { maxLength: 8 }), (links) => {
      const world = (turned: boolean) =>
        SLUGS.map((slug) =>
          record({
            agreement: agreement({ slug }),
            commitments: ["01", "02"].map((ref) =>
              commitment({
                agreement: slug,
                ref,
                comparable: [
                  { agreement: "nowhere", commitment: "01" },
                  ...links.flatMap(([a, b, side]) => {
                    const [from, to] = side === turned ? [a, b] : [b, a];
                    return from.join() === `${slug},${ref}` ? [{ agreement: to[0], commitment: to[1] }] : [];
                  }),
                ],
              }),
            ),
          }),
        ).map(on("2026-01-01"));
      const names = (turned: boolean) =>
        comparisonOf(world(turned)).rows.map(({ cells }) => cells.flat().map((one) => `${one.agreement} ${one.ref}`));
      expect(names(true)).toEqual(names(false));
      for (const row of names(true)) {
        const isAlone = links.some(([a, b]) => a.join() === b.join() && row.includes(a.join(" ")));
        if (!isAlone) expect(new Set(row.map((name) => name.split(" ")[0])).size).toBeGreaterThan(1);
        for (const name of row) expect(links.some(([a, b]) => a.join(" ") === name || b.join(" ") === name)).toBe(true);
      }
    }),
  );
});
