import { describe, expect, test } from "vitest";
import { dueSides } from "@/lib/domain/moved-deadline";
import { type AuditEntry, SUBJECT_KINDS } from "@/lib/domain/record";
import { aroundOf, storyOf } from "@/lib/domain/story";
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

test("a few entries out of many are told what held before them, whatever lies between", () => {
  const moved = extension({ id: "x01", rule: { kind: "date", on: "2027-01-31" } });
  const all = [
    entry("commitment", "01", commitment({ rule: { kind: "date", on: "2026-04-26" } })),
    entry("check", "c01", check()),
    entry("assessment", "a01", assessment({ id: "a01", state: "underway", effectiveOn: "2026-02-01" })),
    { ...entry("extension", "x01", extension({ rule: { kind: "date", on: "2030-01-01" } })), agreement: "other" },
    entry("extension", "x01", moved),
    entry("assessment", "a02", assessment({ id: "a02", state: "delivered", effectiveOn: "2026-03-01" })),
  ];
  const around = aroundOf(all, all.slice(4));
  expect([...around.keys()]).toEqual(all.slice(4).map(({ id }) => id));
  expect(around.get(all[4]?.id ?? 0)?.rules).toEqual({ was: { kind: "date", on: "2026-04-26" }, now: moved.rule });
  expect(around.get(all[5]?.id ?? 0)?.stateBefore).toBe("underway");
  expect(aroundOf(all, all.slice(0, 2)).size).toBe(0);
});

test("a check withdrawn later is struck out like anything else", () => {
  const done = check({ id: "c07", commitment: "01" });
  const told = storyOf([entry("check", "c07", done), entry("check", "c07", { ...done, withdrawn }, done)]);
  expect(told.map(({ struck }) => struck)).toEqual([withdrawn, null]);
  expect(told.map(({ entry: one }) => changeWords("en", one, context).lines[0])).toEqual([
    "Sources checked on 22 November 2026; they reach to 17 June 2026.",
    "A check was withdrawn: sources checked on 22 November 2026, reaching to 17 June 2026.",
  ]);
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

  test("says from which day to which an extension moved a deadline, and what holds once it is withdrawn", () => {
    const rule = { kind: "period", length: "P180D", from: "signing" } as const;
    const moved = extension({ id: "x01", rule: { kind: "date", on: "2027-01-31" }, agreedOn: "2026-04-01" });
    const open = extension({
      id: "x02",
      rule: { kind: "conditional", trigger: "Talks", length: "P30D" },
      agreedOn: "2026-05-01",
    });
    const told = storyOf([
      entry("commitment", "01", commitment({ rule })),
      entry("extension", "x01", moved),
      entry("extension", "x02", open),
      entry("extension", "x02", { ...open, withdrawn }, open),
      entry("extension", "x01", { ...moved, withdrawn }, moved),
    ]);
    const lines = (locale: "en" | "ja") =>
      told.slice(1).map(({ entry: one, rules }) => {
        const due = dueSides(rules, "2025-10-28");
        return changeWords(locale, one, { ...context, due }).lines[0];
      });
    expect(lines("en")).toEqual([
      "The deadline was moved from 26 April 2026 to 31 January 2027, agreed on 1 April 2026.",
      expect.stringMatching(/^The deadline was moved from 31 January 2027 to “.+Talks.*”, agreed on 1 May 2026\.$/),
      expect.stringMatching(/^An extension was withdrawn: the deadline goes from “.+” back to 31 January 2027\.$/),
      "An extension was withdrawn: the deadline goes from 31 January 2027 back to 26 April 2026.",
    ]);
    expect(lines("ja")[0]).toBe("期限を2026年4月26日から2027年1月31日に変更（2026年4月1日に合意）。");
    expect(changeWords("en", entry("extension", "x01", moved), context).lines[0]).toMatch(
      /^The deadline was moved to 31 January 2027/,
    );
  });

  test("says what holds once a judgement is withdrawn", () => {
    const told = storyOf([
      entry("assessment", "a01", first),
      entry("assessment", "a02", second),
      entry("assessment", "a02", { ...second, withdrawn }, second),
      entry("assessment", "a01", { ...first, withdrawn }, first),
    ]);
    const lines = told.map(({ entry: one, stateBefore }) => changeWords("en", one, { ...context, stateBefore }).lines);
    expect(lines[2]).toContain("Delivery is now “Underway”.");
    expect(lines[3]).toContain("Delivery is now “Not assessed”.");
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
