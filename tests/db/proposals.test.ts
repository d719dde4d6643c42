import { afterEach, beforeEach, expect, it } from "vitest";
import { assess } from "@/lib/commands/assess";
import { approveProposal } from "@/lib/commands/proposals/approve";
import { commentOnProposal } from "@/lib/commands/proposals/comment";
import { sendBackProposal } from "@/lib/commands/proposals/send-back";
import { withdrawProposal } from "@/lib/commands/proposals/withdraw";
import { recordCheck } from "@/lib/commands/record-check";
import { setPublishing } from "@/lib/commands/set-publishing";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { currentRevision, loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { loadProposal } from "@/lib/data/proposals";
import { publishingDecisions } from "@/lib/data/publishing";
import { verifyChain } from "@/lib/data/verify-chain";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { judgement, on } from "@/tests/support/command-sample";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { asPerson, type PersonId, underReview } from "@/tests/support/review";
import { seed } from "@/tests/support/sample-record";

describeOnBothEngines("proposals", (open, engine) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await open();
    await seed(database.client);
    await underReview(database.client);
  });
  afterEach(() => database.drop());

  const as = (id: PersonId, now?: string) => asPerson(database.client, id, now);
  const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);
  const propose = async (by: PersonId = "aki", input: Parameters<typeof assess>[0] = judgement): Promise<number> => {
    const result = await assess(input, as(by));
    if (!result.ok || result.proposal === undefined) throw new Error("not proposed");
    return result.proposal;
  };
  const first = { proposal: 1, version: 1, recordVersion: 1 };
  const statusOf = async (id: number) => (await loadProposal(id, database.client))?.status;

  it("wait beside the record until another person approves, who then stands beside the proposer", async () => {
    const [before, revision] = [await loadRecords(database.client), await currentRevision(database.client)];
    expect(await propose()).toBe(1);
    expect(await loadRecords(database.client)).toEqual(before);
    expect(await currentRevision(database.client)).toBe(revision);

    const result = await approveProposal({ ...first, comment: "Well founded." }, as("ben"));
    expect(result).toMatchObject({ ok: true, revision: revision + 2, version: 2, written: [{ kind: "assessment" }] });
    const written = (await loadEntries({}, database.client)).filter(({ id }) => id > revision);
    expect(written.map(({ actor, action, approvedBy }) => ({ actor, action, approvedBy }))).toEqual(
      Array(2).fill({ actor: "Aki Editor", action: "assess", approvedBy: "Ben Reviewer" }),
    );
    expect(await loadProposal(1, database.client)).toMatchObject({
      ...{ status: "approved", version: 2, publishedRevision: revision + 2 },
      events: [{ kind: "proposed" }, { kind: "approved", by: { id: "ben" }, body: "Well founded." }],
    });
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });

  it("are known from the day of their publication, not of their proposal", async () => {
    await propose();
    const published = "2026-02-20T12:00:00Z";
    expect(code(await approveProposal(first, as("ben", published)))).toBe("ok");
    const stateKnownOn = async (knownOn: string) => {
      const asked = { from: database.client, at: as("ben", "2026-03-01T12:00:00Z").now };
      const { data } = await commitmentAnswer("sample", "01", { asOf: "2026-02-01", knownOn }, asked);
      return data?.commitment.delivery.assessedOn ?? null;
    };
    expect(await stateKnownOn("2026-02-19")).not.toBe(judgement.effectiveOn);
    expect(await stateKnownOn("2026-02-20")).toBe(judgement.effectiveOn);
    const [record] = await loadRecords(database.client);
    expect(record?.assessments.at(-1)?.recordedAt).toBe(published);
  });

  it("are approved by nobody who proposed them, nor by an editor", async () => {
    await propose("ben");
    const revision = await currentRevision(database.client);
    expect(code(await approveProposal(first, as("ben")))).toBe("own-proposal");
    expect(code(await approveProposal(first, as("aki")))).toBe("forbidden");
    expect(code(await sendBackProposal({ ...first, reason: "No." }, as("ben")))).toBe("own-proposal");
    expect(code(await sendBackProposal({ ...first, reason: "No." }, as("aki")))).toBe("forbidden");
    expect(code(await withdrawProposal(first, as("chie")))).toBe("not-yours");
    expect(await currentRevision(database.client)).toBe(revision);
    expect(await statusOf(1)).toBe("waiting");
  });

  it("are refused while their proposer may not change the record any more", async () => {
    await propose();
    await database.client.user.update({ where: { id: "aki" }, data: { banned: true } });
    expect(code(await approveProposal(first, as("ben")))).toBe("proposer-may-not");
    await database.client.user.update({ where: { id: "aki" }, data: { banned: false } });
    expect(code(await approveProposal(first, as("ben")))).toBe("ok");
  });

  it("go back with a reason, come again in other words and are then decided in those", async () => {
    await propose();
    expect(code(await sendBackProposal({ ...first, reason: "" }, as("ben")))).toBe("invalid");
    expect(code(await sendBackProposal({ ...first, reason: "Too early." }, as("ben")))).toBe("ok");
    expect(code(await approveProposal({ ...first, version: 2 }, as("ben")))).toBe("proposal-moved-on");
    const other = { ...judgement, state: "substantial" as const };
    const revised = { ...as("aki"), revises: { id: 1, version: 2 } };
    expect(await assess(other, revised)).toMatchObject({ ok: true, proposal: 1, written: [] });
    expect(code(await approveProposal(first, as("chie")))).toBe("proposal-moved-on");
    expect(code(await approveProposal({ ...first, version: 3 }, as("chie")))).toBe("ok");
    const [record] = await loadRecords(database.client);
    expect(record?.assessments.at(-1)).toMatchObject({ state: "substantial", by: "Aki Editor" });
    const events = (await loadProposal(1, database.client))?.events.map(({ kind }) => kind);
    expect(events).toEqual(["proposed", "sent-back", "revised", "approved"]);
  });

  it("are withdrawn by their proposer, commented on by everyone, and decided no more after that", async () => {
    await propose();
    expect(code(await commentOnProposal({ proposal: 1, comment: "Is it official?" }, as("chie")))).toBe("ok");
    expect(code(await commentOnProposal({ proposal: 9, comment: "?" }, as("chie")))).toBe("not-found");
    expect(code(await withdrawProposal({ ...first, reason: "A mistake." }, as("aki")))).toBe("ok");
    for (const attempt of [
      approveProposal({ ...first, version: 2 }, as("ben")),
      sendBackProposal({ ...first, version: 2, reason: "No." }, as("ben")),
      withdrawProposal({ ...first, version: 2 }, as("aki")),
      assess(judgement, { ...as("aki"), revises: { id: 1, version: 2 } }),
    ])
      expect(code(await attempt)).toBe("proposal-moved-on");
    expect(await statusOf(1)).toBe("withdrawn");
  });

  it("on an older version are shown what changed, and then go on top of it", async () => {
    await propose();
    const other = await propose("chie", { ...judgement, ...on("01"), state: "substantial" });
    expect(code(await approveProposal(first, as("ben")))).toBe("ok");
    const stale = await approveProposal({ ...first, proposal: other }, as("ben"));
    expect(stale).toMatchObject({
      refusal: { code: "stale", version: 2, changes: [{ action: "assess", approvedBy: "Ben Reviewer" }] },
    });
    expect(await statusOf(other)).toBe("waiting");
    expect(code(await approveProposal({ ...first, proposal: other, recordVersion: 2 }, as("ben")))).toBe("ok");
  });

  it("meet the rule again: evidence withdrawn meanwhile carries nothing", async () => {
    await propose();
    const reason = "Another document.";
    const mistaken = await withdrawEvidence({ ...on("01"), evidence: "e02", reason }, { ...as("chie") });
    const withdrawal = mistaken.ok ? (mistaken.proposal ?? 0) : 0;
    expect(code(await approveProposal({ ...first, proposal: withdrawal }, as("ben")))).toBe("ok");
    const refused = await approveProposal({ ...first, recordVersion: 2 }, as("ben"));
    expect(refused).toMatchObject({ refusal: { code: "evidence-withdrawn", field: "evidence" } });
    expect(await statusOf(1)).toBe("waiting");
  });

  it("of 100 approvals at once exactly one publishes, and each of the others is told", async () => {
    await propose();
    const revision = await currentRevision(database.client);
    const reviewers = ["ben", "chie", "dai"] as const;
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, at) => approveProposal(first, as(reviewers[at % 3] ?? "ben"))),
    );
    const tally = results.map(code).toSorted();
    expect(tally).toEqual(["ok", ...Array(99).fill("proposal-moved-on")]);
    expect(await currentRevision(database.client)).toBe(revision + 2);
    expect((await loadProposal(1, database.client))?.events).toHaveLength(2);
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  }, 60_000);

  it("sent twice under one key are approved, and commented on, once", async () => {
    await propose();
    const again = { ...as("ben"), submission: { key: "k1", digest: "d" } };
    const [one, other] = [await approveProposal(first, again), await approveProposal(first, again)];
    expect(one.ok).toBe(true);
    expect(other).toEqual(one);
    const comment = { ...as("ben"), submission: { key: "k2", digest: "d" } };
    for (let sent = 0; sent < 2; sent += 1) await commentOnProposal({ proposal: 1, comment: "Thanks." }, comment);
    expect((await loadProposal(1, database.client))?.events.map(({ kind }) => kind)).toEqual([
      "proposed",
      "approved",
      "commented",
    ]);
  });

  it("name their approver under the seal: changing, adding or taking the name away is found", async () => {
    await propose();
    await approveProposal(first, as("ben"));
    const { id } = (await loadEntries({}, database.client)).at(-1) ?? { id: 0 };
    const tables =
      engine === "postgresql"
        ? ['ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL']
        : ["update", "delete"].map((change) => `DROP TRIGGER "AuditEntry_no_${change}"`);
    for (const statement of tables) await database.sql(statement);
    const put = (entry: number, name: string) =>
      database.sql(`UPDATE "AuditEntry" SET "approvedBy" = ${name} WHERE "id" = ${entry}`);
    for (const [entry, name] of [
      [id, "'Chie Reviewer'"],
      [id, "NULL"],
      [3, "'Ben Reviewer'"],
    ] as const) {
      await put(entry, name);
      expect(await verifyChain(database.client)).toEqual({ ok: false, fault: { code: "changed", entry } });
      await put(entry, entry === id ? "'Ben Reviewer'" : "NULL");
    }
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });

  it("stay when publishing turns direct: what comes later is published, what waits can be approved", async () => {
    await propose();
    const direct = { agreement: "sample", mode: "direct" as const, reason: "A quiet month." };
    expect(code(await setPublishing(direct, as("ben")))).toBe("forbidden");
    expect(code(await setPublishing({ ...direct, reason: " " }, as("dai")))).toBe("invalid");
    expect(code(await setPublishing({ ...direct, agreement: "none" }, as("dai")))).toBe("not-found");
    expect(code(await setPublishing(direct, as("dai")))).toBe("ok");
    expect(await setPublishing(direct, as("dai"))).toEqual({
      ok: false,
      refusal: { code: "unchanged", field: "mode" },
    });
    const check = { ...on("02"), on: "2026-01-10", upTo: "2026-01-10" };
    expect(await recordCheck(check, as("aki"))).toMatchObject({ ok: true, written: [{ kind: "check" }] });
    expect(code(await approveProposal(first, as("ben")))).toBe("ok");
    const decisions = await publishingDecisions(database.client, "sample");
    expect(decisions.map(({ mode, by }) => ({ mode, by }))).toEqual([
      { mode: "direct", by: "Dai Administrator" },
      { mode: "approval", by: "Dai Administrator" },
    ]);
  });
});
