import { describe, expect, it } from "vitest";
import { isHoliday } from "@/lib/calendars/holidays";
import { agreementView } from "@/lib/domain/agreement-view";
import { burnUpChart } from "@/lib/domain/charts/burn-up-chart";
import { deliveryChart } from "@/lib/domain/charts/delivery-chart";
import { evidenceChart } from "@/lib/domain/charts/evidence-chart";
import { progressChart } from "@/lib/domain/charts/progress-chart";
import { scheduleChart } from "@/lib/domain/charts/schedule-chart";
import { datedRows } from "@/lib/domain/charts/schedule-days";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView } from "@/lib/domain/view";
import { deliveryFinding, evidenceFinding, progressFinding, scheduleFinding } from "@/lib/i18n/chart-findings";
import { burnUpFinding } from "@/lib/i18n/chart-findings-more";
import type { Locale } from "@/lib/i18n/locales";
import { assessment, commitment, evidence, record, viewOn } from "@/tests/support/record-builders";
import { shippedRecords } from "@/tests/support/shipped-record";

const DAY = "2026-11-22";
const records = shippedRecords();
const shown = (slug: string, day = DAY): AgreementView => {
  const found = records.find(({ agreement }) => agreement.slug === slug);
  if (!found) throw new Error(`${slug} is not shipped`);
  return agreementView(found, { day, today: day, isHoliday });
};

function findings(locale: Locale, views: AgreementView[], day = DAY) {
  const totals = totalsOf(views.flatMap(({ commitments }) => commitments));
  return {
    delivery: deliveryFinding(locale, deliveryChart(totals)),
    progress: progressFinding(locale, progressChart(views)),
    schedule: scheduleFinding(locale, scheduleChart(totals), datedRows(views)),
    evidence: evidenceFinding(locale, evidenceChart(views, day)),
  };
}

describe("findings of the United States–Japan framework", () => {
  const views = [shown("us-japan-critical-minerals-2025")];

  it("say in English what is known and how far it could go either way", () => {
    expect(findings("en", views)).toEqual({
      delivery:
        "0 of 15 delivered; between 2 and 6 underway, 1 continuing, 8 with no evidence found. The attribution of 4 is disputed, hence the range.",
      progress:
        "Progress is known for 4 of 15, with 0 of 12 steps done; the time has run out with no delivery on record for 2 of 2 with a deadline.",
      schedule: "2 of 15 carry a date: 2 past it with no delivery on record (210 days at most).",
      evidence:
        "11 of 13 items count; February 2026 has the most, 7; nothing is dated after June 2026; longest without news: 8 commitments, 390 days.",
    });
  });

  it("say the same in Japanese", () => {
    expect(findings("ja", views)).toEqual({
      delivery:
        "15件中0件が履行済み。ほかに進行中2～6件、継続中1件、証拠が見つからないもの8件。帰属に争いのあるものが4件あるため、件数に幅がある。",
      progress:
        "進み具合が分かるのは15件中4件、段階は12のうち0が完了。期限のある2件のうち2件で、履行の記録がないまま時間を使い切っている。",
      schedule: "15件中2件に期日がある。内訳は期日を過ぎ履行の記録がないもの2件（最長210日経過）。",
      evidence:
        "証拠13件のうち11件が件数に入る。最多は2026年2月の7件。2026年6月より後の日付のものはない。動きのない期間が最も長いのは8件で390日。",
    });
  });

  it("count to the date while it lies ahead", () => {
    const before = [shown("us-japan-critical-minerals-2025", "2026-04-20")];
    expect(findings("en", before, "2026-04-20").schedule).toBe(
      "2 of 15 carry a date: 2 still ahead (the next in 6 days).",
    );
    const onTheDay = [shown("us-japan-critical-minerals-2025", "2026-04-26")];
    expect(findings("ja", onTheDay, "2026-04-26").schedule).toBe(
      "15件中2件に期日がある。内訳は本日が期日1件、期日前1件（次は2日後）。",
    );
  });

  it("tell what is due on the day from what is ahead, and the burn-up counts it as due", () => {
    const views = [shown("us-japan-critical-minerals-2025", "2026-04-26")];
    expect(findings("en", views, "2026-04-26").schedule).toBe(
      "2 of 15 carry a date: 1 due today, 1 still ahead (the next in 2 days).",
    );
    const chart = burnUpChart(views, "2026-04-26");
    expect(burnUpFinding("en", chart)).toMatch(
      /^By 26 April 2026, 1 of 2 dated commitments had come due \(1 on that day\), with /,
    );
    expect(burnUpFinding("ja", chart)).toMatch(/^2026年4月26日までに期日のある2件中1件（うち当日1件）が期日を迎え、/);
    expect(burnUpFinding("en", burnUpChart(views, "2026-04-27"))).toContain(
      "1 of 2 dated commitments had come due, with ",
    );
  });

  it("name the one item there was in December 2025, and that nobody had judged anything", () => {
    const early = findings("en", [shown("us-japan-critical-minerals-2025", "2025-12-01")], "2025-12-01");
    expect(early.evidence).toBe(
      "One item is on record, from November 2025; it counts; longest without news: 14 commitments, 34 days.",
    );
    expect(early.delivery).toBe("None of the 15 commitments has been assessed.");
  });
});

describe("findings at the edges", () => {
  it("without any commitment", () => {
    expect(findings("en", [])).toEqual({
      delivery: "There is no commitment to chart on this day.",
      progress: "There is no commitment to chart on this day.",
      schedule: "There is no commitment to chart on this day.",
      evidence: "No dated evidence is on record up to this day.",
    });
  });

  it("with one commitment, undated and not assessed", () => {
    expect(findings("en", [viewOn(record(), DAY)])).toEqual({
      delivery: "The one commitment has not been assessed.",
      progress: "Progress is unknown for the one commitment; none has a deadline to measure time against.",
      schedule: "The one commitment carries no date.",
      evidence: "No dated evidence is on record up to this day; longest without news: Do one thing, 390 days.",
    });
  });

  it("with a delivery whose attribution is open", () => {
    const view = viewOn(
      record({
        commitments: [commitment({ ref: "01", rule: { kind: "date", on: "2026-05-01" } }), commitment({ ref: "02" })],
        assessments: [
          assessment({ commitment: "01", state: "delivered", effectiveOn: "2026-05-03", disputed: true }),
          assessment({ commitment: "02", state: "delivered", effectiveOn: "2026-05-01", id: "a02" }),
        ],
      }),
      DAY,
    );
    const { delivery, schedule } = findings("en", [view]);
    expect(delivery).toBe("Between 1 and 2 of 2 delivered. The attribution of one is disputed, hence the range.");
    expect(schedule).toBe(
      "1 of 2 carries a date: between 0 and 1 past it with no undisputed delivery on record, between 0 and 1 met late.",
    );
  });

  it("with evidence known only by its year, or the same in two months", () => {
    const years = viewOn(record({ evidence: [evidence(undefined, { on: "2025-12-01", precision: "year" })] }), DAY);
    expect(findings("en", [years]).evidence).toBe(
      "The one item on record is known only by its year; longest without news: Do one thing, 356 days.",
    );
    const tied = viewOn(
      record({ evidence: [evidence(), evidence({ "01": "context" }, { id: "e02", on: "2026-11-02" })] }),
      DAY,
    );
    expect(findings("en", [tied]).evidence).toBe("1 of 2 items counts; longest without news: Do one thing, 291 days.");
  });
});
