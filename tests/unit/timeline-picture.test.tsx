import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AgreementTimeline } from "@/components/timeline/agreement-timeline";
import { entriesOf } from "@/components/timeline/entries";
import { shadingOf } from "@/components/timeline/period-shading";
import { readDayRange } from "@/lib/schema/day-range";
import { commitment, evidence, extension, record, viewOn } from "@/tests/support/record-builders";

const DAY = "2026-11-22";
const now = { asOf: null, knownOn: null };
const period = { kind: "period", length: "P180D", from: "signing" } as const;

describe("what stands on the timeline", () => {
  it("keeps the date an extension has replaced beside the new one", () => {
    const view = viewOn(record({ commitments: [commitment({ rule: period })], extensions: [extension()] }), DAY);
    const entries = entriesOf("en", view, DAY, false);
    expect(entries.map(({ on, shape, text }) => [on, shape, text])).toEqual([
      ["2025-10-28", "pole", "Signed, Tokyo"],
      ["2026-04-01", "tick", "Extension agreed: 01 Do one thing"],
      ["2026-04-26", "dotted-pole", "Original date, since moved to 31 December 2026: 01 Do one thing"],
      ["2026-11-22", "dashed-pole", "Today"],
      ["2026-12-31", "pole", "Due: 01 Do one thing"],
    ]);
  });

  it("says of evidence whether it counts, and no more of its date than is known", () => {
    const view = viewOn(
      record({
        evidence: [
          evidence({ "01": "supports" }, { on: "2026-02-01", precision: "month" }),
          evidence({ "01": "does-not-count" }, { id: "e02", on: "2026-03-14" }),
        ],
      }),
      DAY,
    );
    const told = entriesOf("ja", view, DAY, true).map(({ date, text, shape }) => [date, text, shape]);
    expect(told).toContainEqual(["2026年2月", "証拠：Something happened（和）", "dot"]);
    expect(told).toContainEqual(["2026年3月14日", "件数に入らない：Something happened（和）", "ring"]);
    expect(told.at(-1)?.[1]).toBe("表示日");
  });

  it("shades the running time to the first date that passed, and what came after it", () => {
    const passed = viewOn(record({ commitments: [commitment({ rule: period })] }), DAY);
    expect(shadingOf(passed, DAY)).toEqual({ running: ["2025-10-28", "2026-04-26"], after: ["2026-04-26", DAY] });
    const ahead = viewOn(record({ commitments: [commitment({ rule: period })] }), "2026-01-01");
    expect(shadingOf(ahead, "2026-01-01")).toEqual({ running: ["2025-10-28", "2026-04-26"], after: null });
    expect(shadingOf(viewOn(record(), DAY), DAY)).toEqual({ running: null, after: null });
  });
});

describe("500 items of evidence", () => {
  const items = Array.from({ length: 500 }, (_, index) => {
    const day = `2026-${String((index % 9) + 1).padStart(2, "0")}-${String((index % 28) + 1).padStart(2, "0")}`;
    return evidence({ "01": "supports" }, { id: `e${index}`, on: day });
  });
  const view = viewOn(record({ evidence: items }), DAY);
  const markup = renderToStaticMarkup(<AgreementTimeline locale="en" view={view} day={DAY} perspective={now} />);

  it("are all in the list, and drawn in each picture", () => {
    expect(markup.match(/<li /g)).toHaveLength(502);
    const dots = [...markup.matchAll(/<path d="([^"]+)" stroke="var\(--color-navy\)" stroke-width="9"/g)];
    expect(dots.map(([, d = ""]) => d.split("h0").length - 1)).toEqual([500, 500]);
  });

  it("are counted together where their labels do not fit", () => {
    const counted = [...markup.matchAll(/>\+(\d+)</g)].map(([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(850);
  });
});

describe("a range in the address", () => {
  it("leaves out what lies outside it and says how many", () => {
    const view = viewOn(record({ evidence: [evidence(), evidence(undefined, { id: "e02", on: "2026-08-01" })] }), DAY);
    const range = { from: "2026-02-01", to: "2026-02-28" };
    const markup = renderToStaticMarkup(
      <AgreementTimeline locale="en" view={view} day={DAY} perspective={now} range={range} />,
    );
    expect(markup).toContain("3 dated items lie outside this range.");
    expect(markup.match(/<li /g)).toHaveLength(1);
  });

  it("is read strictly and opened when it cannot be used", () => {
    expect(readDayRange({ from: "2026-01-01", to: "2026-02-28" })).toEqual({
      range: { from: "2026-01-01", to: "2026-02-28" },
      problems: [],
    });
    const open = { from: null, to: null };
    expect(readDayRange({ from: "2026-02-30" })).toMatchObject({
      range: open,
      problems: [{ path: "from", code: "no-such-day" }],
    });
    expect(readDayRange({ from: "2026-02-02", to: "2026-02-01" })).toMatchObject({
      range: open,
      problems: [{ path: "to", code: "ends-before-it-begins" }],
    });
  });
});
