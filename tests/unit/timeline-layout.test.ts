import { describe, expect, it } from "vitest";
import { axisTicks, monthTicks, shareOf, wholeMonths } from "@/components/timeline/axis";
import { extent, type LabelRequest, type Placement, placeLabels } from "@/components/timeline/place-labels";
import { shortened, textWidth } from "@/components/timeline/text-width";
import { addDays } from "@/lib/domain/dates";
import fc from "@/tests/support/fixed-chance";

const space = { width: 720, maxRows: 8, gap: 8, clusterWidth: 48 };

const request = fc.record({
  // Many equal and nearly equal points, as real dates have.
  at: fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 30 }).map((day) => day / 30),
  ),
  widths: fc.integer({ min: 12, max: 330 }).map((width) => [width, Math.ceil(width * 0.6)]),
  worth: fc.integer({ min: 0, max: 2 }),
});
const requests = fc
  .oneof(fc.array(request, { minLength: 1, maxLength: 40 }), fc.array(request, { minLength: 300, maxLength: 500 }))
  .map((list): LabelRequest[] => list.map((each, index) => ({ ...each, id: String(index) })));

type Box = { left: number; right: number; row: number; at: number | null };

function boxes({ labels, clusters }: Placement, width: number): Box[] {
  return [
    ...labels.map((label) => {
      const [left, right] = extent(label, width);
      return { left, right, row: label.row, at: label.at * width };
    }),
    ...clusters.map(({ left, row }) => ({
      left: left * width,
      right: left * width + space.clusterWidth,
      row,
      at: null,
    })),
  ];
}

/** Tolerates rounding of sums of doubles, a billionth of a pixel. */
const E = 1e-9;
const overlap = (a: Box, b: Box) => a.row === b.row && a.left < b.right - E && b.left < a.right - E;
const crossed = (label: Box, by: Box) =>
  by.at !== null && by.row > label.row && by.at > label.left + E && by.at < label.right - E;

describe("placing labels", () => {
  it("never lets two labels overlap, leave the axis or be crossed by a leader, at any width from the one laid out for", () => {
    fc.assert(
      fc.property(requests, fc.double({ min: 1, max: 4, noNaN: true }), (list, wider) => {
        const placement = placeLabels(list, space);
        const width = space.width * wider;
        const all = boxes(placement, width);
        for (const [index, one] of all.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(-E);
          expect(one.right).toBeLessThanOrEqual(width + E);
          for (const other of all.slice(index + 1)) {
            expect(overlap(one, other)).toBe(false);
            expect(crossed(one, other) || crossed(other, one)).toBe(false);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it("shows or counts every item exactly once, within the rows given", () => {
    fc.assert(
      fc.property(requests, (list) => {
        const { labels, clusters, rows } = placeLabels(list, space);
        const ids = [...labels.map(({ id }) => id), ...clusters.flatMap((cluster) => cluster.ids)];
        expect(ids.sort()).toEqual(list.map(({ id }) => id).sort());
        expect(rows).toBeLessThanOrEqual(space.maxRows + 1);
      }),
      { numRuns: 25 },
    );
  });

  it("does not depend on the order in which items come", () => {
    fc.assert(
      fc.property(requests, (list) => {
        expect(placeLabels([...list].reverse(), space)).toEqual(placeLabels(list, space));
      }),
      { numRuns: 15 },
    );
  });

  it("puts two neighbouring deadlines back to back on one row", () => {
    const labels = placeLabels(
      [
        { id: "07", at: 0.5, widths: [100], worth: 0 },
        { id: "05", at: 0.504, widths: [100], worth: 0 },
      ],
      space,
    );
    expect(labels.rows).toBe(1);
    expect(labels.labels.map(({ id, anchor }) => [id, anchor])).toEqual([
      ["07", "end"],
      ["05", "start"],
    ]);
  });

  it("shortens a label before it gives it up", () => {
    const points = [0.02, 0.06, 0.1].map((at, index) => ({ id: String(index), at, widths: [900, 200], worth: 0 }));
    expect(placeLabels(points, space).labels.map(({ width }) => width)).toEqual([200, 200, 200]);
  });

  it("keeps the dearest where not all fit", () => {
    const points = Array.from({ length: 200 }, (_, index) => ({
      id: String(index),
      at: 0.5,
      widths: [200],
      worth: index === 77 ? 3 : 0,
    }));
    expect(placeLabels(points, space).labels.map(({ id }) => id)).toContain("77");
  });

  it("labels few items without counting any together", () => {
    const few = Array.from({ length: 8 }, (_, index) => ({
      id: String(index),
      at: 0.3 + index / 100,
      widths: [250],
      worth: 0,
    }));
    expect(placeLabels(few, space).clusters).toEqual([]);
  });
});

describe("the axis", () => {
  it("runs over whole months", () => {
    expect(wholeMonths(["2026-11-22", "2025-10-28"])).toEqual({ from: "2025-10-01", to: "2026-11-30" });
  });

  it("marks days where it has few of them, apart and on the axis, and months otherwise", () => {
    const weeks = axisTicks({ from: "2026-04-10", to: "2026-05-20" }, 800, 44);
    expect(weeks.map(({ on }) => on.slice(5))).toEqual(["04-10", "04-17", "04-24", "05-01", "05-08", "05-15"]);
    expect(weeks.map(({ withYear }) => withYear)).toEqual([true, false, false, false, false, false]);
    expect(axisTicks({ from: "2026-12-31", to: "2026-12-31" }, 800, 44)).toMatchObject([{ at: 0, unit: "day" }]);
    const turn = axisTicks({ from: "2026-12-30", to: "2027-01-02" }, 800, 44);
    expect(turn.map(({ withYear }) => withYear)).toEqual([true, false, true, false]);
    const months = axisTicks({ from: "2026-01-01", to: "2026-12-31" }, 800, 44);
    expect(new Set(months.map(({ unit }) => unit))).toEqual(new Set(["month"]));
    for (let days = 0; days < 70; days++) {
      const ticks = axisTicks({ from: "2026-01-01", to: addDays("2026-01-01", days) }, 800, 60);
      for (const [index, { at }] of ticks.entries()) {
        expect(at * 800 + 60).toBeLessThanOrEqual(800);
        expect(((ticks[index + 1]?.at ?? 1) - at) * 800).toBeGreaterThanOrEqual(60);
      }
    }
  });

  it("puts its ends at 0 and 1", () => {
    const range = { from: "2026-01-01", to: "2026-01-31" };
    expect(shareOf("2026-01-01", range)).toBe(0);
    expect(shareOf("2026-02-01", range)).toBe(1);
  });

  it("keeps tick labels apart and on the axis for every range and width", () => {
    const day = fc.integer({ min: 0, max: 300 * 12 }).map((month) => {
      const year = 1700 + Math.floor(month / 12);
      return `${year}-${String((month % 12) + 1).padStart(2, "0")}-15`;
    });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 240, max: 1900 }), (one, other, width) => {
        const range = wholeMonths([one, other]);
        const ticks = monthTicks(range, width, 60);
        for (const [index, tick] of ticks.entries()) {
          const next = ticks[index + 1];
          expect(tick.at).toBeGreaterThanOrEqual(0);
          expect(tick.at * width + 60).toBeLessThanOrEqual(width);
          // Months differ by up to three days, so neighbours by a tenth at most.
          if (next) expect((next.at - tick.at) * width).toBeGreaterThanOrEqual(54);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("estimating text", () => {
  it("counts Japanese as full width and never narrower than the font size", () => {
    expect(textWidth("首相が提案", 12)).toBeGreaterThanOrEqual(60);
  });

  it("shortens to what fits, at a word's end, and leaves short text alone", () => {
    expect(shortened("Signed, Tokyo", 300, 12)).toBe("Signed, Tokyo");
    const short = shortened("Hold the bilateral investment ministerial", 180, 12);
    expect(short).toMatch(/^Hold the bilateral\b.*…$/);
    expect(textWidth(short, 12)).toBeLessThanOrEqual(180);
  });

  it("always fits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 30, max: 400 }), (text, width) => {
        expect(textWidth(shortened(text, width, 12), 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
