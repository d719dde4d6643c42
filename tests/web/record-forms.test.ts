import { describe, expect, it } from "vitest";
import { createAgreement } from "@/lib/commands/create-agreement";
import { createCommitment } from "@/lib/commands/create-commitment";
import { editAgreement } from "@/lib/commands/edit-agreement";
import { editCommitment } from "@/lib/commands/edit-commitment";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { UNSENT } from "@/lib/domain/form-state";
import type { Actor } from "@/lib/domain/permissions";
import { editPages } from "@/lib/paths";
import { CreateAgreementForm, EditAgreementForm } from "@/lib/schema/record-forms/agreement";
import { CreateCommitmentForm, EditCommitmentForm } from "@/lib/schema/record-forms/commitment";
import { wordSaved } from "@/lib/web/change-report";
import { formHelp } from "@/lib/web/helped-action";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { sampleAgreement } from "@/tests/support/sample-record";
import { type Fields, fieldsOf, formOf, send, sendOnce, stateOf } from "@/tests/support/sent-form";

const database = eachInSampleRecord();

const reviewer: Actor = { id: "2", name: "Rei Sato", role: "reviewer" };
const records = () => loadRecords(database.client);

const agreement: Fields = {
  locale: "en",
  slug: "made-here",
  title: "A plan",
  kind: "action-plan",
  legalNature: "non-binding",
  signedOn: "2025-12-01",
  place: "Tokyo",
  placeOther: "東京",
  zone: "Asia/Tokyo",
  "parties-1-code": "JP",
  "parties-1-name": "Japan",
  "parties-1-nameOther": "日本国",
  "parties-1-zone": "Asia/Tokyo",
  "parties-1-calendar": "JP",
  "parties-2-calendar": "",
  "parties-3-code": "US",
  "parties-3-name": "United States",
  "parties-3-zone": "America/New_York",
  "parties-3-calendar": "US",
  "themes-1-title": "Supply chains",
  "sources-1-kind": "official",
  reason: "Published today.",
};
const rule: Fields = { ruleKind: "period", ruleAmount: "180", ruleUnit: "days", ruleFrom: "signing" };
const commitment: Fields = {
  locale: "en",
  agreement: "sample",
  version: "1",
  ref: "11",
  title: "Publish a list",
  theme: "supply",
  parties: ["US", "JP"],
  bound: "each",
  "criteria-1-text": "The list is public.",
  ...rule,
  reason: "Read again.",
};
const sendAgreement = (fields: Fields, actor = reviewer) =>
  send(CreateAgreementForm, createAgreement, fields, { actor });

describe("a new agreement", () => {
  it("is entered from its form, rows left empty passed over, and leads to its page", async () => {
    const answer = await sendAgreement(agreement);
    const revision = await currentRevision(database.client);
    expect(answer).toMatchObject({ kind: "go", to: editPages.agreement("en", "made-here", { saved: revision }) });
    const made = (await records()).at(-1)?.agreement;
    expect(made).toMatchObject({
      title: { en: "A plan", ja: "A plan" },
      signing: { place: { en: "Tokyo", ja: "東京" } },
      themes: [{ key: "supply-chains" }],
      sources: [],
    });
    expect(made?.parties.map(({ code }) => code)).toEqual(["JP", "US"]);
    const place = { agreement: { ...sampleAgreement(), slug: "made-here" }, ref: null };
    expect((await wordSaved("en", place, revision)).flatMap(({ lines }) => lines)).toEqual([
      "The agreement was entered into the record.",
    ]);
  });

  it("reports what is wrong at the very field, also in rows, in the language of the page", async () => {
    const wrong: Fields = {
      ...agreement,
      locale: "ja",
      slug: "Made Here",
      signedOn: "1 December",
      "parties-1-zone": "Asia/Tokio",
      "parties-3-code": "u",
      "sources-2-publisher": "A ministry",
      "sources-2-kind": "official",
      reason: " ",
    };
    const state = stateOf(await sendAgreement(wrong));
    expect(state.problems.map(({ field }) => field)).toEqual([
      "slug",
      "signedOn",
      "reason",
      "parties-3-code",
      "sources-2-key",
    ]);
    expect(state.problems.at(-1)?.message).toBe("記入してください。");
    expect(state.values["parties-1-zone"]).toEqual(["Asia/Tokio"]);
    const zone = stateOf(await sendAgreement({ ...agreement, "parties-3-zone": "Nowhere/Land" }));
    expect(zone.problems).toEqual([
      { field: "parties-3-zone", message: "Give a time zone that exists, for example Asia/Tokyo." },
    ]);
  });

  it.each([
    [{ "dateClaims-1-on": "2025-11-30" }, "dateClaims-1-on"],
    [{ "dateClaims-2-on": "2025-12-01", "dateClaims-2-source": "gone" }, "dateClaims-2-source"],
    [{ "parties-3-code": "JP" }, "parties-3-code"],
    [{ title: "two\nlines" }, "title"],
    [{ title: "a\u0007bell" }, "title"],
    [{ slug: "sample" }, "slug"],
  ])("is refused with %j", async (change, field) => {
    expect(fieldsOf(await sendAgreement({ ...agreement, ...change }))).toEqual([field]);
  });

  it("is not for editors", async () => {
    const editor: Actor = { ...reviewer, role: "editor" };
    expect(fieldsOf(await sendAgreement(agreement, editor))).toEqual(["form"]);
  });
});

describe("a commitment", () => {
  it("is shown before it is added, and added when sent again", async () => {
    const shown = stateOf(await sendOnce(CreateCommitmentForm, createCommitment, commitment));
    expect(shown.preview?.writes).toEqual(["Commitment 11 added: Publish a list."]);
    const saved = await send(CreateCommitmentForm, createCommitment, commitment);
    const revision = await currentRevision(database.client);
    expect(saved).toMatchObject({ kind: "go", to: editPages.agreement("en", "sample", { saved: revision }) });
    expect((await records())[0]?.commitments.at(-1)).toMatchObject({
      ref: "11",
      criteria: [{ en: "The list is public." }],
      rule: { kind: "period", length: "P180D", from: "signing", rollover: "none", monthEnd: "clamp" },
    });
  });

  it.each([
    [{ ruleKind: "" }, ["ruleKind"]],
    [{ ruleAmount: "" }, ["ruleAmount"]],
    [{ ruleAmount: "half" }, ["ruleAmount"]],
    [{ ruleAmount: "201", ruleUnit: "years" }, ["ruleAmount"]],
    [{ ruleFrom: "date" }, ["ruleFromOn"]],
    [{ ruleFrom: "delivery" }, ["ruleFromRef"]],
    [{ ruleKind: "date", ruleOn: "2026-02-30" }, ["ruleOn"]],
    [{ ruleKind: "conditional", ruleTrigger: " " }, ["ruleTrigger"]],
    [{ parties: [] }, ["parties"]],
    [{ "criteria-2-textOther": "日本語だけ" }, ["criteria-2-text"]],
    [{ ref: "a b" }, ["ref"]],
  ])("is refused with %j, at its field", async (change, fields) => {
    expect(fieldsOf(await send(CreateCommitmentForm, createCommitment, { ...commitment, ...change }))).toEqual(fields);
  });

  it("is edited under its own version, and the loser is told what the winner wrote", async () => {
    const edited = { ...commitment, commitment: "01", reason: "A slip." };
    expect((await send(EditCommitmentForm, editCommitment, edited)).kind).toBe("go");
    const late = stateOf(await send(EditCommitmentForm, editCommitment, { ...edited, title: "Another" }));
    expect(late.stale).toMatchObject({ version: 2, changes: [{ by: expect.stringMatching(/^Aiko Mori, /) }] });
  });
});

describe("what a form asks for without saving", () => {
  const help = (fields: Fields, previous = UNSENT) => formHelp(previous, formOf(fields));

  it("is more rows, with everything typed kept", async () => {
    const state = await help({ ...agreement, "parties-rows": "3", more: "parties" });
    expect(state).toMatchObject({ attempt: 1, problems: [], values: { "parties-rows": ["5"], title: ["A plan"] } });
    expect(await help(agreement)).toBeNull();
    expect(await help({ ...agreement, more: "../x" })).toBeNull();
  });

  it("is what the rule gives, with its working and other readings, or what it lacks", async () => {
    const state = await help({ ...commitment, more: "rule" });
    const worked = JSON.parse(state?.values.ruleWorked?.[0] ?? "null");
    expect(worked).toMatchObject({ due: "Sun 26 April 2026" });
    expect(worked.working.length).toBeGreaterThan(2);
    expect(worked.others.join()).toContain("27 April 2026");
    const lacking = await help({ ...commitment, ruleAmount: "", more: "rule" });
    expect(lacking?.problems).toEqual([{ field: "ruleAmount", message: "Fill this in." }]);
    expect(await currentRevision(database.client)).toBe(13);
  });
});

it("an agreement that others saved meanwhile is not overwritten", async () => {
  const own = { ...agreement, agreement: "sample", version: "9" };
  const state = stateOf(await send(EditAgreementForm, editAgreement, own, { actor: reviewer }));
  expect(state.stale?.version).toBe(1);
});
