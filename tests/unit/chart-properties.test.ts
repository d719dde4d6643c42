import { describe, expect, it } from "vitest";
import { chartPicture } from "@/components/charts/chart-picture";
import { CHART_NAMES, seriesOf } from "@/lib/domain/charts/chart-series";
import { GROUPINGS } from "@/lib/domain/charts/delivery-groups";
import { narrowed } from "@/lib/domain/charts/narrowed";
import { NO_FILTERS } from "@/lib/domain/filter-terms";
import { listCommitments } from "@/lib/domain/filters";
import { outcomesOf } from "@/lib/domain/outcomes";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";
import { chartCsv } from "@/lib/formats/csv-charts";
import fc from "@/tests/support/fixed-chance";
import { anyDay, anyRecord } from "@/tests/support/random-view";
import { viewOn } from "@/tests/support/record-builders";

/** Every number of the charts against the plainest way to count it. */

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const held = (property: (view: AgreementView, day: string) => void, numRuns = 40) =>
  fc.assert(
    fc.property(anyRecord, anyDay, (of, day) => {
      const view = viewOn(of, day);
      if (view.signed) property(view, day);
    }),
    { numRuns },
  );

describe("the series", () => {
  it("of delivery count each commitment once, and each group its own", () => {
    held((view, day) => {
      for (const by of GROUPINGS) {
        const { delivery, groups } = seriesOf([view], day, by);
        expect(delivery.total).toBe(view.commitments.length);
        for (const { key, bars, total } of groups.groups) {
          const own = view.commitments.filter((one) =>
            by === "party" ? one.parties.includes(key) : by === "theme" ? one.theme === key : view.slug === key,
          );
          expect(total).toBe(own.length);
          for (const { state, count, disputed } of bars) {
            const inState = own.filter(({ delivery: { state: found } }) => found === state);
            expect([count, disputed]).toEqual([
              inState.length,
              inState.filter(({ delivery: { disputed: open } }) => open).length,
            ]);
          }
        }
        const all = sum(groups.groups.map(({ total }) => total));
        const bound = sum(view.commitments.map(({ parties }) => parties.length));
        expect(all).toBe(by === "party" ? bound : view.commitments.length);
      }
    });
  });

  it("of what was due and delivered never fall, and hold on every day of their axis", () => {
    held((view, day) => {
      const { burnUp } = seriesOf([view], day);
      const due = view.commitments.flatMap(({ deadline, delivery }) =>
        deadline.dueOn === null || delivery.state === "superseded" ? [] : [deadline.dueOn],
      );
      expect([burnUp.dated, view.totals.dated]).toEqual([due.length, due.length]);
      const delivered = view.commitments.filter(({ delivery }) => delivery.state === "delivered");
      expect(burnUp.points.some(({ on }) => on === day)).toBe(true);
      expect(burnUp.points.at(-1)?.due).toBe(due.length);
      for (const { on, due: come, deliveredLow, deliveredHigh } of burnUp.points) {
        expect(come).toBe(due.filter((one) => one <= on).length);
        if (on > day) {
          expect([deliveredLow, deliveredHigh]).toEqual([null, null]);
          continue;
        }
        const by = delivered.filter(({ delivery }) => (delivery.deliveredOn ?? "9") <= on);
        expect(deliveredHigh).toBe(by.length);
        expect(deliveredLow).toBe(by.filter(({ delivery }) => !delivery.disputed).length);
      }
      const days = burnUp.points.map(({ on }) => on);
      expect(days).toEqual([...new Set(days)].sort());
    });
  });

  it("of the schedule add up, and have days for everything with a date", () => {
    held((view, day) => {
      const { schedule, dated } = seriesOf([view], day);
      for (const state of SCHEDULE_STATES)
        expect(schedule.bars.find((bar) => bar.state === state)?.count).toBe(
          view.commitments.filter((one) => one.schedule.state === state).length,
        );
      expect(dated.map(({ ref }) => ref).sort()).toEqual(
        view.commitments
          .filter(({ deadline, delivery }) => deadline.dueOn !== null && delivery.state !== "superseded")
          .map(({ ref }) => ref),
      );
      for (const { otherwise, state, dueOn } of dated)
        if (otherwise !== null)
          expect([state.startsWith("met-"), otherwise]).toEqual([true, dueOn < day ? "passed" : "ahead"]);
    });
  });

  it("of evidence and updates count each item and each update once", () => {
    held((view, day) => {
      const { evidence } = seriesOf([view], day);
      const known = view.evidence.filter(({ precision }) => precision !== "year");
      expect(sum(evidence.months.map(({ counting, other }) => counting + other))).toBe(known.length);
      const checks = new Set(view.commitments.flatMap((one) => one.checks.map(({ id }) => id)));
      const judged = view.commitments.flatMap(({ assessments }) => assessments);
      const done = view.commitments.flatMap(({ steps }) => steps.filter(({ completedOn }) => completedOn !== null));
      expect(sum(evidence.months.map(({ updates }) => updates))).toBe(checks.size + judged.length + done.length);
      const closed = ["delivered", "not-delivered", "superseded"];
      expect(evidence.stalest).toHaveLength(
        view.commitments.filter(({ delivery }) => !closed.includes(delivery.state)).length,
      );
      const days = evidence.stalest.map((one) => one.days);
      expect(days).toEqual([...days].sort((a, b) => b - a));
    });
  });

  it("of last checks have every commitment in one band", () => {
    held((view, day) => {
      const { freshness } = seriesOf([view], day);
      expect(sum(freshness.bars.map(({ count }) => count))).toBe(view.commitments.length);
      const band = (name: string) => freshness.bars.find((bar) => bar.band === name)?.count;
      expect(band("never")).toBe(view.commitments.filter(({ evidence }) => evidence.checkedOn === null).length);
      const fresh = view.commitments.filter(({ evidence }) => !evidence.stale).length;
      expect((band("to-30") ?? 0) + (band("to-90") ?? 0)).toBe(fresh);
    });
  });

  it("are of the same commitments that the list shows for the same filters", () => {
    const filter = fc.record({
      party: fc.subarray(["US", "JP"]),
      theme: fc.subarray(["supply", "finance"]),
      delivery: fc.subarray([...DELIVERY_STATES], { maxLength: 3 }),
      schedule: fc.subarray([...SCHEDULE_STATES], { maxLength: 3 }),
    });
    fc.assert(
      fc.property(anyRecord, filter, (of, chosen) => {
        const view = viewOn(of, "2026-11-22");
        const filters = { ...NO_FILTERS, ...chosen };
        const list = listCommitments([view], filters, { limit: 1000 });
        const { totals, progress } = seriesOf(narrowed([view], filters, outcomesOf([view], filters)), "2026-11-22");
        expect(totals.commitments).toBe(list.total);
        expect(progress.rows.map(({ ref }) => ref)).toEqual(list.items.map(({ commitment }) => commitment.ref));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the pictures", () => {
  it("are whole for any record: no broken number, no texture that is not there, the same twice", () => {
    held((view, day) => {
      const series = seriesOf([view], day);
      for (const locale of ["en", "ja"] as const)
        for (const name of CHART_NAMES) {
          const said = { subject: "A & <b>", day, source: "\u0000\ud800", address: "https://tracker.example/?a=1&b=2" };
          const context = { locale, views: [view], ...said };
          const svg = chartPicture(name, series, context);
          expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(svg).not.toMatch(/(width|height)="-/);
          for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`<pattern id="${id}"`);
          expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
          expect(svg).not.toContain("<b>");
          expect(chartPicture(name, series, context)).toBe(svg);
          expect(chartCsv(locale, name, series).split("\r\n").length).toBeGreaterThan(1);
        }
    }, 15);
  });
});
