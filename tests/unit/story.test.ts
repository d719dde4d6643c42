import { describe, expect, test } from "vitest";
import { type AuditEntry, SUBJECT_KINDS } from "@/lib/domain/record";
import { storyOf } from "@/lib/domain/story";
import { changeWords } from "@/lib/i18n/change-words";
import en from "@/lib/i18n/messages/en";
import { actorWords, changedLines, fieldWords } from "@/lib/i18n/record-words";
import {
  agreement,
  assessment,
  check,
  commitment,
  evidence,
  extension,
  step,
  suggestion,
} from "@/tests/support/record-builders";

const context = { zone: "Asia/Tokyo", partyName: (code: string) => (code === "US" ? "United States" : code) };
const withdrawn = { at: "2026-05-02T00:00:00Z", by: "Ben", reason: "Mixed up" };
let last = 0;
const entry = (
  subjectKind: AuditEntry["subjectKind"],
  subjectId: string,
  after: unknown,
  before: unknown = null,
): AuditEntry => ({
  id: ++last,
  recordedAt: "2026-05-01T00:00:00Z",
  actor: "Aki",
  action: "assess",
  subjectKind,
  agreement: "us-jp",
  commitment: subjectKind === "agreement" || subjectKind === "evidence" ? null : "01",
  subjectId,
  reason: null,
  before,
  after,
  previousHash: "",
  hash: "",
  approvedBy: null,
});

describe("a story", () => {
  const item = evidence({ "01": "supports" }, { id: "e01" });
  const first = assessment({ id: "a01", state: "underway", effectiveOn: "2026-02-01", evidence: ["e01"] });
  const second = assessment({ id: "a02", state: "delivered", effectiveOn: "2026-03-01", evidence: ["e01"] });

  test("strikes out what was withdrawn later, and not the withdrawal", () => {
    const told = storyOf([
      entry("evidence", "e01", item),
      entry("assessment", "a01", first),
      entry("assessment", "a02", second),
      entry("assessment", "a02", { ...second, withdrawn }, second),
      entry("assessment", "a03", { ...first, id: "a03" }),
    ]);
    expect(told.map(({ struck }) => struck)).toEqual([null, null, withdrawn, null, null]);
    expect(told.map(({ stateBefore }) => stateBefore)).toEqual([null, null, "underway", "underway", "underway"]);
    expect(told.map(({ sources }) => sources.map(({ id }) => id))).toEqual([[], ["e01"], ["e01"], ["e01"], ["e01"]]);
  });

  test("leaves out what only counts a version", () => {
    const noun = commitment();
    expect(storyOf([entry("commitment", "01", { ...noun, version: 2 }, noun)])).toEqual([]);
  });
});

describe("fields in words", () => {
  const nouns: Record<(typeof SUBJECT_KINDS)[number], object> = {
    agreement: agreement(),
    commitment: commitment(),
    step: step(),
    evidence: evidence({ "01": "supports" }),
    assessment: assessment(),
    check: check(),
    extension: extension(),
    suggestion: suggestion(),
  };

  test.each(SUBJECT_KINDS)("every member of a %s has a name of its own in both languages", (kind) => {
    for (const locale of ["en", "ja"] as const) {
      const fields = fieldWords(locale, kind, { before: null, after: nouns[kind] }, context);
      expect(fields.length).toBeGreaterThan(3);
      for (const { field, label } of fields) {
        expect(Object.keys(en.record.field)).toContain(field);
        expect(label).not.toBe(field);
      }
    }
  });

  test("say what changed from what to what, in the reader's language", () => {
    const before = commitment({ modality: "will", rule: { kind: "date", on: "2026-04-26" } });
    const after = {
      ...before,
      version: 2,
      modality: "intend",
      rule: { kind: "date", on: "2026-05-26" },
      operativeWords: null,
    };
    expect(
      changedLines("en", "commitment", { before: { ...before, operativeWords: "will do" }, after }, context),
    ).toEqual([
      "Operative words: “will do” was taken away",
      "Strength of the words: from “will” to “intend”",
      expect.stringMatching(/^Deadline rule: from “.*26 April 2026.*” to “.*26 May 2026.*”$/),
    ]);
    const ja = changeWords("ja", entry("commitment", "01", after, before), context).lines.join();
    expect(ja).toContain("表現の強さ：");
  });

  test("cut what is long, and count what is left out", () => {
    const before = commitment();
    const after = {
      ...before,
      title: { en: "x".repeat(400), ja: "長" },
      summary: null,
      theme: "b",
      bound: "each",
      continuous: true,
      modality: "plan",
      operativeWords: "other",
      parties: ["US"],
    };
    const lines = changedLines("en", "commitment", { before, after }, context);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(400);
    expect(lines.at(-1)).toMatch(/more field/);
  });

  test("name the program where no person acted", () => {
    expect(actorWords("en", "system")).not.toContain("system");
    expect(actorWords("ja", "Aki")).toBe("Aki");
    const words = changeWords("en", { ...entry("check", "c01", check()), approvedBy: "Ben" }, context);
    expect(words.by).toMatch(/^Aki, .* · approved by Ben$/);
  });
});
