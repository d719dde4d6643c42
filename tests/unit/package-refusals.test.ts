import { expect, test } from "vitest";
import { readPackages } from "@/lib/commands/import-agreement/read-packages";
import { PACKAGE_REFUSAL_CODES } from "@/lib/domain/package-refusal";
import { refusalLine, refusalWords } from "@/lib/formats/package/refusal-words";
import { changed, PACKAGE, refusalsOf } from "@/tests/support/package-text";

test("a package that keeps every rule is accepted", () => {
  expect(refusalsOf(PACKAGE)).toEqual([]);
});

/** What is replaced, by what, and where the refusal must point. */
const mistakes: [name: string, piece: string, by: string, code: string, line: number, field: string][] = [
  [
    "an unknown field",
    "bound: jointly",
    "bound: jointly\n    colour: red",
    "unknown-field",
    21,
    "commitments[0].colour",
  ],
  ["a field left out", "    theme: supply\n", "", "missing", 17, "commitments[0].theme"],
  ["a word not on the list", "kind: framework", "kind: pact", "choice", 2, "kind"],
  [
    "an unknown kind of rule",
    "kind: period, length: P180D",
    "kind: soon, length: P180D",
    "choice",
    21,
    "commitments[0].deadline.kind",
  ],
  ["a day that does not exist", "on: 2026-02-04", "on: 2026-02-30", "date", 35, "evidence[0].on"],
  ["a year too far away", "on: 2026-02-04", "on: 1066-10-14", "date-range", 35, "evidence[0].on"],
  ["a date with a time", "found_on: 2026-03-01", "found_on: 2026-03-01T00:00:00Z", "date", 36, "evidence[0].found_on"],
  ["a ref without quotes", 'ref: "02"', "ref: 02", "quotes", 27, "commitments[1].ref"],
  [
    "text in one language",
    "shows: { en: Something happened, ja: 何かが起きた }",
    "shows: { en: Something happened }",
    "missing",
    40,
    "evidence[0].shows.ja",
  ],
  ["text that is blank", "en: A framework", 'en: "  "', "empty", 4, "title.en"],
  ["a title on two lines", "en: A framework", 'en: "A\\nB"', "one-line", 4, "title.en"],
  ["a character nobody can see", "en: A framework", 'en: "A\\u0000B"', "characters", 4, "title.en"],
  ["half a character", "en: A framework", 'en: "A\\ud800B"', "characters", 4, "title.en"],
  ["a length in two units", "P180D", "P1M2D", "duration", 21, "commitments[0].deadline.length"],
  ["a length of nothing", "P180D", "P0D", "duration", 21, "commitments[0].deadline.length"],
  ["a start that is no start", "from: signing", "from: sometime", "rule-start", 21, "commitments[0].deadline.from"],
  [
    "a script as an address",
    "url: https://example.com/news",
    "url: javascript:alert(1)",
    "web-address",
    39,
    "evidence[0].url",
  ],
  [
    "an address with a password",
    "url: https://example.com/news",
    "url: https://me:secret@example.com/",
    "web-address",
    39,
    "evidence[0].url",
  ],
  ["a list where text belongs", "publisher: A ministry\n", "publisher: [A]\n", "type", 38, "evidence[0].publisher"],
  ["an unknown zone", "zone: Asia/Tokyo }\ndate", "zone: Asia/Edo }\ndate", "unknown-zone", 5, "signing.zone"],
  ["an unknown calendar of a party", "calendar: JP", "calendar: ZZ", "unknown-calendar", 11, "parties[1].calendar"],
  [
    "an unknown calendar in a rule",
    "[US, JP]",
    "[US, ZZ]",
    "unknown-calendar",
    21,
    "commitments[0].deadline.calendars[1]",
  ],
  ["an unknown party", "parties: [JP]", "parties: [FR]", "unknown-party", 31, "commitments[1].parties[0]"],
  [
    "an unknown theme",
    "theme: supply\n    bound: each",
    "theme: money\n    bound: each",
    "unknown-theme",
    29,
    "commitments[1].theme",
  ],
  ["an unknown source", "sources: [text]", "sources: [other]", "unknown-source", 22, "commitments[0].sources[0]"],
  [
    "evidence for an unknown commitment",
    '"02", relation',
    '"09", relation',
    "unknown-commitment",
    43,
    "evidence[0].relations[1].commitment",
  ],
  [
    "unknown evidence",
    "evidence: [e01]",
    "evidence: [e09]",
    "unknown-evidence",
    26,
    "commitments[0].assessments[0].evidence[0]",
  ],
  ["a judgement without evidence", ", evidence: [e01]", "", "evidence-missing", 26, "commitments[0].assessments[0]"],
  [
    "a judgement without a reason",
    "reason: { en: Seen, ja: 確認 }, ",
    "",
    "missing",
    26,
    "commitments[0].assessments[0].reason",
  ],
  [
    "a state that nobody can judge",
    "state: underway",
    "state: not-assessed",
    "choice",
    26,
    "commitments[0].assessments[0].state",
  ],
  [
    "what does not count without a why",
    ", why: { en: Another thing, ja: 別のこと }",
    "",
    "why-missing",
    43,
    "evidence[0].relations[1]",
  ],
  ["a ref used twice", 'ref: "02"', 'ref: "01"', "duplicate", 27, "commitments[1].ref"],
  ["two chosen dates", "{ on: 2025-10-27 }", "{ on: 2025-10-27, chosen: true }", "chosen-once", 6, "date_claims"],
  [
    "a chosen date that is not the signing date",
    "on: 2025-10-28, place",
    "on: 2025-10-29, place",
    "chosen-differs",
    7,
    "date_claims[0].on",
  ],
  [
    "sources that reach past the day they were read",
    "up_to: 2026-06-17",
    "up_to: 2026-12-01",
    "reach-after-day",
    45,
    "checks[0].up_to",
  ],
  [
    "deadlines that wait for each other",
    "from: signing",
    'from: { commitment: "02", event: delivered }',
    "cycle",
    21,
    "commitments[0].deadline.from",
  ],
  [
    "a deadline that waits for nothing known",
    'commitment: "01", event',
    'commitment: "07", event',
    "unknown-commitment",
    32,
    "commitments[1].deadline.from.commitment",
  ],
  ["a field given twice", "    bound: each", "    bound: each\n    bound: jointly", "duplicate-field", 31, "bound"],
];

test.each(mistakes)("%s is refused with its line and field", (_name, piece, by, code, line, field) => {
  const refusals = refusalsOf(changed(piece, by));
  expect(refusals).toContainEqual(expect.objectContaining({ code, line, field, file: "test.yaml" }));
  for (const locale of ["en", "ja"] as const)
    for (const refusal of refusals) expect(refusalLine(refusal, locale)).toMatch(/^test\.yaml:\d+:\d+ .+/);
});

test("a judgement whose only evidence was withdrawn is refused, unless it was withdrawn itself", () => {
  const taken = "withdrawn: { at: 2026-04-02T00:00:00Z, by: An editor, reason: A slip }";
  const text = changed("    kind: official\n", `    kind: official\n    ${taken}\n`);
  expect(refusalsOf(text)).toMatchObject([{ code: "evidence-missing", field: "commitments[0].assessments[0]" }]);
  expect(refusalsOf(changed("evidence: [e01] }", `evidence: [e01], ${taken} }`, text))).toEqual([]);
});

test("a judgement that rests only on what does not count is refused, unless it was withdrawn", () => {
  const text = changed("relation: supports", "relation: context");
  expect(refusalsOf(text)).toMatchObject([
    { code: "evidence-does-not-count", field: "commitments[0].assessments[0].evidence" },
  ]);
  const taken = "withdrawn: { at: 2026-04-02T00:00:00Z, by: An editor, reason: A slip }";
  expect(refusalsOf(changed("evidence: [e01] }", `evidence: [e01], ${taken} }`, text))).toEqual([]);
});

test("several mistakes are told at once, in the order of the file", () => {
  const text = changed("kind: framework", "kind: pact", changed("up_to: 2026-06-17", "up_to: soon"));
  expect(refusalsOf(text).map(({ line, code }) => [line, code])).toEqual([
    [2, "choice"],
    [45, "date"],
  ]);
});

test("the column is that of the field's name", () => {
  expect(refusalsOf(changed("kind: official\n", "kind: rumour\n"))).toMatchObject([{ line: 37, column: 5 }]);
});

test("two files may not hold the same agreement", () => {
  const reading = readPackages([
    { name: "one.yaml", content: PACKAGE },
    { name: "two.yaml", content: PACKAGE },
  ]);
  expect(reading).toMatchObject({ ok: false, refusals: [{ file: "two.yaml", code: "same-agreement-twice", line: 1 }] });
});

test("a ring broken by withdrawing an extension is no ring", () => {
  const extension = (withdrawn: string) =>
    changed(
      "    assessments:",
      `    extensions:
      - id: x01
        deadline: { kind: period, length: P30D, from: { commitment: "02", event: delivered } }
        agreed_on: 2026-04-01
        reason: { en: Moved, ja: 延期 }
        source: https://example.com/moved
${withdrawn}    assessments:`,
    );
  expect(refusalsOf(extension("")).map(({ code }) => code)).toEqual(["cycle"]);
  const taken = "        withdrawn: { at: 2026-04-02T00:00:00Z, by: An editor, reason: A slip }\n";
  expect(refusalsOf(extension(taken))).toEqual([]);
});

test.each(PACKAGE_REFUSAL_CODES)("%s has words in both languages", (code) => {
  const params = {
    ...{ megabytes: 5, detail: "x", field: "x", expected: "object", value: "x", choices: "x" },
    limit: 1,
  };
  const all = { ...params, name: "x", chain: "x", on: "2026-01-01", pattern: "x" };
  const [en, ja] = [refusalWords({ code, params: all }, "en"), refusalWords({ code, params: all }, "ja")];
  expect(en).not.toEqual(ja);
  expect(ja).toMatch(/[ぁ-んァ-ヶ]/);
});
