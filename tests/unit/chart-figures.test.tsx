import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { EveryChart } from "@/components/charts/chart-set";
import { bucketsOf, labelStep } from "@/components/charts/evidence-buckets";
import { MOST_ROWS } from "@/components/charts/pick-rows";
import { MOST_TABLE_ROWS } from "@/components/charts/table-rows";
import { isHoliday } from "@/lib/calendars/holidays";
import { agreementView } from "@/lib/domain/agreement-view";
import { seriesOf } from "@/lib/domain/charts/chart-series";
import { deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { deliveryGroups } from "@/lib/domain/charts/delivery-groups";
import { evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { NO_FILTERS } from "@/lib/domain/filter-terms";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { commitment, record, viewOn } from "@/tests/support/record-builders";
import { shippedRecords } from "@/tests/support/shipped-record";

const DAY = "2026-11-22";
const views = shippedRecords().map((one) => agreementView(one, { day: DAY, today: DAY, isHoliday }));
const question = { filters: NO_FILTERS, by: "theme" as const, perspective: { asOf: null, knownOn: null } };

function html(locale: Locale, of: readonly AgreementView[], day = DAY): string {
  return renderToStaticMarkup(<EveryChart locale={locale} views={of} series={seriesOf(of, day)} question={question} />);
}

/** The figure of one chart, cut out of the page. */
function figure(markup: string, id: string): string {
  const found = new RegExp(`<figure id="chart-${id}".*?</figure>`, "s").exec(markup);
  if (!found) throw new Error(`no chart ${id}`);
  return found[0];
}

/** Every table's cells, row by row, as text; the rows of all tables in order. */
function tableRows(markup: string): string[][] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)]
    .map(([, row = ""]) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
    )
    .filter((cells) => cells.length > 0);
}

describe.each(["en", "ja"] as const)("the tables in %s hold the numbers of the series", (locale) => {
  const markup = html(locale, views);
  const totals = totalsOf(views.flatMap(({ commitments }) => commitments));
  const states = translator(locale, "states");

  it("delivery", () => {
    const rows = tableRows(figure(markup, "delivery"));
    for (const { state, count, disputed } of deliveryChart(totals).bars.filter((bar) => bar.count > 0))
      expect(rows).toContainEqual([states(`delivery.${state}`), String(count), String(disputed)]);
    expect(rows).toContainEqual([expect.any(String), String(totals.commitments), String(totals.disputed.underway)]);
    for (const { title, bars } of deliveryGroups(views, "theme").groups)
      for (const { state, count, disputed } of bars.filter((bar) => bar.count > 0))
        expect(rows).toContainEqual([title[locale], states(`delivery.${state}`), String(count), String(disputed)]);
  });

  it("schedule", () => {
    const rows = tableRows(figure(markup, "schedule"));
    for (const { state, count } of scheduleChart(totals).bars.filter((bar) => bar.count > 0))
      expect(rows).toContainEqual([states(`schedule.${state}`), String(count)]);
  });

  it("evidence, with a zero for every month without any", () => {
    const { months } = evidenceChart(views, DAY);
    const rows = tableRows(figure(markup, "evidence")).slice(1);
    expect(rows.map(([, ...numbers]) => numbers)).toEqual(
      months.map(({ counting, other, updates }) => [counting, other, updates].map(String)),
    );
    expect(months.some(({ counting, other }) => counting + other === 0)).toBe(true);
  });

  it("progress, one row for each commitment", () => {
    expect(tableRows(figure(markup, "progress"))).toHaveLength(totals.commitments + 1);
  });
});

describe("the server's pictures", () => {
  const one = html("en", [views.find(({ slug }) => slug === "us-japan-critical-minerals-2025") as AgreementView]);

  it("draw unknown progress as hatched in full, and 0 as an empty track", () => {
    const progress = figure(one, "progress");
    const hatched = progress.match(/<rect[^>]*width="100%"[^>]*fill="url\(#progress-hatch-hatch\)"/g);
    expect(hatched).toHaveLength(11);
    expect(progress.match(/<rect[^>]*width="100%"[^>]*height="13"[^>]*fill="var\(--color-sand\)"/g)).toHaveLength(4);
  });

  it("draw every part of the delivery bar, the parts together as wide as the box", () => {
    const bar = /<svg width="100%" height="100%".*?<\/svg>/.exec(figure(one, "delivery"))?.[0] ?? "";
    const widths = [...bar.matchAll(/<rect x="[\d.]+%" width="([\d.]+)%"/g)].map(([, w]) => Number(w));
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
  });

  it("refer only to patterns that are there", () => {
    for (const [, id = ""] of one.matchAll(/url\(#([^)]+)\)/g)) expect(one).toContain(`<pattern id="${id}"`);
  });
});

describe("edges", () => {
  it("before signing there is a sentence and no picture", () => {
    const unsigned = viewOn(record(), "2025-01-01");
    expect(unsigned.signed).toBe(false);
    const markup = html("en", [unsigned], "2025-01-01");
    expect(markup).toContain("There is no commitment to chart on this day.");
    expect(markup).not.toContain("<table");
    expect(markup).not.toContain('class="relative h-9"');
  });

  it("of 500 commitments the picture and the table show some and say so, and the CSV has all", () => {
    const many = viewOn(
      record({
        commitments: Array.from({ length: 500 }, (_, index) =>
          commitment({
            ref: String(index + 1).padStart(3, "0"),
            rule: index % 3 === 0 ? { kind: "period", length: `P${index + 1}D`, from: "signing" } : { kind: "none" },
          }),
        ),
      }),
      DAY,
    );
    const markup = html("en", [many]);
    expect(figure(markup, "progress")).toContain(`The picture shows ${MOST_ROWS} of 500 commitments`);
    expect(figure(markup, "schedule")).toContain(`The picture shows ${MOST_ROWS} of 167 dates`);
    expect(figure(markup, "progress")).toContain("The CSV has all of them.");
    expect(figure(markup, "progress")).toContain(`The table shows the first ${MOST_TABLE_ROWS} of 500.`);
    expect(tableRows(figure(markup, "progress"))).toHaveLength(MOST_TABLE_ROWS + 1);
  });

  it("more months than fit become years with the same sums", () => {
    const months = Array.from({ length: 60 }, (_, index) => ({
      month: `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
      counting: index % 3,
      other: 1,
      updates: 2,
    }));
    const { unit, buckets } = bucketsOf(months);
    expect(unit).toBe("year");
    expect(buckets.map(({ period }) => period)).toEqual(["2020", "2021", "2022", "2023", "2024"]);
    expect(buckets.map(({ counting, other }) => [counting, other])).toEqual(Array(5).fill([12, 12]));
    expect(bucketsOf(months.slice(0, 48)).unit).toBe("month");
  });

  it("labels of columns keep their distance", () => {
    for (let columns = 1; columns <= 48; columns += 1) {
      const step = labelStep(columns, 270, 36);
      expect(Math.ceil(columns / step) * 36).toBeLessThanOrEqual(270);
    }
  });
});
