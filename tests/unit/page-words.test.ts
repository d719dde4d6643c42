import { describe, expect, test } from "vitest";
import { shortCount } from "@/components/commitment/commitment-count";
import { agreementLead } from "@/lib/domain/agreement-lead";
import { countOf } from "@/lib/domain/count";
import { headlinesOf } from "@/lib/domain/headlines";
import { clockEnd } from "@/lib/domain/live-clock";
import { dueGroups, nearestDate } from "@/lib/domain/overview";
import { partiesBound } from "@/lib/domain/parties-bound";
import { leadWords } from "@/lib/i18n/lead-words";
import { assessment, check, commitment, record, viewAt, viewOn } from "@/tests/support/record-builders";

const dated = (ref: string, on: string) => commitment({ ref, rule: { kind: "date", on } });
const refs = (list: readonly { ref: string }[]) => list.map(({ ref }) => ref);

describe("the counts that head an agreement's page", () => {
  test("are the deadlines nearest to the day, in calendar order, those to come before those past", () => {
    const of = record({
      commitments: [
        dated("01", "2026-01-01"),
        dated("02", "2026-06-20"),
        dated("03", "2026-06-05"),
        dated("04", "2026-05-31"),
      ],
    });
    expect(refs(headlinesOf(viewOn(of, "2026-06-01").commitments))).toEqual(["04", "03", "02"]);
  });

  test("are filled up with undated acts: standing duties last, the strongest words first, finished ones never", () => {
    const of = record({
      commitments: [
        commitment({ ref: "01", modality: "decided", continuous: true }),
        commitment({ ref: "02", modality: "consider" }),
        commitment({ ref: "03", modality: "doing" }),
        commitment({ ref: "04", modality: "decided" }),
        dated("05", "2026-04-28"),
      ],
      assessments: [assessment({ commitment: "04", state: "delivered", effectiveOn: "2026-01-01" })],
    });
    expect(refs(headlinesOf(viewOn(of, "2026-06-01").commitments))).toEqual(["05", "03", "02"]);
  });

  test("put an open deadline before one that was met, however near", () => {
    const of = record({
      commitments: [dated("01", "2026-06-01"), ...["02", "03", "04"].map((ref) => dated(ref, "2025-12-01"))],
      assessments: [assessment({ state: "delivered", effectiveOn: "2026-05-01" })],
    });
    expect(refs(headlinesOf(viewOn(of, "2026-06-01").commitments))).toEqual(["02", "03", "04"]);
  });
});

describe("the sentences at the head of an agreement's page", () => {
  const words = (of: ReturnType<typeof record>, day: string) => leadWords("en", agreementLead(viewOn(of, day)));
  const two = [dated("01", "2026-04-26"), dated("02", "2026-04-28"), commitment({ ref: "03" })];

  test("bound the absence by what was checked", () => {
    const of = record({
      commitments: two,
      checks: [check()],
      assessments: [assessment({ state: "no-evidence", evidence: [] })],
    });
    expect(words(of, "2026-11-22")).toBe(
      "3 commitments. Two carry a date, and both dates have passed. Sources checked to 17 June 2026 show no record that either was delivered.",
    );
    expect(leadWords("ja", agreementLead(viewOn(of, "2026-11-22")))).toBe(
      "約束は3件。期日の定めがあるのは2件で、いずれも期日を過ぎた。2026年6月17日までの情報源を調べた限り、いずれについても履行の記録は見つからない。",
    );
  });

  test("say that nothing has been assessed rather than that nothing was found", () => {
    expect(words(record({ commitments: two }), "2026-04-20")).toBe(
      "3 commitments. Two carry a date, and neither has passed. Nothing has been assessed yet, which says nothing about what was done.",
    );
  });

  test("name each part where dates stand differently", () => {
    const of = record({
      commitments: two,
      checks: [check()],
      assessments: [assessment({ state: "delivered", effectiveOn: "2026-05-01" })],
    });
    expect(words(of, "2026-11-22")).toBe(
      "3 commitments. 2 carry a date: 1 passed, 1 met late. Sources checked to 17 June 2026 show no record of delivery for the one that has passed.",
    );
  });
});

describe("a count", () => {
  const of = record({ commitments: [dated("01", "2026-04-28")] });
  const short = (day: string, from = of) => {
    const view = viewOn(from, day);
    return view.commitments.map((one) => shortCount("en", countOf(one, view)));
  };

  test.each([
    ["2026-04-20", "8 days to go"],
    ["2026-04-27", "1 day to go"],
    ["2026-04-28", "Due today"],
    ["2026-04-29", "1 day past"],
    ["2026-11-22", "208 days past"],
  ])("on %s reads %s", (day, words) => {
    expect(short(day)).toEqual([words]);
  });

  test.each([
    ["2026-04-25", "Met 3 days early"],
    ["2026-04-28", "Met on the day"],
    ["2026-04-29", "Met 1 day late"],
  ])("delivered on %s reads %s", (effectiveOn, words) => {
    expect(short("2026-11-22", { ...of, assessments: [assessment({ state: "delivered", effectiveOn })] })).toEqual([
      words,
    ]);
  });

  test("counts from signing where no date is fixed", () => {
    const view = viewOn(record(), "2026-11-22");
    expect(view.commitments.map((one) => countOf(one, view))).toEqual([
      { code: "since-signing", days: 390, tone: "navy" },
    ]);
  });
});

describe("the running clock", () => {
  const of = record({ commitments: [dated("01", "2026-04-28")] });
  const clockAt = (now: string) => {
    const view = viewAt(of, now);
    return view.commitments.map((one) => clockEnd(one, view, now))[0];
  };

  test("runs to the end of the date in the last zone", () => {
    expect(clockAt("2026-04-28T15:30:00Z")).toMatchObject({
      endsAt: "2026-04-29T04:00:00Z",
      party: { code: "US" },
      secondsLeft: 12.5 * 3600,
    });
  });

  test("is there for the last second and gone with it", () => {
    expect(clockAt("2026-04-29T03:59:59Z")?.secondsLeft).toBe(1);
    expect(clockAt("2026-04-29T04:00:00Z")).toBeNull();
  });

  test("is shown in the last week only, and never for another day than today", () => {
    expect(clockAt("2026-04-21T12:00:00Z")).not.toBeNull();
    expect(clockAt("2026-04-20T12:00:00Z")).toBeNull();
    const past = { ...viewOn(of, "2026-04-27"), today: "2026-11-22" };
    expect(past.commitments.map((one) => clockEnd(one, past, "2026-11-22T09:00:00Z"))).toEqual([null]);
  });
});

describe("the overview", () => {
  const view = viewOn(
    record({
      commitments: [
        dated("01", "2026-05-01"),
        dated("02", "2026-06-05"),
        dated("03", "2026-05-20"),
        dated("04", "2026-07-01"),
        dated("05", "2026-03-01"),
        commitment({ ref: "06" }),
      ],
      assessments: [assessment({ commitment: "05", state: "delivered", effectiveOn: "2026-02-01" })],
    }),
    "2026-06-01",
  );

  test("puts every dated commitment into exactly one group, nearest first", () => {
    const { ahead, passed, met } = dueGroups([view]);
    const shown = (rows: typeof ahead) => rows.map((row) => row.commitment.ref);
    expect([shown(ahead), shown(passed), shown(met)]).toEqual([["02", "04"], ["03", "01"], ["05"]]);
    expect(ahead.length + passed.length + met.length).toBe(view.totals.dated);
    expect(nearestDate(view)?.ref).toBe("02");
  });
});

describe("who is bound", () => {
  const parties = viewOn(record(), "2026-06-01").parties;
  const [us, jp] = parties;

  test.each([
    [commitment({ bound: "jointly" }), parties, { code: "both" }],
    [commitment({ bound: "each" }), parties, { code: "each" }],
    [commitment({ parties: ["US"] }), parties, { code: "named", parties: ["US"] }],
    [
      commitment({ parties: ["US", "JP", "EU"] }),
      [us, jp, us && { ...us, code: "EU" }].filter((one) => one !== undefined),
      { code: "all" },
    ],
  ])("is summed up for %#", (bound, among, expected) => {
    expect(partiesBound(bound, { parties: among })).toEqual(expected);
  });
});
