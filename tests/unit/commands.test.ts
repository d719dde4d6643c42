import { describe, expect, it } from "vitest";
import { nextId } from "@/lib/commands/next-id";
import { concerns, onlyRaisesVersion } from "@/lib/domain/history";
import { ACTIONS, isRole, may, ROLES } from "@/lib/domain/permissions";

describe("permissions", () => {
  it("say for every role and action exactly what is written here", () => {
    const table = Object.fromEntries(ROLES.map((role) => [role, ACTIONS.filter((action) => may(role, action)).sort()]));
    const everyones = [
      ...["assess", "tick-step", "record-check", "add-evidence", "extend-deadline"],
      ...["accept-suggestion", "decline-suggestion", "link-comparable"],
      ...["create-commitment", "edit-commitment", "add-step", "edit-step", "relate-evidence"],
      ...["comment-on-proposal", "withdraw-proposal"],
    ].sort();
    const seniors = [
      ...[...everyones, "create-agreement", "edit-agreement", "link-agreements", "supersede", "withdraw-extension"],
      ...["withdraw-assessment", "withdraw-evidence", "withdraw-check", "send-back-proposal", "approve-proposal"],
    ].sort();
    const all = [
      ...seniors,
      "import-agreement",
      "set-publishing",
      "manage-accounts",
      "manage-webhooks",
      "manage-followers",
    ].sort();
    expect(table).toEqual({ administrator: all, reviewer: seniors, editor: everyones, system: all });
  });

  it("know no account with the program's own role, nor any other word", () => {
    expect(["administrator", "reviewer", "editor"].every(isRole)).toBe(true);
    for (const word of ["system", "Administrator", "", null, undefined, 1]) expect(isRole(word)).toBe(false);
  });
});

it("ids go on from the highest in use, over gaps and past 99", () => {
  expect(nextId("e", [])).toBe("e01");
  expect(nextId("e", [{ id: "e02" }, { id: "e09" }])).toBe("e10");
  expect(nextId("a", [{ id: "a99" }])).toBe("a100");
  expect(nextId("x", [{ id: "odd" }, { id: "7" }])).toBe("x08");
});

describe("entries", () => {
  const entry = { subjectKind: "commitment" as const, commitment: "01", before: null, after: null };
  it("concern a commitment through it, its evidence and a look through everything", () => {
    expect(concerns(entry, "01")).toBe(true);
    expect(concerns(entry, "02")).toBe(false);
    const relations = [{ commitment: "02" }, { commitment: "03" }];
    const evidence = { ...entry, subjectKind: "evidence" as const, commitment: null, after: { relations } };
    expect(["01", "02", "03"].map((ref) => concerns(evidence, ref))).toEqual([false, true, true]);
    const check = { ...entry, subjectKind: "check" as const, commitment: null };
    const edited = { ...entry, before: {} };
    expect([concerns(check, "01"), concerns(check, null), concerns(edited, null)]).toEqual([true, true, false]);
    expect(concerns(entry, null)).toBe(true); // a commitment that is new to its agreement
  });

  it("tell a version alone from a change of words", () => {
    const before = { version: 1, title: { en: "a", ja: "b" } };
    const raised = { title: { ja: "b", en: "a" }, version: 2 };
    expect(onlyRaisesVersion({ ...entry, before, after: raised })).toBe(true);
    expect(onlyRaisesVersion({ ...entry, before, after: { ...raised, title: { en: "c", ja: "b" } } })).toBe(false);
    expect(onlyRaisesVersion({ ...entry, before: null, after: raised })).toBe(false);
    expect(onlyRaisesVersion({ ...entry, subjectKind: "step", before, after: raised })).toBe(false);
  });
});
