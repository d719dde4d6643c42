import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { chartFinding, chartPicture } from "@/components/charts/chart-picture";
import { EveryChart } from "@/components/charts/chart-set";
import { MOST_TABLE_ROWS } from "@/components/charts/table-rows";
import { CHART_NAMES, type ChartName, seriesOf } from "@/lib/domain/charts/chart-series";
import { NO_FILTERS } from "@/lib/domain/filter-terms";
import type { AgreementRecord } from "@/lib/domain/record";
import { chartCsv } from "@/lib/formats/csv-charts";
import { assessment, check, commitment, record, viewOn } from "@/tests/support/record-builders";

/** Each chart tells the truth of an agreement with one commitment, with none dated, with 500, and with only unknowns. */

const DAY = "2026-11-22";
const many = Array.from({ length: 500 }, (_, index) => String(index + 1).padStart(3, "0"));
const shapes: Record<string, AgreementRecord> = {
  one: record({
    commitments: [commitment({ rule: { kind: "date", on: "2026-05-01" } })],
    assessments: [assessment({ state: "delivered", effectiveOn: "2026-05-03", disputed: true })],
    checks: [check({ on: "2026-08-01" })],
  }),
  undated: record({
    commitments: ["01", "02", "03"].map((ref) => commitment({ ref })),
    assessments: [assessment({ commitment: "02", state: "underway", effectiveOn: "2026-03-01" })],
  }),
  many: record({
    commitments: many.map((ref, index) =>
      commitment({
        ref,
        rule: index % 2 === 0 ? { kind: "date", on: `2026-${index % 4 < 2 ? "01" : "12"}-15` } : { kind: "none" },
      }),
    ),
    assessments: many
      .filter((_, index) => index % 5 === 0)
      .map((ref, index) =>
        assessment({
          id: `a${ref}`,
          commitment: ref,
          state: "delivered",
          effectiveOn: "2026-01-10",
          disputed: index < 10,
        }),
      ),
  }),
  unknown: record({ commitments: ["01", "02"].map((ref) => commitment({ ref })) }),
};

const findings: Record<string, Record<ChartName, string>> = {
  one: {
    delivery: "Between 0 and 1 of 1 delivered. The attribution of one is disputed, hence the range.",
    progress:
      "Progress is known for 1 of 1; the time has run out with no delivery on record for between 0 and 1 of 1 with a deadline.",
    "burn-up": "By 22 November 2026, 1 of 1 dated commitment had come due, with between 0 and 1 of 1 delivered.",
    schedule:
      "1 of 1 carries a date: between 0 and 1 past it with no undisputed delivery on record, between 0 and 1 met late.",
    evidence: "No dated evidence is on record up to this day.",
    freshness: "0 of 1 were looked at in the last 90 days; 1 longer ago (at most 113 days).",
  },
  undated: {
    delivery: "0 of 3 delivered; 1 underway, 2 not assessed.",
    progress: "Progress is unknown for all 3 commitments; none has a deadline to measure time against.",
    "burn-up": "By 22 November 2026, no commitment carries a date, with 0 of 3 delivered.",
    schedule: "None of the 3 commitments carries a date.",
    evidence: "No dated evidence is on record up to this day; longest without news: 3 commitments, 390 days.",
    freshness: "0 of 3 were looked at in the last 90 days; 3 never.",
  },
  many: {
    delivery:
      "Between 90 and 100 of 500 delivered; 400 not assessed. The attribution of 10 is disputed, hence the range.",
    progress:
      "Progress is known for 100 of 500; the time has run out with no delivery on record for between 100 and 103 of 250 with a deadline.",
    "burn-up":
      "By 22 November 2026, 125 of 250 dated commitments had come due, with between 90 and 100 of 500 delivered; 250 carry no date and never enter the line of those due.",
    schedule:
      "250 of 500 carry a date: between 100 and 103 past it with no delivery on record (311 days at most), between 100 and 102 still ahead (the next in 23 days), between 45 and 50 met on time.",
    evidence: "No dated evidence is on record up to this day; longest without news: 400 commitments, 390 days.",
    freshness: "0 of 500 were looked at in the last 90 days; 500 never.",
  },
  unknown: {
    delivery: "None of the 2 commitments has been assessed.",
    progress: "Progress is unknown for all 2 commitments; none has a deadline to measure time against.",
    "burn-up": "By 22 November 2026, no commitment carries a date, with 0 of 2 delivered.",
    schedule: "None of the 2 commitments carries a date.",
    evidence: "No dated evidence is on record up to this day; longest without news: 2 commitments, 390 days.",
    freshness: "0 of 2 were looked at in the last 90 days; 2 never.",
  },
};

describe.each(Object.keys(shapes))("an agreement: %s", (shape) => {
  const view = viewOn(shapes[shape] as AgreementRecord, DAY);
  const series = seriesOf([view], DAY);

  it.each(CHART_NAMES)("is told in one sentence: %s", (name) => {
    expect(chartFinding("en", name, series)).toBe(findings[shape]?.[name]);
    expect(chartFinding("ja", name, series)).toMatch(/。$/);
  });

  it("has every commitment in the CSV, and in the tables of the page as many as they take", () => {
    const question = { filters: NO_FILTERS, by: "theme" as const, perspective: { asOf: null, knownOn: null } };
    const markup = renderToStaticMarkup(<EveryChart locale="en" views={[view]} series={series} question={question} />);
    for (const name of ["progress", "freshness"] as const) {
      const figure = markup.split(`id="chart-${name}"`)[1]?.split("</figure>")[0] ?? "";
      expect(figure.match(/<tr/g)).toHaveLength(Math.min(view.commitments.length, MOST_TABLE_ROWS) + 1);
      expect(chartCsv("en", name, series).trim().split("\r\n")).toHaveLength(view.commitments.length + 1);
    }
  });

  it("is drawn with its day, source and address, and never more than 40 rows", () => {
    for (const name of CHART_NAMES) {
      const context = {
        locale: "en" as const,
        views: [view],
        subject: "S",
        day: "As of D",
        source: "Src",
        address: "https://a.example/x",
      };
      const svg = chartPicture(name, series, context);
      for (const words of ["As of D", "Src", "https://a.example/x"]) expect(svg).toContain(words);
      expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(2300);
    }
  });
});

describe("what is unknown", () => {
  it("is hatched or dotted in full, never a bar of length 0", () => {
    const view = viewOn(shapes.unknown as AgreementRecord, DAY);
    const svg = chartPicture("progress", seriesOf([view], DAY), {
      ...{ locale: "en", views: [view], subject: "", day: "", source: "", address: "" },
    });
    expect(svg.match(/width="420" height="13" fill="url\(#picture-progress-hatch-hatch\)"/g)).toHaveLength(2);
  });
});
