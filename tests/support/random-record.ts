import { counts } from "@/lib/domain/grounds";
import {
  AGREEMENT_KINDS,
  type AgreementRecord,
  DELIVERY_STATES,
  EVIDENCE_KINDS,
  EVIDENCE_RELATIONS,
  LEGAL_NATURES,
  LINK_KINDS,
  MODALITIES,
} from "@/lib/domain/record";
import fc from "@/tests/support/fixed-chance";

/** Words that look like something else in YAML. */
const traps = fc.constantFrom(
  ...[
    "null",
    "~",
    "true",
    "no",
    "01",
    "0x1F",
    "1e3",
    "2026-01-01",
    "- a",
    "? a",
    "a: b",
    "a #b",
    "#",
    "&a",
    "*a",
    "!a",
  ],
  ...[
    "|",
    ">",
    "%",
    "@",
    "`",
    "'",
    '"',
    "{}",
    "[]",
    "a\nb",
    "a\n\nb",
    "a\n  b",
    "a\n\t b",
    "---",
    "...",
    "<<",
    "=",
    ".inf",
  ],
  ...["日本語：「約束」", "é\u0301", "👩‍🚀", "a\u2028b", "\u3000a", "ends with:", "a  \nb", "\\n"],
);
const free = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
const words = fc
  .oneof(
    traps,
    free,
    fc.array(fc.oneof(traps, free), { minLength: 2, maxLength: 3 }).map((parts) => parts.join(" ")),
  )
  .map((text) => text.trim())
  .filter((text) => text.length > 0 && !/[\p{Cc}\p{Cs}\ufeff]/u.test(text.replace(/[\n\t]/g, "")));
const line = words.map((text) => text.replace(/[\n\t]/g, " ").trim()).filter((text) => text.length > 0);
const text = fc.record({ en: words, ja: words });
const shortText = fc.record({ en: line, ja: line });
const day = fc.integer({ min: 0, max: 3000 }).map((n) => `20${String(10 + (n % 40))}-0${1 + (n % 9)}-1${n % 10}`);
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const url = fc.webUrl({ withQueryParameters: true }).filter((address) => address.length < 500);
const withdrawn = orNull(fc.record({ at: day.map((on) => `${on}T01:02:03.456Z`), by: line, reason: words }));
const lists = { maxLength: 3 };

const counting = {
  rollover: fc.constantFrom("none" as const, "next-working-day" as const),
  calendars: fc.subarray(["US", "JP"], { minLength: 1 }),
  monthEnd: fc.constantFrom("clamp" as const, "jp-civil-code-143" as const),
};
const length = fc.constantFrom("P180D", "P6M", "P2W", "P1Y");
const start = fc.oneof(fc.constant("signing" as const), fc.record({ date: day }));
const rule = fc.oneof(
  fc.constant({ kind: "none" as const }),
  fc.record({ kind: fc.constant("date" as const), on: day }),
  fc.record(
    { kind: fc.constant("period" as const), length, from: start, ...counting },
    { requiredKeys: ["kind", "length", "from"] },
  ),
  fc.record(
    { kind: fc.constant("recurring" as const), every: length, from: start, until: day, ...counting },
    { requiredKeys: ["kind", "every", "from"] },
  ),
  fc.record(
    { kind: fc.constant("conditional" as const), trigger: words, length, ...counting },
    { requiredKeys: ["kind", "trigger", "length"] },
  ),
);
const assessed = DELIVERY_STATES.filter((state) => state !== "not-assessed");

function numbered<T>(of: fc.Arbitrary<T>, prefix: string): fc.Arbitrary<(T & { id: string })[]> {
  return fc.array(of, lists).map((items) => items.map((item, i) => ({ ...item, id: `${prefix}${i + 1}` })));
}

const commitment = fc.record({
  title: shortText,
  summary: orNull(text),
  operativeWords: orNull(words),
  modality: orNull(fc.constantFrom(...MODALITIES)),
  bound: fc.constantFrom("jointly" as const, "each" as const),
  parties: fc.subarray(["US", "JP"], { minLength: 1 }),
  responsible: fc.array(fc.record({ party: fc.constantFrom("US", "JP"), office: shortText }), lists),
  criteria: fc.array(text, lists),
  rule,
  continuous: fc.boolean(),
  sources: fc.subarray(["text"]),
  amountClaims: fc.array(fc.record({ text: line, url }), lists),
  comparable: fc.uniqueArray(
    fc.record({ agreement: fc.constantFrom("not-here", "another-agreement"), commitment: fc.constantFrom("01", "07") }),
    { ...lists, selector: (name) => `${name.agreement}/${name.commitment}` },
  ),
});
const step = fc.record({
  title: shortText,
  party: orNull(fc.constant("JP")),
  targetOn: orNull(day),
  completedOn: orNull(day),
});
const assessment = fc.record({
  party: orNull(fc.constant("US")),
  state: fc.constantFrom(...assessed),
  disputed: fc.boolean(),
  progress: orNull(fc.integer({ min: 0, max: 100 })),
  effectiveOn: day,
  reason: text,
  by: line,
  withdrawn,
});
const extension = fc.record({ rule, agreedOn: day, reason: text, source: url, by: line, withdrawn });
const evidence = fc.record({
  on: day,
  precision: fc.constantFrom("day" as const, "month" as const, "year" as const),
  published: orNull(day),
  foundOn: day,
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  publisher: line,
  url,
  label: orNull(shortText),
  shows: text,
  party: orNull(fc.constant("JP")),
  relation: fc.constantFrom(...EVIDENCE_RELATIONS),
  why: text,
  withdrawn,
});

/** Any record of one agreement that a package can hold; times of recording and versions are those of a fresh import. */
export const randomRecord: fc.Arbitrary<AgreementRecord> = fc
  .record({
    kind: fc.constantFrom(...AGREEMENT_KINDS),
    legalNature: fc.constantFrom(...LEGAL_NATURES),
    title: shortText,
    formalTitle: orNull(text),
    signedOn: day,
    place: shortText,
    claims: fc.boolean(),
    note: orNull(text),
    source: fc.record({
      publisher: line,
      title: orNull(line),
      published: orNull(day),
      kind: fc.constantFrom(...EVIDENCE_KINDS),
      url: orNull(url),
      note: orNull(words),
    }),
    link: orNull(fc.record({ kind: fc.constantFrom(...LINK_KINDS), note: orNull(text) })),
    parts: fc.array(
      fc.record({
        commitment,
        steps: numbered(step, ""),
        assessments: numbered(assessment, "a"),
        extensions: numbered(extension, "x"),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
    checks: numbered(fc.record({ on: day, note: orNull(text), by: line, withdrawn }), "c"),
  })
  .map((made) => ({
    agreement: {
      slug: "any-agreement",
      version: 0,
      kind: made.kind,
      legalNature: made.legalNature,
      title: made.title,
      formalTitle: made.formalTitle,
      signing: { on: made.signedOn, place: made.place, zone: "Asia/Tokyo" },
      dateClaims: made.claims ? [{ on: made.signedOn, source: "text", note: made.note, chosen: true }] : [],
      parties: [
        { code: "US", name: made.title, zone: "America/New_York", calendar: "US" },
        { code: "JP", name: made.place, zone: "Asia/Tokyo", calendar: "JP" },
      ],
      themes: [{ key: "supply", title: made.title }],
      sources: [{ key: "text", ...made.source }],
      links: made.link ? [{ to: "another-agreement", ...made.link }] : [],
    },
    commitments: made.parts.map((part, i) => ({
      ...part.commitment,
      agreement: "any-agreement",
      ref: `0${i + 1}`,
      version: 0,
      theme: "supply",
      supersededBy: i > 0 ? "01" : null,
    })),
    steps: made.parts.flatMap((part, i) => part.steps.map((item) => ({ ...item, commitment: `0${i + 1}` }))),
    evidence: made.evidence.map(({ relation, why, ...item }, i) => ({
      ...item,
      id: `e0${i + 1}`,
      withdrawn: i === 0 ? null : item.withdrawn, // every judgement rests on the first, which therefore counts
      relations: made.parts.map((_, n) => ({
        commitment: `0${n + 1}`,
        relation: i === 0 && !counts(relation) ? "supports" : relation,
        why: relation === "context" ? null : why,
      })),
      recordedAt: "",
    })),
    assessments: made.parts.flatMap((part, i) =>
      part.assessments.map((item) => ({ ...item, commitment: `0${i + 1}`, evidence: ["e01"], recordedAt: "" })),
    ),
    checks: made.checks.map((item, i) => ({ ...item, commitment: i % 2 ? "01" : null, upTo: item.on, recordedAt: "" })),
    extensions: made.parts.flatMap((part, i) =>
      part.extensions.map((item) => ({ ...item, commitment: `0${i + 1}`, recordedAt: "" })),
    ),
    suggestions: [],
  }));
