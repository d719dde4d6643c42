import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiAgreement } from "@/lib/formats/api-agreement";
import type { ApiCommitment, ApiCommitmentDetail } from "@/lib/formats/api-commitment";
import { ask, EU_US_JAPAN, openApi, RECORDED_AT, read, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

/** The numbers of the shipped record as programs read them; the pages show the same ones. */
let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

type Agreement = ApiAgreement & { commitments: ApiCommitment[]; revision: number; beforeRecord: boolean };
const framework = (query = "") => read<Agreement>(`/agreements/${US_JAPAN}${query}`);
const schedules = ({ commitments }: Agreement) =>
  Object.fromEntries(
    commitments
      .filter(({ deadline }) => deadline.dueOn !== null)
      .map(({ deadline, schedule }) => [deadline.dueOn, `${schedule.state} ${schedule.days}`]),
  );

describe("the shipped framework", () => {
  test("says of a commitment, as its page does, that nothing was signed yet", async () => {
    const detail = (asOf: string) => read<ApiCommitmentDetail>(`/commitments/${US_JAPAN}/01?asOf=${asOf}`);
    expect((await detail("2025-10-27")).signed).toBe(false);
    expect((await detail("2025-10-28")).signed).toBe(true);
  });

  test("on 22 November 2026: 210 and 208 days past", async () => {
    const agreement = await framework();
    expect(agreement.asOf).toBe("2026-11-22");
    expect(schedules(agreement)).toEqual({ "2026-04-26": "passed -210", "2026-04-28": "passed -208" });
    expect(agreement.commitments).toHaveLength(15);
    expect(agreement.evidenceItems).toBe(13);
    expect(agreement.checkedUpTo).toBe("2026-06-17");
    expect(agreement.totals.byDelivery).toMatchObject({ underway: 6, continuing: 1, "no-evidence": 8 });
    expect(agreement.totals.disputed.underway).toBe(4);
    expect(agreement.url).toBe(`https://tracker.example/en/agreements/${US_JAPAN}`);
  });

  test.each([
    ["2026-04-20", { "2026-04-26": "due-soon 6", "2026-04-28": "due-soon 8" }],
    ["2026-04-26", { "2026-04-26": "due-today 0", "2026-04-28": "due-soon 2" }],
    ["2026-03-27", { "2026-04-26": "due-soon 30", "2026-04-28": "upcoming 32" }],
  ])("as of %s", async (asOf, expected) => {
    const agreement = await framework(`?asOf=${asOf}`);
    expect(agreement.asOf).toBe(asOf);
    expect(schedules(agreement)).toEqual(expected);
  });

  test("as of 1 December 2025: one item of evidence, on commitment 04, and nothing assessed", async () => {
    const agreement = await framework("?asOf=2025-12-01");
    expect(agreement.evidenceItems).toBe(1);
    expect(agreement.totals.byDelivery["not-assessed"]).toBe(15);
    const counts = agreement.commitments.filter(({ evidence }) => evidence.count > 0);
    expect(counts.map(({ ref, evidence }) => [ref, evidence.count])).toEqual([["04", 1]]);
  });

  test("known on a day before the record began: no such agreement yet, and when it came", async () => {
    const response = await ask(`/agreements/${US_JAPAN}?knownOn=2026-06-01`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      type: "urn:commitment-tracker:problem:not-yet-recorded",
      detail: `It entered the record on ${RECORDED_AT}.`,
    });
    expect(await read("/agreements?knownOn=2026-06-01")).toMatchObject({
      beforeRecord: true,
      recordBegan: RECORDED_AT,
      agreements: [],
    });
    const list = await read(`/commitments?knownOn=2026-06-01&agreement=${US_JAPAN}`);
    expect(list).toMatchObject({ beforeRecord: true, total: 0, items: [], next: null });
  });

  test("known on the day it was recorded: the same as now", async () => {
    const { knownOn: _, ...then } = await read<Record<string, unknown>>(`/agreements/${US_JAPAN}?knownOn=2026-11-22`);
    const { knownOn: __, ...now } = await read<Record<string, unknown>>(`/agreements/${US_JAPAN}`);
    expect(then).toEqual(now);
  });
});

test("five related agreements stand beside it, and the lists agree with each other", async () => {
  const { agreements } = await read<{ agreements: ApiAgreement[] }>("/agreements");
  expect(agreements).toHaveLength(6);
  const listed = await read<{ total: number; items: ApiCommitment[]; next: null }>("/commitments?limit=200");
  expect(listed.total).toBe(agreements.reduce((sum, { totals }) => sum + totals.commitments, 0));
  expect(listed.next).toBeNull();
  const summary = await read<{ totals: ApiAgreement["totals"] }>(`/summary?agreement=${US_JAPAN}`);
  expect(summary.totals).toEqual(agreements.find(({ slug }) => slug === US_JAPAN)?.totals);
  const { commitments } = await framework();
  expect(listed.items.filter(({ agreement }) => agreement === US_JAPAN)).toEqual(commitments);
});

test("the EU–US memorandum was met late by 49 days", async () => {
  const memorandum = await read<ApiCommitmentDetail>(`/commitments/${EU_US_JAPAN}/01`);
  expect(memorandum.schedule).toMatchObject({ state: "met-late", days: -49 });
  expect(memorandum.deadline.dueOn).toBe("2026-03-06");
  expect(memorandum.delivery).toMatchObject({ state: "delivered", deliveredOn: "2026-04-24" });
});

test("a deadline carries its working and its other readings in both languages", async () => {
  const { items } = await read<{ items: ApiCommitment[] }>(`/commitments?agreement=${US_JAPAN}&q=P180D`);
  expect(items).toEqual([]);
  const { commitments } = await framework();
  const ministerial = commitments.find(({ deadline }) => deadline.dueOn === "2026-04-26");
  expect(ministerial?.deadline).toMatchObject({
    rule: { kind: "period", length: "P180D", from: "signing" },
    originalDueOn: "2026-04-26",
    alternatives: [
      { reading: "rolled", dueOn: "2026-04-27", words: { ja: "次の営業日に繰り下げる場合（米国・日本）" } },
      { reading: "signed-on", dueOn: "2026-04-25" },
    ],
  });
  expect(ministerial?.deadline.working.map(({ words }) => words.en)).toEqual([
    "Signed on Tue 28 October 2025 (day 0; not counted).",
    "180 calendar days run from Wed 29 October 2025.",
    "The period ends at the end of Sun 26 April 2026.",
    "No rule moves it off a weekend, so it stays.",
  ]);
});

describe("GET /deadline", () => {
  test.each([
    ["from=2025-10-28&length=P180D&rollover=none&calendars=US,JP&monthEnd=clamp", "2026-04-26", ["rolled 2026-04-27"]],
    ["from=2025-10-28&length=P6M", "2026-04-28", []],
    ["from=2026-04-30&length=P6M", "2026-10-30", ["article-143 2026-10-31"]],
    ["from=2026-02-28&length=P6M&monthEnd=jp-civil-code-143", "2026-08-31", ["clamped 2026-08-28"]],
    ["from=2026-05-01&length=P1D&rollover=next-working-day&calendars=JP", "2026-05-07", ["not-rolled 2026-05-02"]],
  ])("%s", async (query, dueOn, alternatives) => {
    const answer = await read<{ dueOn: string; alternatives: { reading: string; dueOn: string }[] }>(
      `/deadline?${query}`,
    );
    expect(answer.dueOn).toBe(dueOn);
    expect(answer.alternatives.map((one) => `${one.reading} ${one.dueOn}`)).toEqual(alternatives);
  });
});
