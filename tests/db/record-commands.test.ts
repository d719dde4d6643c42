import { describe, expect, it } from "vitest";
import { addStep } from "@/lib/commands/add-step";
import { createAgreement } from "@/lib/commands/create-agreement";
import { createCommitment } from "@/lib/commands/create-commitment";
import { editAgreement } from "@/lib/commands/edit-agreement";
import { editCommitment } from "@/lib/commands/edit-commitment";
import { editStep } from "@/lib/commands/edit-step";
import { linkAgreements } from "@/lib/commands/link-agreements";
import { relateEvidence } from "@/lib/commands/relate-evidence";
import { supersede } from "@/lib/commands/supersede";
import { withdrawCheck } from "@/lib/commands/withdraw-check";
import { withdrawExtension } from "@/lib/commands/withdraw-extension";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { replay } from "@/lib/domain/replay";
import { on, onSampleRecord, refusal } from "@/tests/support/command-sample";
import {
  commitment,
  editedAgreement,
  editedCommitment,
  link,
  newAgreement,
  newCommitment,
  relation,
  step,
  supersession,
} from "@/tests/support/record-inputs";

/** What every command that writes the record's own texts does when it is accepted. */
describe.each(["sqlite", "postgresql"] as const)("accepted on %s", (engine) => {
  const { client, ask, stored } = onSampleRecord(engine);
  const asker = () => ask("reviewer");
  /** The last entries as `action kind id`, with the chain whole and the tables as their replay. */
  async function written(count: number): Promise<string[]> {
    expect(await verifyChain(client())).toMatchObject({ ok: true });
    const entries = await loadEntries({}, client());
    expect(replay(entries)).toEqual(await loadRecords(client()));
    return entries.slice(-count).map(({ action, subjectKind, subjectId }) => `${action} ${subjectKind} ${subjectId}`);
  }
  const reason = async (back = 1) => (await loadEntries({}, client())).at(-back)?.reason;

  it("an agreement is created and edited, and its reason is kept", async () => {
    expect(await createAgreement(newAgreement, asker())).toMatchObject({ ok: true, version: 1 });
    expect(await written(1)).toEqual(["create-agreement agreement made-here"]);
    expect(await reason()).toBe("A new text was published.");
    const edited = { ...newAgreement, version: 1, title: { en: "Other", ja: "別" }, reason: "A slip." };
    expect(await editAgreement(edited, asker())).toMatchObject({ ok: true, version: 2 });
    expect(await written(1)).toEqual(["edit-agreement agreement made-here"]);
    expect(await reason()).toBe("A slip.");
    const record = (await loadRecords(client())).find((one) => one.agreement.slug === "made-here");
    expect(record).toMatchObject({ agreement: { version: 2, title: { en: "Other" } }, commitments: [] });
  });

  it("a commitment is created and edited, under the version of what it changes", async () => {
    expect(await createCommitment(newCommitment, ask())).toMatchObject({ ok: true, version: 2 });
    expect(await written(2)).toEqual(["create-commitment commitment 11", "create-commitment agreement sample"]);
    const edited = { ...commitment, ...on("11"), rule: { kind: "none" as const }, reason: "No date." };
    expect(await editCommitment(edited, ask())).toMatchObject({ ok: true, version: 2 });
    expect(await written(1)).toEqual(["edit-commitment commitment 11"]);
    expect(await reason()).toBe("No date.");
    expect((await stored()).commitments.at(-1)).toMatchObject({ ref: "11", version: 2, rule: { kind: "none" } });
    const late = refusal(await editCommitment({ ...edited, reason: "Late." }, ask()));
    if (late?.code !== "stale") throw new Error(`expected stale, got ${late?.code}`);
    expect(late.changes.map(({ reason: why }) => why)).toEqual(["No date."]);
  });

  it("steps are added and edited", async () => {
    expect(await addStep(step, ask())).toMatchObject({ ok: true, written: [{ kind: "step", id: "3" }] });
    const edited = { ...step, version: 2, step: "3", targetOn: "2026-05-01" };
    expect(await editStep(edited, ask())).toMatchObject({ ok: true, version: 3 });
    expect(await written(2)).toEqual(["edit-step step 3", "edit-step commitment 02"]);
    expect((await stored()).steps.at(-1)).toMatchObject({ commitment: "02", targetOn: "2026-05-01" });
  });

  it("evidence is related to one more commitment, and both rise", async () => {
    expect((await relateEvidence(relation, ask())).ok).toBe(true);
    const { evidence, commitments } = await stored();
    expect(evidence[0]?.relations.map((one) => `${one.commitment} ${one.relation}`)).toEqual([
      "01 supports",
      "10 context",
    ]);
    expect(commitments.map(({ ref, version }) => `${ref} ${version}`)).toEqual(["02 1", "01 2", "10 2"]);
  });

  it("a commitment is superseded: the tie and the judgement in one change", async () => {
    expect(await supersede(supersession, asker())).toMatchObject({ ok: true, version: 2 });
    expect(await written(2)).toEqual(["supersede assessment a02", "supersede commitment 01"]);
    const { commitments, assessments } = await stored();
    expect(commitments[1]).toMatchObject({ ref: "01", supersededBy: "10", version: 2 });
    expect(assessments.at(-1)).toMatchObject({ state: "superseded", effectiveOn: "2026-01-10", evidence: ["e02"] });
  });

  it("an extension is withdrawn and stays on record", async () => {
    const input = { ...on("02"), extension: "x01", reason: "It was a draft." };
    expect((await withdrawExtension(input, asker())).ok).toBe(true);
    expect((await stored()).extensions[0]?.withdrawn).toMatchObject({
      by: "Aki (reviewer)",
      reason: "It was a draft.",
    });
    expect(refusal(await withdrawExtension({ ...input, version: 2 }, asker()))).toEqual({
      code: "already-withdrawn",
      field: "extension",
    });
  });

  it("a check is withdrawn, of a commitment or of the whole agreement, and stays on record", async () => {
    const input = { ...on("10"), check: "c02", reason: "Another commitment was meant." };
    expect(await withdrawCheck(input, asker())).toMatchObject({ ok: true, version: 2 });
    expect(await written(2)).toEqual(["withdraw-check check c02", "withdraw-check commitment 10"]);
    const whole = { agreement: "sample", version: 1, check: "c01", reason: "It was not looked through to its end." };
    expect(refusal(await withdrawCheck({ ...whole, check: "c02" }, asker()))).toEqual({
      code: "unknown-check",
      field: "check",
    });
    expect(await withdrawCheck(whole, asker())).toMatchObject({ ok: true, version: 2 });
    const { checks } = await stored();
    expect(checks.map(({ withdrawn }) => withdrawn?.reason)).toEqual([whole.reason, input.reason]);
    expect(refusal(await withdrawCheck({ ...input, version: 2 }, asker()))).toEqual({
      code: "already-withdrawn",
      field: "check",
    });
    const entries = await loadEntries({}, client());
    expect(replay(entries)).toEqual([await stored()]);
    // Entries from before checks could be withdrawn do not say so; they read the same.
    const bare = entries.map((entry) => {
      if (entry.subjectKind !== "check" || entry.action !== "import-agreement") return entry;
      const { withdrawn: _, ...after } = entry.after as Record<string, unknown>;
      return { ...entry, after };
    });
    expect(replay(bare)).toEqual(replay(entries));
  });

  it("agreements are linked and unlinked", async () => {
    await createAgreement({ ...newAgreement, agreement: "other" }, asker());
    expect(await linkAgreements(link, asker())).toMatchObject({ ok: true, version: 2 });
    const remove = { ...link, version: 2, change: "remove" as const };
    expect((await stored()).agreement.links.map(({ to }) => to)).toEqual(["elsewhere", "other"]);
    expect((await linkAgreements(remove, asker())).ok).toBe(true);
    expect((await stored()).agreement.links.map(({ to }) => to)).toEqual(["elsewhere"]);
    expect(await written(1)).toEqual(["link-agreements agreement sample"]);
  });

  it("a change of the same words is refused", async () => {
    const unchanged = { code: "unchanged", field: "form" };
    await editAgreement(editedAgreement, asker());
    expect(refusal(await editAgreement({ ...editedAgreement, version: 2 }, asker()))).toEqual(unchanged);
    await editCommitment(editedCommitment, ask());
    expect(refusal(await editCommitment({ ...editedCommitment, version: 2 }, ask()))).toEqual(unchanged);
  });
});
