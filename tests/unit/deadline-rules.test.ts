import { describe, expect, test } from "vitest";
import { isHoliday } from "@/lib/calendars/holidays";
import { computeDeadline } from "@/lib/domain/deadline/compute";
import { orderByDependency } from "@/lib/domain/deadline/dependencies";
import { rollForward } from "@/lib/domain/deadline/rollover";
import type { DeadlineRule } from "@/lib/domain/record";
import { extension, question } from "@/tests/support/deadline-question";

const quarterly: DeadlineRule = { kind: "recurring", every: "P3M", from: "signing" };
const codes = (steps: { code: string }[]) => steps.map((step) => step.code);

describe("rollover", () => {
  test("a day must be a working day in every calendar listed", () => {
    // 4–6 May 2026 are holidays in Japan only; 25 May in the United States only.
    expect(rollForward("2026-05-02", ["JP"], isHoliday).on).toBe("2026-05-07");
    expect(rollForward("2026-05-02", ["US"], isHoliday).on).toBe("2026-05-04");
    expect(rollForward("2026-05-25", ["US", "JP"], isHoliday)).toEqual({
      on: "2026-05-26",
      skipped: [{ on: "2026-05-25", weekend: false, holidayIn: ["US"] }],
    });
    expect(rollForward("2026-04-28", ["US", "JP"], isHoliday)).toEqual({ on: "2026-04-28", skipped: [] });
    expect(rollForward("2026-01-01", ["US", "JP"], isHoliday).on).toBe("2026-01-05");
  });

  test("the working names each day passed over", () => {
    const rule: DeadlineRule = { kind: "period", length: "P1D", from: "signing", rollover: "next-working-day" };
    const { dueOn, working } = computeDeadline(question(rule, "2026-05-01", { calendars: ["JP"] }));
    expect(dueOn).toBe("2026-05-07");
    expect(working.map(({ code, on }) => `${code} ${on}`)).toEqual([
      "signed 2026-05-01",
      "runs-days 2026-05-02",
      "ends 2026-05-02",
      "skipped-weekend 2026-05-02",
      "skipped-weekend 2026-05-03",
      "skipped-holiday 2026-05-04",
      "skipped-holiday 2026-05-05",
      "skipped-holiday 2026-05-06",
      "moved 2026-05-07",
    ]);
  });

  test("a calendar that nothing is known about is named, not passed over in silence", () => {
    const rule: DeadlineRule = { kind: "period", length: "P1D", from: "signing", calendars: ["US", "ZZ"] };
    const { working } = computeDeadline(question(rule, "2026-05-25"));
    expect(working.at(-1)).toEqual({ code: "unknown-calendar", on: null, params: { calendars: "ZZ" } });
  });
});

describe("recurring", () => {
  test("each occurrence is counted from the start, so that a clamp does not drift", () => {
    const { occurrences, dueOn } = computeDeadline(
      question({ kind: "recurring", every: "P1M", from: "signing" }, "2026-01-31", { asOf: "2026-05-10" }),
    );
    expect(occurrences).toEqual(["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]);
    expect(dueOn).toBe("2026-05-31");
  });

  test("on the day of an occurrence that one is due, and the list goes one further", () => {
    const { occurrences, dueOn } = computeDeadline(question(quarterly, "2025-10-26", { asOf: "2026-01-26" }));
    expect(dueOn).toBe("2026-01-26");
    expect(occurrences).toEqual(["2026-01-26", "2026-04-26"]);
  });

  test("`until` is inclusive, and afterwards the last occurrence stays", () => {
    const rule: DeadlineRule = { ...quarterly, until: "2026-04-26" };
    const at = (asOf: string) => computeDeadline(question(rule, "2025-10-26", { asOf }));
    expect(at("2026-04-26").dueOn).toBe("2026-04-26");
    expect(at("2999-12-31")).toMatchObject({ dueOn: "2026-04-26", occurrences: ["2026-01-26", "2026-04-26"] });
    const none = computeDeadline(question({ ...quarterly, until: "2025-12-31" }, "2025-10-26"));
    expect(none).toMatchObject({ dueOn: null, occurrences: [], alternatives: [] });
    expect(codes(none.working)).toContain("no-occurrence");
  });

  test("a daily duty asked about in the far future answers with its newest thousand", () => {
    const rule: DeadlineRule = { kind: "recurring", every: "P1D", from: "signing", rollover: "next-working-day" };
    const { occurrences } = computeDeadline(question(rule, "2025-10-26", { asOf: "2999-12-31", calendars: [] }));
    expect(occurrences).toHaveLength(1000);
  });
});

describe("starts", () => {
  const afterFour: DeadlineRule = { kind: "period", length: "P30D", from: { commitment: "04", event: "delivered" } };

  test("from another commitment's delivery: waits, then counts", () => {
    const waiting = computeDeadline(question(afterFour, "2025-10-28"));
    expect(waiting).toMatchObject({ dueOn: null, originalDueOn: null, alternatives: [] });
    expect(waiting.working).toEqual([{ code: "awaiting-delivery", on: null, params: { commitment: "04" } }]);
    const deliveredOn = (ref: string) => (ref === "04" ? "2026-03-01" : null);
    expect(computeDeadline(question(afterFour, "2025-10-28", { deliveredOn })).dueOn).toBe("2026-03-31");
  });

  test("other signing dates bear only on rules that count from signing", () => {
    const rule: DeadlineRule = { kind: "period", length: "P1M", from: { date: "2026-02-02" } };
    const { dueOn, alternatives } = computeDeadline(
      question(rule, "2025-10-28", { dateClaims: [{ on: "2025-10-28" }, { on: "2025-10-27" }] }),
    );
    expect(dueOn).toBe("2026-03-02");
    expect(alternatives).toEqual([]);
  });

  test("conditional, dated and dateless rules", () => {
    const conditional: DeadlineRule = { kind: "conditional", trigger: "the parties approve the list", length: "P30D" };
    expect(computeDeadline(question(conditional, "2025-10-28"))).toMatchObject({
      dueOn: null,
      working: [{ code: "awaiting-trigger", params: { trigger: "the parties approve the list", length: "P30D" } }],
    });
    expect(computeDeadline(question({ kind: "date", on: "2026-12-31" }, "2025-10-28")).dueOn).toBe("2026-12-31");
    expect(codes(computeDeadline(question({ kind: "none" }, "2025-10-28")).working)).toEqual(["no-deadline"]);
  });
});

describe("extensions", () => {
  const rule: DeadlineRule = { kind: "period", length: "P180D", from: "signing" };
  const extensions = [
    extension("x02", "2026-06-01", { kind: "date", on: "2026-12-31" }),
    extension("x01", "2026-03-01", { kind: "period", length: "P240D", from: "signing" }),
    extension(
      "x03",
      "2026-07-01",
      { kind: "date", on: "2027-12-31" },
      {
        withdrawn: { at: "2026-07-02T00:00:00Z", by: "editor", reason: "misread" },
      },
    ),
  ];
  const at = (asOf: string) => computeDeadline(question(rule, "2025-10-28", { extensions, asOf }));

  test("of one day hold in the order in which they were recorded, to the fraction of a second, then by number", () => {
    const to = (id: string, on: string, recordedAt: string) =>
      extension(id, "2026-03-01", { kind: "date", on }, { recordedAt });
    const dueOn = (...all: ReturnType<typeof to>[]) =>
      computeDeadline(question(rule, "2025-10-28", { extensions: all, asOf: "2026-08-01" })).dueOn;
    const early = to("x01", "2027-01-01", "2026-03-02T00:00:00Z");
    expect(dueOn(early, to("x02", "2027-02-02", "2026-03-02T00:00:00.5Z"))).toBe("2027-02-02");
    expect(dueOn(to("x10", "2027-03-03", early.recordedAt), to("x9", "2027-04-04", early.recordedAt))).toBe(
      "2027-03-03",
    );
  });

  test("the rule in force is the last one agreed by the day; the text's date stays beside it", () => {
    expect(at("2026-02-28")).toMatchObject({ rule, dueOn: "2026-04-26", originalDueOn: "2026-04-26" });
    expect(at("2026-03-01")).toMatchObject({ dueOn: "2026-06-25", originalDueOn: "2026-04-26" });
    expect(at("2026-08-01")).toMatchObject({ dueOn: "2026-12-31", originalDueOn: "2026-04-26" });
    expect(at("2026-08-01").working[0]).toEqual({
      code: "extended",
      on: "2026-06-01",
      params: { originalDueOn: "2026-04-26" },
    });
  });
});

describe("dependencies", () => {
  const onceDelivered = (ref: string): DeadlineRule => ({
    kind: "period",
    length: "P30D",
    from: { commitment: ref, event: "delivered" },
  });

  test("each commitment comes after those it waits for", () => {
    const nodes = [
      { ref: "01", rules: [onceDelivered("03")] },
      { ref: "02", rules: [{ kind: "none" } as const] },
      { ref: "03", rules: [onceDelivered("02")] },
    ];
    expect(orderByDependency(nodes)).toEqual({ ok: true, order: ["02", "03", "01"] });
  });

  test("a cycle is refused and named, through extensions too", () => {
    const nodes = [
      { ref: "01", rules: [onceDelivered("02")] },
      { ref: "02", rules: [{ kind: "none" } as const, onceDelivered("03")] },
      { ref: "03", rules: [onceDelivered("02")] },
    ];
    expect(orderByDependency(nodes)).toEqual({ ok: false, code: "dependency-cycle", cycle: ["02", "03", "02"] });
    expect(orderByDependency([{ ref: "01", rules: [onceDelivered("01")] }])).toMatchObject({ cycle: ["01", "01"] });
  });

  test("a commitment that does not exist is refused by name", () => {
    expect(orderByDependency([{ ref: "01", rules: [onceDelivered("99")] }])).toEqual({
      ok: false,
      code: "unknown-commitment",
      commitment: "01",
      refersTo: "99",
    });
  });
});
