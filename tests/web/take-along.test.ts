import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "@/lib/paths";
import { embeds, files } from "@/lib/paths";
import { openApi, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";
import { askFile, readFile } from "@/tests/support/files";

let database: TestDatabase;
beforeAll(async () => {
  process.env.BROWSER_PATH = "none";
  database = await openApi();
});
afterAll(() => database.drop());

const both: Locale[] = ["en", "ja"];
/** Without notes, marks of Markdown and breaks of lines, so that words alone are left. */
const words = (text: string) => text.replace(/\[\^?\d+\]|[\\*#>|`~=-]|\s+/gu, "");

describe.each(both)("a report in %s", (locale) => {
  test("says the same as Markdown and as plain text", async () => {
    const [markdown, text] = await Promise.all([
      readFile(files.report(locale, US_JAPAN, "md")),
      readFile(files.report(locale, US_JAPAN, "txt")),
    ]);
    const said = words(text);
    const body = markdown.slice(0, markdown.lastIndexOf("\n## ")).replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
    const lines = body.split("\n").filter((line) => line !== "" && !/^\||https?|\*\*/.test(line));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => !said.includes(words(line)))).toEqual([]);
    expect(markdown.match(/^## /gm)).toHaveLength(8);
    expect(markdown.match(/^### .*commitments\//gm)).toHaveLength(15);
  });

  test("keeps to 78 columns, addresses apart", async () => {
    const text = await readFile(files.report(locale, US_JAPAN, "txt"));
    const wide = text.split("\n").filter((line) => [...line].length > 80 && !/https?:|[0-9a-f]{64}|^ {6}/.test(line));
    expect(wide).toEqual([]);
  });

  test("numbers its notes from 1 and names each source once", async () => {
    const markdown = await readFile(files.report(locale, US_JAPAN, "md"));
    const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number));
    expect(defined).toEqual(defined.map((_, at) => at + 1));
    const used = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number)));
    expect([...used].sort((a, b) => a - b)).toEqual(defined);
  });
});

describe("a report shows the day that is asked for", () => {
  test.each([
    [{ asOf: "2026-04-20" }, "Due soon, 6 days to go"],
    [{ asOf: "2026-04-26" }, "Due today, today"],
    [{}, "Deadline passed, 210 days past"],
  ])("%j", async (query, expected) => {
    expect(await readFile(files.report("en", US_JAPAN, "md", query))).toContain(expected);
  });

  test("and what changed since a day", async () => {
    const since = await readFile(files.report("en", US_JAPAN, "txt", { since: "2026-04-01", asOf: "2026-05-01" }));
    expect(since).toContain("After 1 April 2026, up to and including 1 May 2026.");
    expect(since).toContain("07 · Deadline passed.");
    const none = await readFile(files.report("en", US_JAPAN, "txt", { since: "2026-05-02", asOf: "2026-05-01" }));
    expect(none).toContain("Nothing is on record between the two days.");
  });
});

describe("citations", () => {
  test("are pinned to both days and the record's hash, in every form", async () => {
    const bib = await readFile(files.citeCommitment("en", US_JAPAN, "07", "bib", { asOf: "2026-04-20" }));
    const [csl] = JSON.parse(
      await readFile(files.citeCommitment("en", US_JAPAN, "07", "json", { asOf: "2026-04-20" })),
    );
    const hash = /SHA-256 ([0-9a-f]{64})/.exec(bib)?.[1];
    expect(csl.note).toContain(`SHA-256 ${hash}`);
    for (const form of [bib, csl.URL]) expect(form).toContain("/commitments/07?asOf=2026-04-20&knownOn=2026-11-22");
    expect(bib).toMatch(/^@misc\{us-japan-critical-minerals-2025-07-20260420,\n/);
    expect(csl.issued).toEqual({ "date-parts": [[2026, 4, 20]] });
  });

  test("in CSL-JSON hold only fields that the format knows", async () => {
    const known = "id type title author publisher container-title issued accessed URL version language note".split(" ");
    for (const locale of both) {
      const [csl] = JSON.parse(await readFile(files.citeAgreement(locale, US_JAPAN, "json")));
      expect(Object.keys(csl).filter((name) => !known.includes(name))).toEqual([]);
      expect(csl.language).toBe(locale);
    }
  });
});

describe("a framed page", () => {
  test.each(both)("needs no script and loads nothing (%s)", async (locale) => {
    for (const address of [embeds.agreement(locale, US_JAPAN), embeds.commitment(locale, US_JAPAN, "07")]) {
      const response = await askFile(address);
      const page = await response.text();
      expect(page).not.toMatch(/<script|\son\w+=|<img|url\(|@import|src=/);
      expect(page).toContain(`<html lang="${locale}"`);
      expect(response.headers.get("content-security-policy")).toContain("frame-ancestors *");
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(page).toContain("2026");
      expect(page.length).toBeLessThan(10_000);
    }
  });

  test("is live or pinned, light or dark", async () => {
    expect(await readFile(embeds.commitment("en", US_JAPAN, "07"))).toContain("210");
    const past = await readFile(embeds.commitment("en", US_JAPAN, "07", { asOf: "2026-04-20", scheme: "dark" }));
    expect(past).toContain("As of 20 April 2026");
    expect(past).toContain('data-scheme="dark"');
    expect(await readFile(embeds.agreement("en", US_JAPAN))).toContain("0 of 15 delivered");
    expect(await readFile(embeds.agreement("en", US_JAPAN, { asOf: "2020-01-01" }))).toContain("Not signed by");
  });
});

test.each([
  ["en", "It entered the record on 22 November 2026"],
  ["ja", "記録されたのは2026年11月22日"],
] as const)("a framed page asked for as known before the record began says when it did (%s)", async (locale, words) => {
  for (const address of [
    embeds.agreement(locale, US_JAPAN, { knownOn: "2026-06-01" }),
    embeds.commitment(locale, US_JAPAN, "07", { knownOn: "2026-06-01" }),
  ]) {
    const response = await askFile(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(words);
  }
  expect(await (await askFile(embeds.agreement("en", "none", { knownOn: "2026-06-01" }))).text()).toContain(
    "The record has no such agreement",
  );
});

const every = [
  ...(["md", "txt", "pdf"] as const).map(
    (ending) => (slug: string, query?: object) => files.report("en", slug, ending, { ...query }),
  ),
  ...(["bib", "json"] as const).flatMap((ending) => [
    (slug: string, query?: object) => files.citeAgreement("en", slug, ending, { ...query }),
    (slug: string, query?: object) => files.citeCommitment("en", slug, "07", ending, { ...query }),
  ]),
  (slug: string, query?: object) => embeds.agreement("en", slug, { ...query }),
  (slug: string, query?: object) => embeds.commitment("en", slug, "07", { ...query }),
];

test.each(every.map((address) => [address(US_JAPAN), address] as const))(
  "%s refuses what it cannot show",
  async (_, address) => {
    expect((await askFile(address("none"))).status).toBe(404);
    expect((await askFile(address(US_JAPAN, { asOf: "2026-02-30" }))).status).toBe(400);
    expect((await askFile(address(US_JAPAN, { knownOn: "yesterday" }))).status).toBe(400);
  },
);

test.each([
  [files.report("en", US_JAPAN, "md", { paper: "a5" }), 400],
  [files.report("en", US_JAPAN, "txt", { since: "2026-13-01" }), 400],
  [files.report("en", US_JAPAN, "md", { asOf: "2020-01-01" }), 404],
  [files.citeCommitment("en", US_JAPAN, "99", "bib"), 404],
  [embeds.commitment("ja", US_JAPAN, "99"), 404],
  [embeds.agreement("ja", US_JAPAN, { scheme: "blue" }), 400],
])("%s is refused with %i", async (address, status) => {
  expect((await askFile(address)).status).toBe(status);
});

test("without a browser the PDF's address says how to save the report oneself", async () => {
  const response = await askFile(files.report("ja", US_JAPAN, "pdf"));
  expect(response.status).toBe(501);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.text()).toContain("「PDFに保存」");
});

test("an answer is asked for once: ETag, then 304", async () => {
  for (const address of [files.report("en", US_JAPAN, "md"), embeds.agreement("en", US_JAPAN)]) {
    const tag = (await askFile(address)).headers.get("etag") ?? "";
    expect((await askFile(address, { headers: { "If-None-Match": tag } })).status).toBe(304);
  }
});
