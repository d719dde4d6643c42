import { afterEach, beforeEach, expect, it } from "vitest";
import { addEvidence } from "@/lib/commands/add-evidence";
import type { Asking } from "@/lib/commands/asking";
import { assess } from "@/lib/commands/assess";
import { recordCheck } from "@/lib/commands/record-check";
import type { CommandResult } from "@/lib/commands/result";
import { changeRecord } from "@/lib/data/change-record";
import { type Client, openClient } from "@/lib/data/client";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { replay } from "@/lib/domain/replay";
import { asking } from "@/tests/support/actors";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { RECORDED, sampleAgreement, sampleRecord, seed } from "@/tests/support/sample-record";

const reason = { en: "because", ja: "理由" };
const judgement = (version: number) => ({
  agreement: "sample",
  commitment: "01",
  version,
  state: "no-evidence" as const,
  effectiveOn: "2026-01-10",
  reason,
});
const source = {
  url: "https://example.org/",
  publisher: "Agency",
  kind: "official" as const,
  on: "2026-01-01",
  shows: reason,
  relation: "supports" as const,
};

/** Racing pairs and double submits on each engine; `TRACKER_RACES=1000` and `TRACKER_DOUBLES=200` for the full count. */
const PAIRS = Number(process.env.TRACKER_RACES ?? 100);
const DOUBLES = Number(process.env.TRACKER_DOUBLES ?? 40);
/** Pairs on one agreement, so that no history grows beyond what a real one is. */
const PAIRS_EACH = 50;

type Attempt = { agreement: string; version: number; asking: Asking };
type Verb = (attempt: Attempt) => Promise<CommandResult>;
const on = ({ agreement, version }: Attempt) => ({ agreement, version, commitment: "01" });
/** What two editors may do to one commitment at the same moment; each writes one to three rows. */
const VERBS: Verb[] = [
  (one) => assess({ ...judgement(1), ...on(one) }, one.asking),
  (one) => assess({ ...judgement(1), ...on(one), state: "underway", newEvidence: source }, one.asking),
  (one) => recordCheck({ ...on(one), on: "2026-01-10", upTo: "2026-01-10" }, one.asking),
  (one) => addEvidence({ ...on(one), evidence: source }, one.asking),
];

describeOnBothEngines("two editors at once", (open) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
  });
  afterEach(() => database.drop());

  /** Nothing lost: every item that was answered is there once. Nothing half: the tables are what the entries say. */
  async function expectWhole(done: readonly (CommandResult & { agreement: string })[]): Promise<void> {
    const records = await loadRecords(database.client);
    const ids = new Set(
      records.flatMap(({ agreement: { slug }, assessments, checks, evidence, commitments }) => [
        ...assessments.map((one) => `${slug} assessment ${one.commitment} ${one.id}`),
        ...checks.map(({ id }) => `${slug} check 01 ${id}`),
        ...evidence.map(({ id }) => `${slug} evidence 01 ${id}`),
        ...commitments.map(({ ref, version }) => `${slug} ${ref} at ${version}`),
      ]),
    );
    const answered = done.flatMap((one) =>
      one.ok ? one.written.map(({ kind, id }) => `${one.agreement} ${kind} 01 ${id}`) : [],
    );
    expect(new Set(answered).size).toBe(answered.length);
    expect(answered.filter((one) => !ids.has(one))).toEqual([]);
    expect(replay(await loadEntries({}, database.client))).toEqual(records);
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  }

  it(`of ${PAIRS} pairs with the same version exactly one wins each, in one process or two`, async () => {
    const other = openClient(database.url); // a second process has a client of its own
    const done: (CommandResult & { agreement: string })[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const agreement = `sample-${Math.floor(pair / PAIRS_EACH)}`;
      const version = (pair % PAIRS_EACH) + 1;
      if (version === 1) await seed(database.client, sampleRecord(agreement));
      const rival = pair % 2 === 0 ? database.client : other;
      const [mine, theirs] = [VERBS[pair % VERBS.length], VERBS[Math.floor(pair / 3) % VERBS.length]];
      const results = await Promise.all([
        mine?.({ agreement, version, asking: asking(database.client) }),
        theirs?.({ agreement, version, asking: asking(rival, "reviewer") }),
      ]);
      const [winner] = results.filter((one) => one?.ok);
      const [loser] = results.filter((one) => one?.ok === false);
      if (!winner?.ok || !loser || loser.ok) throw new Error(`Pair ${pair}: ${JSON.stringify(results)}`);
      // The loser is told which version stands, and everything that the winner did.
      expect(loser.refusal).toMatchObject({ code: "stale", version: version + 1, revision: winner.revision });
      const told = loser.refusal.code === "stale" ? loser.refusal.changes : [];
      expect(told.map(({ subjectKind, subjectId }) => [subjectKind, subjectId])).toEqual(
        winner.written.map(({ kind, id }) => [kind, id]),
      );
      done.push({ ...winner, agreement });
    }
    await other.$disconnect();
    expect(done).toHaveLength(PAIRS);
    await expectWhole(done);
  }, 600_000);

  it(`of ${DOUBLES} forms sent twice at once none is recorded twice, and both are answered alike`, async () => {
    const other = openClient(database.url);
    const done: (CommandResult & { agreement: string })[] = [];
    for (let round = 0; round < DOUBLES; round += 1) {
      const agreement = `sample-${Math.floor(round / PAIRS_EACH)}`;
      const version = (round % PAIRS_EACH) + 1;
      if (version === 1) await seed(database.client, sampleRecord(agreement));
      const verb = VERBS[round % VERBS.length];
      const submission = { key: `form ${round}`, digest: String(round) };
      const send = (client: Client) => verb?.({ agreement, version, asking: { ...asking(client), submission } });
      const [first, second] = await Promise.all([
        send(database.client),
        send(round % 2 === 0 ? other : database.client),
      ]);
      expect(first).toMatchObject({ ok: true, version: version + 1 });
      expect(second).toEqual(first);
      const late = await send(other);
      expect(late).toEqual(first);
      if (first) done.push({ ...first, agreement });
    }
    await other.$disconnect();
    await expectWhole(done);
    const again = { ...asking(database.client), submission: { key: "form 0", digest: "something else" } };
    expect(await VERBS[0]?.({ agreement: "sample-0", version: 1, asking: again })).toMatchObject({
      refusal: { code: "submission-reused" },
    });
  }, 600_000);

  it("of 40 at the same moment on three commitments one each wins, and the chain has no gap", async () => {
    const clients = [database.client, openClient(database.url), openClient(database.url)];
    const attempts = Array.from({ length: 40 }, (_, at) => {
      const ask = asking(clients[at % 3] ?? database.client);
      const target = { agreement: "sample", version: 1 };
      if (at % 4 === 0) return addEvidence({ ...target, commitment: "01", evidence: source }, ask);
      if (at % 4 === 1) return recordCheck({ ...target, commitment: "02", on: "2026-01-10", upTo: "2026-01-10" }, ask);
      if (at % 4 === 2) return recordCheck({ ...target, commitment: null, on: "2026-01-10", upTo: "2026-01-10" }, ask);
      return assess({ ...judgement(1), commitment: "10" }, ask);
    });
    const results = await Promise.all(attempts);
    expect(results.filter(({ ok }) => ok)).toHaveLength(4);
    for (const result of results) if (!result.ok) expect(result.refusal.code).toBe("stale");
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
    for (const client of clients.slice(1)) await client.$disconnect();
  });

  it("a reader never sees half a change, nor what is rolled back", async () => {
    const reads: number[] = [];
    let writing = true;
    const author = { actor: "Aki", action: "import-agreement", at: RECORDED };
    const reader = (async () => {
      while (writing) {
        reads.push(await database.client.agreement.count());
        await new Promise((done) => setImmediate(done)); // let the writer have its turn
      }
    })();
    for (let round = 0; round < 10; round += 1) {
      const failing = changeRecord(database.client, author, async (change) => {
        await change.put("ghost", { kind: "agreement", value: sampleAgreement("ghost") }, null);
        await database.client.agreement.count();
        throw new Error("rolled back");
      });
      await expect(failing).rejects.toThrow("rolled back");
    }
    writing = false;
    await reader;
    expect(new Set(reads)).toEqual(new Set([1]));
  });

  it("a single statement beside an open change does not go down with it", async () => {
    const author = { actor: "Aki", action: "import-agreement", at: RECORDED };
    const link = { tokenHash: "h", createdAt: RECORDED };
    let beside: Promise<unknown> = Promise.resolve();
    const failing = changeRecord(database.client, author, async (change) => {
      await change.put("ghost", { kind: "agreement", value: sampleAgreement("ghost") }, null);
      beside = database.client.setupLink.create({ data: link }).then(() => null);
      await new Promise((done) => setTimeout(done, 30));
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
    await beside;
    expect(await database.client.setupLink.count()).toBe(1);
    expect((await loadEntries({}, database.client)).some(({ agreement }) => agreement === "ghost")).toBe(false);
  });
});
