import { describe, expect, test } from "vitest";
import { drawable } from "@/components/cite/link-picture";
import { cssString } from "@/components/report/page-rules";
import { agreementView } from "@/lib/domain/agreement-view";
import { changesBetween } from "@/lib/domain/changes";
import type { AgreementRecord } from "@/lib/domain/record";
import { bibtex, bibtexText, type Cited, citationKey, cslJson } from "@/lib/formats/citation";
import { embedPage } from "@/lib/formats/embed";
import { jsonLd } from "@/lib/formats/json-ld";
import { markdownAddress, markdownText, reportMarkdown } from "@/lib/formats/report/markdown";
import { reportDocument } from "@/lib/formats/report/report";
import { reportText } from "@/lib/formats/report/text";
import { badgeMarkdown, frameSnippet } from "@/lib/formats/snippets";
import { Busy, OneAtATime } from "@/lib/web/pdf/one-at-a-time";
import { HOSTILE } from "@/tests/support/hostile-text";
import { sampleRecord } from "@/tests/support/sample-record";

const DAY = "2026-03-01";
const at = { day: DAY, today: DAY, isHoliday: () => false };

/** The sample, with one text wherever people write freely. */
function recordWith(text: string): AgreementRecord {
  const record = sampleRecord();
  const both = { en: text, ja: text };
  return {
    ...record,
    agreement: { ...record.agreement, title: both, formalTitle: both },
    commitments: record.commitments.map((one) => ({ ...one, title: both, operativeWords: text, criteria: [both] })),
    evidence: record.evidence.map((one) => ({ ...one, publisher: text, shows: both })),
    extensions: record.extensions.map((one) => ({ ...one, reason: both })),
  };
}

function cited(title: string): Cited {
  const days = { asOf: DAY, knownOn: DAY };
  const url = `https://tracker.example/en/agreements/a?asOf=${DAY}&knownOn=${DAY}`;
  return {
    locale: "en",
    kind: "agreement",
    slug: title,
    ref: null,
    title,
    site: title,
    url,
    ...days,
    revision: 7,
    hash: "0",
  };
}

function documentOf(record: AgreementRecord) {
  const agreement = agreementView(record, at);
  const life = { record, on: (day: string) => agreementView(record, { ...at, day }) };
  return reportDocument({
    locale: "en",
    agreement,
    changes: changesBetween([life], "2025-10-01", DAY),
    perspective: { asOf: DAY, knownOn: null },
    seal: { revision: 7, hash: "0".repeat(64) },
    address: "https://tracker.example/en",
    commitmentAddress: (ref) => `https://tracker.example/${ref}`,
    citations: { plain: agreement.title.en, bibtex: bibtex(cited(agreement.title.en)) },
    heldAt: null,
  });
}

describe.each(HOSTILE.map((text, at) => [at, text] as const))("hostile text %i", (_, text) => {
  test("begins nothing in Markdown", () => {
    const written = markdownText(text);
    expect(written.replace(/\\[!-/:-@[-`{-~]/g, "")).not.toMatch(/[\\`*_{}[\]<>#|~&\n\r]/);
    expect(written).not.toMatch(/^\s*(\d+[.)]|[-+=])/);
    expect(markdownAddress(`javascript:${text}`)).toBeNull();
    expect(markdownAddress(`https://a.example/${text}`)).toMatch(/^<[^<>\s\\]*>$/);
  });

  test("ends nothing in BibTeX, CSS, HTML or linked data", () => {
    const plain = bibtexText(text).replace(
      /\\(textbackslash|textbraceleft|textbraceright|textascii\w+|ldots)\{\}|\\[#$%&_]/g,
      "",
    );
    expect(plain).not.toMatch(/[\\{}#$%&_^]/);
    const entry = bibtex(cited(text));
    expect(entry.split("{").length).toBe(entry.split("}").length);
    expect(citationKey(cited(text))).toMatch(/^[A-Za-z0-9-]+$/);
    expect(cslJson(cited(text))[0]?.title).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(cssString(text)).toMatch(/^"([^"\\\n\r<>{}]|\\[0-9a-f]+ )*"$/u);
    expect(jsonLd({ name: text })).not.toMatch(/[<>\u2028\u2029]/);
    expect(JSON.parse(jsonLd({ name: text })).name).toBeTypeOf("string");
    expect(frameSnippet("https://a.example/", text, "agreement").match(/<|>/g)).toHaveLength(4);
    expect(badgeMarkdown("https://a.example/b", "https://a.example/p", text)).toMatch(
      /^\[!\[.*\]\(<[^<>]*>\)\]\(<[^<>]*>\)$/,
    );
    const isPlain = (letters: string) => /^[\u0020-\u007e]*$/.test(letters);
    expect(drawable("en", text, isPlain) ?? "").toMatch(/^[\u0020-\u007e…]*$/);
  });
});

test("a page for frames has the same elements whatever the record says", () => {
  const shape = (text: string) => {
    const agreement = agreementView(recordWith(text), at);
    const about = { locale: "en" as const, agreement, perspective: { asOf: DAY, knownOn: null }, scheme: null };
    const page = embedPage({
      ...about,
      commitment: agreement.commitments[0] ?? null,
      site: text,
      page: "https://a.example/",
    });
    return page.match(/<\/?[a-z1-6]+/g);
  };
  const plain = shape("plain");
  for (const text of HOSTILE.filter((one) => one.trim() !== "")) expect(shape(text)).toEqual(plain);
});

test("a report of hostile text keeps its headings and its notes", () => {
  const headings = (markdown: string) => markdown.match(/^#{1,3} /gm)?.length;
  const plain = documentOf(recordWith("plain"));
  for (const text of HOSTILE.slice(0, 35)) {
    const document = documentOf(recordWith(text));
    expect(headings(reportMarkdown(document))).toBe(headings(reportMarkdown(plain)));
    expect(document.notes.items.length).toBe(plain.notes.items.length);
    expect(reportText(document)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}]/u);
  }
});

test("printing is done one after the other, and refused when too many wait", async () => {
  const queue = new OneAtATime(2);
  const steps: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const first = queue.run(work("first", true));
  const second = queue.run(work("second"));
  await expect(queue.run(work("third"))).rejects.toBeInstanceOf(Busy);
  await expect(first).rejects.toThrow("first");
  await expect(second).resolves.toBe("second");
  await expect(queue.run(work("fourth"))).resolves.toBe("fourth");
  expect(steps).toEqual(["first", "second", "fourth"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
