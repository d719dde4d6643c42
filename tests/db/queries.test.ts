import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeRecord } from "@/lib/data/change-record";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { NO_FILTERS } from "@/lib/domain/filter-terms";
import { replay } from "@/lib/domain/replay";
import { agreementAnswer } from "@/lib/queries/agreement";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { commitmentsAnswer } from "@/lib/queries/commitments";
import { historyAnswer } from "@/lib/queries/history";
import { aboutAgreement, summaryAnswer } from "@/lib/queries/summary";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { agreement, assessment, commitment, evidence, record } from "@/tests/support/record-builders";
import { putRecord } from "@/tests/support/sample-record";

const NOW = { asOf: null, knownOn: null };
const SLUG = "us-jp";

describeOnBothEngines("read questions", (open) => {
  let database: TestDatabase;
  /** The questions are asked on 22 November 2026, as long as nothing else is said. */
  const asked = (at = "2026-11-22T12:00:00Z") => ({ from: database.client, at: Temporal.Instant.from(at) });
  const by = (at: string) => ({ actor: "Ed", action: "test", at });

  // 1 March: a framework of two commitments. 10 May: another agreement. 1 June: a delivery of 20 April is found.
  beforeAll(async () => {
    database = await open();
    const first = record({
      commitments: [
        commitment({ ref: "01", rule: { kind: "period", length: "P6M", from: "signing" } }),
        commitment({ ref: "02", theme: "supply" }),
      ],
    });
    const other = record({
      agreement: agreement({ slug: "us-au", signing: { ...agreement().signing, on: "2026-05-01" } }),
      commitments: [commitment({ agreement: "us-au" })],
    });
    await changeRecord(database.client, by("2026-03-01T09:00:00.000Z"), (change) => putRecord(change, first));
    await changeRecord(database.client, by("2026-05-10T09:00:00.000Z"), (change) => putRecord(change, other));
    await changeRecord(database.client, by("2026-06-01T09:00:00.000Z"), async (change) => {
      const found = { id: "e01", on: "2026-04-20", foundOn: "2026-06-01", recordedAt: change.at };
      await change.put(SLUG, { kind: "evidence", value: evidence({ "01": "supports" }, found) }, null);
      const delivered = assessment({ state: "delivered", effectiveOn: "2026-04-20", recordedAt: change.at });
      await change.put(SLUG, { kind: "assessment", value: delivered }, null);
    });
  });
  afterAll(() => database.drop());

  test("show the tables, and the fold of the entries is the same record", async () => {
    expect(replay(await loadEntries({}, database.client))).toEqual(await loadRecords(database.client));
    const now = await agreementAnswer(SLUG, NOW, asked());
    const folded = await agreementAnswer(SLUG, { asOf: null, knownOn: "2026-11-20" }, asked());
    expect(folded.data).toEqual(now.data);
    expect(folded.revision).toBe(now.revision);
  });

  test("say what was found later as on time, and as passed while nobody knew", async () => {
    const seen = async (perspective: typeof NOW | { asOf: string | null; knownOn: string }) =>
      (await commitmentAnswer(SLUG, "01", perspective, asked())).data?.commitment;
    expect((await seen(NOW))?.schedule).toMatchObject({ state: "met-on-time", days: 8 });
    expect((await seen(NOW))?.delivery.recordedDaysLater).toBe(42);
    const before = await seen({ asOf: "2026-05-31", knownOn: "2026-05-31" });
    expect(before?.schedule).toMatchObject({ state: "passed", days: -33 });
    expect(before?.evidence.count).toBe(0);
    expect((await seen({ asOf: "2026-05-31", knownOn: "2026-06-01" }))?.schedule.state).toBe("met-on-time");
  });

  test("name the revision and the day they are answered from", async () => {
    const all = await agreementsAnswer(NOW, asked("2026-11-22T03:00:00Z"));
    expect(all).toMatchObject({ asOf: "2026-11-21", revision: 7, recordBegan: "2026-03-01T09:00:00.000Z" });
    expect(all.data.map(({ slug }) => slug)).toEqual(["us-jp", "us-au"]);
    const then = await agreementsAnswer({ asOf: null, knownOn: "2026-03-31" }, asked());
    expect(then).toMatchObject({ revision: 3, beforeRecord: false });
    expect(then.data.map(({ slug }) => slug)).toEqual(["us-jp"]);
  });

  test("say that the record had not begun, and when it did", async () => {
    const before = { asOf: null, knownOn: "2026-02-27" };
    expect(await agreementsAnswer(before, asked())).toMatchObject({ beforeRecord: true, data: [], revision: 0 });
    expect(await agreementAnswer(SLUG, before, asked())).toMatchObject({
      beforeRecord: true,
      data: null,
      recordBegan: "2026-03-01T09:00:00.000Z",
    });
    // The other agreement entered the record later: on 1 May its own page had not begun, the overview had.
    const may = { asOf: null, knownOn: "2026-05-01" };
    expect(await agreementAnswer("us-au", may, asked())).toMatchObject({
      beforeRecord: true,
      recordBegan: "2026-05-10T09:00:00.000Z",
    });
    expect((await agreementsAnswer(may, asked())).beforeRecord).toBe(false);
    expect(await commitmentAnswer("us-au", "01", may, asked())).toMatchObject({ beforeRecord: true, data: null });
  });

  test("know nothing of what is not in the record, on any day", async () => {
    for (const perspective of [NOW, { asOf: null, knownOn: "2026-02-01" }]) {
      expect(await agreementAnswer("nowhere", perspective, asked())).toMatchObject({ data: null, beforeRecord: false });
      const unknown = await commitmentAnswer(SLUG, "99", perspective, asked());
      expect(unknown).toMatchObject({ data: null, beforeRecord: false });
      expect((await historyAnswer(SLUG, "99", perspective, asked())).data).toBeNull();
      const { problems } = (await summaryAnswer(aboutAgreement("nowhere"), perspective, asked())).data;
      expect(problems).toEqual([{ path: "agreement", code: "unknown-choice", value: "nowhere" }]);
    }
  });

  test("leave out agreements not yet signed, and show the one asked for as not signed", async () => {
    const april = { asOf: "2026-04-30", knownOn: null };
    expect((await agreementsAnswer(april, asked())).data.map(({ slug }) => slug)).toEqual(["us-jp"]);
    expect((await agreementAnswer("us-au", april, asked())).data?.signed).toBe(false);
    expect((await commitmentsAnswer(NO_FILTERS, april, {}, asked())).data.total).toBe(2);
  });

  test("give the same numbers in lists, summaries and charts", async () => {
    const { data: list } = await commitmentsAnswer(NO_FILTERS, NOW, {}, asked());
    const { data: summary } = await summaryAnswer(aboutAgreement(null), NOW, asked());
    expect(list.total).toBe(3);
    expect(summary.totals.commitments).toBe(list.total);
    expect(summary.delivery.bars.find(({ state }) => state === "delivered")?.count).toBe(
      list.facets.delivery.find(({ value }) => value === "delivered")?.count,
    );
    const asking = { ...NO_FILTERS, agreement: ["us-au", "gone"], theme: ["supply", "__proto__"] };
    const { data: filtered } = await commitmentsAnswer(asking, NOW, {}, asked());
    expect(filtered).toMatchObject({ total: 1, filters: { agreement: ["us-au"], theme: ["supply"] } });
    expect(filtered.problems.map(({ value }) => value)).toEqual(["gone", "__proto__"]);
  });

  test("tell a commitment's history, evidence that bears on it included, up to the day of knowledge", async () => {
    const kinds = async (perspective: typeof NOW | { asOf: null; knownOn: string }, ref = "01") =>
      (await historyAnswer(SLUG, ref, perspective, asked())).data?.map(({ subjectKind }) => subjectKind);
    expect(await kinds(NOW)).toEqual(["commitment", "evidence", "assessment"]);
    expect(await kinds({ asOf: null, knownOn: "2026-05-31" })).toEqual(["commitment"]);
    expect(await kinds(NOW, "02")).toEqual(["commitment"]);
    const { data } = await historyAnswer(SLUG, "01", NOW, asked());
    expect(data?.some((entry) => "previousHash" in entry)).toBe(false);
  });

  test("show a change at once, and past days as before", async () => {
    const past = { asOf: "2026-06-30", knownOn: "2026-06-30" };
    const before = await agreementAnswer(SLUG, past, asked());
    const judged = assessment({ id: "a01", commitment: "02", effectiveOn: "2026-06-15", recordedAt: "" });
    await changeRecord(database.client, by("2026-11-22T11:00:00.000Z"), (change) =>
      change.put(SLUG, { kind: "assessment", value: { ...judged, recordedAt: change.at } }, null),
    );
    const now = await commitmentAnswer(SLUG, "02", NOW, asked());
    expect(now).toMatchObject({ revision: 8, data: { commitment: { delivery: { state: "underway" } } } });
    expect((await agreementAnswer(SLUG, past, asked())).data).toEqual(before.data);
  });

  test("take into a past day what was recorded while it lasted somewhere, and nothing later", async () => {
    const day = "2026-11-23";
    const checks = async (at: string) =>
      (await agreementsAnswer({ asOf: null, knownOn: day }, asked(at))).data
        .find(({ slug }) => slug === SLUG)
        ?.commitments[0]?.checks.map(({ id }) => id);
    const check = (at: string, id: string) =>
      changeRecord(database.client, by(at), (change) => {
        const said = { on: "2026-11-20", upTo: "2026-11-20", note: null, by: "Ed", withdrawn: null };
        const value = { id, commitment: null, ...said, recordedAt: change.at };
        return change.put(SLUG, { kind: "check", value }, null);
      });
    // The day has ended in Kiritimati, not yet in Tokyo and Washington.
    expect(await checks("2026-11-23T11:00:00Z")).toEqual([]);
    await check("2026-11-24T02:00:00.000Z", "c01"); // still the 23rd in Washington
    expect(await checks("2026-11-24T03:00:00Z")).toEqual(["c01"]);
    await check("2026-11-24T06:00:00.000Z", "c02"); // over there too
    expect(await checks("2026-11-24T07:00:00Z")).toEqual(["c01"]);
  });
});
