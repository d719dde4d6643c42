import { describe, expect, it } from "vitest";
import { addStep } from "@/lib/commands/add-step";
import { assess } from "@/lib/commands/assess";
import { createAgreement } from "@/lib/commands/create-agreement";
import { createCommitment } from "@/lib/commands/create-commitment";
import { editAgreement } from "@/lib/commands/edit-agreement";
import { editCommitment } from "@/lib/commands/edit-commitment";
import { editStep } from "@/lib/commands/edit-step";
import { linkAgreements } from "@/lib/commands/link-agreements";
import { relateEvidence } from "@/lib/commands/relate-evidence";
import { supersede } from "@/lib/commands/supersede";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { withdrawExtension } from "@/lib/commands/withdraw-extension";
import { judgement, on, onSampleRecord, refusal, source, text } from "@/tests/support/command-sample";
import {
  agreement,
  editedAgreement,
  editedCommitment,
  link,
  newAgreement,
  newCommitment,
  onceDelivered,
  relation,
  step,
  supersession,
} from "@/tests/support/record-inputs";

const { ask, expectRefusal } = onSampleRecord();
const asker = () => ask("reviewer");
const [us, jp] = agreement.parties;
if (!us || !jp) throw new Error("the sample has two parties");

it("editors may not do what changes the agreement itself, takes back or replaces", async () => {
  const forbidden = { code: "forbidden" };
  await expectRefusal(() => createAgreement(newAgreement, ask()), forbidden);
  await expectRefusal(() => editAgreement(editedAgreement, ask()), forbidden);
  await expectRefusal(() => linkAgreements(link, ask()), forbidden);
  await expectRefusal(() => supersede(supersession, ask()), forbidden);
  await expectRefusal(() => withdrawExtension({ ...on("02"), extension: "x01", reason: "x" }, ask()), forbidden);
});

describe("an agreement", () => {
  it("takes no name that is in use", async () => {
    const taken = { code: "slug-taken", field: "slug" };
    await expectRefusal(() => createAgreement({ ...newAgreement, agreement: "sample" }, asker()), taken);
    await expectRefusal(() => createAgreement({ ...newAgreement, agreement: "new" }, asker()), taken);
  });

  it.each([
    [{ signing: { ...agreement.signing, on: "2026-01-16" } }, "in-future", "signing.on"],
    [{ signing: { ...agreement.signing, zone: "Asia/Tokio" } }, "unknown-zone", "signing.zone"],
    [{ parties: [us, { ...jp, zone: "Nowhere/Land" }] }, "unknown-zone", "parties.1.zone"],
    [{ parties: [us, { ...jp, calendar: "ZZ" }] }, "unknown-calendar", "parties.1.calendar"],
    [{ parties: [us, us] }, "duplicate", "parties.1.code"],
    [{ themes: [...agreement.themes, ...agreement.themes] }, "duplicate", "themes.2.key"],
    [{ dateClaims: [{ on: "2025-10-28", source: "gone", chosen: true }] }, "unknown-source", "dateClaims.0.source"],
    [{ dateClaims: [{ on: "2025-10-27", chosen: true }] }, "chosen-differs", "dateClaims.0.on"],
    [{ dateClaims: [{ on: "2025-10-28" }] }, "chosen-differs", "dateClaims.0.on"],
  ])("new or edited, is refused with %j", async (change, code, field) => {
    await expectRefusal(() => createAgreement({ ...newAgreement, ...change }, asker()), { code, field });
    await expectRefusal(() => editAgreement({ ...editedAgreement, ...change }, asker()), { code, field });
  });

  it.each([
    [{ parties: [us] }, "in-use", "parties.code"],
    [{ themes: [{ key: "money", title: text("Money") }] }, "in-use", "themes.key"],
    [{ sources: [], dateClaims: [] }, "in-use", "sources.key"],
    [{ signing: { ...agreement.signing, on: "2026-01-03" }, dateClaims: [] }, "after-events", "signing.on"],
  ])("keeps what the record refers to: %j", async (change, code, field) => {
    await expectRefusal(() => editAgreement({ ...editedAgreement, ...change }, asker()), { code, field });
  });

  it.each([
    [{ to: "sample" }, "itself"],
    [{ to: "nowhere" }, "unknown-agreement"],
    [{ change: "remove" as const }, "unknown-link"],
  ])("is not linked with %j", async (change, code) => {
    await expectRefusal(() => linkAgreements({ ...link, ...change }, asker()), { code, field: "to" });
  });
});

describe("a commitment", () => {
  it.each(["01", "1O", "10"])("takes no number that is in use: %s", async (ref) => {
    const result = await createCommitment({ ...newCommitment, ref }, ask());
    expect(refusal(result)).toEqual(ref === "1O" ? null : { code: "ref-taken", field: "ref" });
  });

  it.each([
    [{ theme: "gone" }, "unknown-theme", "theme"],
    [{ parties: ["US", "FR"] }, "unknown-party", "parties"],
    [{ parties: ["US", "US"] }, "duplicate", "parties"],
    [{ responsible: [{ party: "FR", office: text("Office") }] }, "unknown-party", "responsible.0.party"],
    [{ sources: ["gone"] }, "unknown-source", "sources"],
    [{ sources: ["text", "text"] }, "duplicate", "sources"],
    [{ rule: { ...onceDelivered("02"), calendars: ["ZZ"] } }, "unknown-calendar", "rule"],
    [{ rule: onceDelivered("77") }, "unknown-commitment", "rule"],
  ])("new or edited, is refused with %j", async (change, code, field) => {
    await expectRefusal(() => createCommitment({ ...newCommitment, ...change }, ask()), { code, field });
    await expectRefusal(() => editCommitment({ ...editedCommitment, ...change }, ask()), { code, field });
  });

  it("waits neither for itself nor for what waits for it", async () => {
    const circle = { code: "dependency-cycle", field: "rule" };
    await expectRefusal(() => createCommitment({ ...newCommitment, rule: onceDelivered("11") }, ask()), circle);
    expect((await editCommitment({ ...editedCommitment, rule: onceDelivered("10") }, ask())).ok).toBe(true);
    const back = { ...editedCommitment, ...on("10"), rule: onceDelivered("01") };
    await expectRefusal(() => editCommitment(back, ask()), circle);
  });

  it("keeps bound whom it was judged for", async () => {
    await assess({ ...judgement, party: "JP" }, ask());
    const without = { ...editedCommitment, version: 2, parties: ["US"] };
    await expectRefusal(() => editCommitment(without, ask()), { code: "in-use", field: "parties" });
  });

  it.each([
    [{ by: "01" }, "itself", "by"],
    [{ by: "99" }, "unknown-commitment", "by"],
    [{ effectiveOn: "2026-01-16" }, "in-future", "effectiveOn"],
    [{ effectiveOn: "2025-10-27" }, "before-signing", "effectiveOn"],
    [{ evidence: [] }, "evidence-required", "evidence"],
    [{ evidence: ["e01"] }, "evidence-does-not-count", "evidence"],
  ])("is not superseded with %j", async (change, code, field) => {
    await expectRefusal(() => supersede({ ...supersession, ...change }, asker()), { code, field });
  });

  it("is not superseded by what it supersedes", async () => {
    await supersede({ ...supersession, ...on("10"), by: "01", evidence: [], newEvidence: source }, asker());
    await expectRefusal(() => supersede(supersession, asker()), { code: "supersede-circle", field: "by" });
  });

  it.each([
    [{ party: "FR" }, { code: "unknown-party", field: "party" }],
    [{ step: "9" }, { code: "unknown-step", field: "step" }],
    [{ title: text("Step 1"), step: "1" }, null],
  ])("has no step changed with %j", async (change, expected) => {
    const result = await editStep({ ...step, step: "1", ...change }, ask());
    expect(refusal(result)).toEqual(expected);
    if ("party" in change) expect(refusal(await addStep({ ...step, party: "FR" }, ask()))).toEqual(expected);
  });
});

describe("evidence", () => {
  it.each([
    [{ evidence: "e77" }, "unknown-evidence", "evidence"],
    [on("10"), "unknown-evidence", "evidence"],
    [{ to: "99" }, "unknown-commitment", "to"],
    [{ relation: "does-not-count" as const }, "why-required", "why"],
    [{ to: "01", relation: "supports" as const }, "unchanged", "relation"],
  ])("is not related with %j", async (change, code, field) => {
    await expectRefusal(() => relateEvidence({ ...relation, ...change }, ask()), { code, field });
  });

  it("that was withdrawn is related no more", async () => {
    await withdrawEvidence({ ...on("01"), evidence: "e02", reason: "wrong" }, asker());
    const expected = { code: "evidence-withdrawn", field: "evidence" };
    await expectRefusal(() => relateEvidence({ ...relation, version: 2 }, ask()), expected);
  });

  it("stays as it is while a standing judgement has no other ground", async () => {
    await assess(judgement, ask());
    const inUse = { code: "evidence-in-use", field: "relation" };
    const to01 = { ...relation, version: 2, to: "01" };
    await expectRefusal(() => relateEvidence(to01, ask()), inUse);
    expect((await relateEvidence({ ...to01, relation: "candidate" }, ask())).ok).toBe(true);
  });

  it("that is only context carries no judgement, chosen or new", async () => {
    const context = { ...source, relation: "context" as const };
    await relateEvidence({ ...relation, to: "01" }, ask());
    const judged = { ...judgement, version: 2 };
    const chosen = { code: "evidence-does-not-count", field: "evidence" };
    await expectRefusal(() => assess(judged, ask()), chosen);
    const brought = { code: "evidence-does-not-count", field: "newEvidence.relation" };
    await expectRefusal(() => assess({ ...judged, evidence: [], newEvidence: context }, ask()), brought);
    expect((await assess({ ...judged, newEvidence: source }, ask())).ok).toBe(true);
  });
});
