import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { LARGEST_PACKAGE } from "@/lib/formats/package/read-yaml";
import fc from "@/tests/support/fixed-chance";
import { changed, PACKAGE, refusalsOf } from "@/tests/support/package-text";

const laughs = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`).join("\n");

const hostile: [name: string, text: string, code: string][] = [
  ["an alias bomb", `a0: &a0 [lol]\n${laughs}\n`, "alias"],
  ["one alias", changed("zone: Asia/Tokyo, calendar", "zone: &z Asia/Tokyo, calendar"), "alias"],
  ["a tag of a programming language", changed("kind: framework", "kind: !!js/function 'x'"), "tag"],
  ["brackets without end", "[".repeat(LARGEST_PACKAGE - 1), "too-deep"],
  ["braces without end", "{a: ".repeat(100_000), "too-deep"],
  ["dashes without end", "- ".repeat(100_000), "too-deep"],
  ["question marks without end", "? ".repeat(100_000), "too-deep"],
  ["a staircase", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), "too-deep"],
  ["two documents", `${PACKAGE}---\n${PACKAGE}`, "several-documents"],
  ["a list", "- 1\n- 2\n", "not-a-package"],
  ["nothing", "", "not-a-package"],
  ["a field whose name is a list", changed("kind: framework", "? [a]\n: 1"), "field-name"],
  ["a field name that is a number", changed("kind: framework", "1: 1"), "field-name"],
  ["not YAML", "title: 'unfinished\n", "syntax"],
];

test.each(hostile)("%s is refused, soon", (_name, text, code) => {
  const began = performance.now();
  const [first] = refusalsOf(text);
  expect(first?.code).toBe(code);
  expect(performance.now() - began).toBeLessThan(5000);
});

test("too large a file is refused before it is read", () => {
  expect(refusalsOf(new Uint8Array(LARGEST_PACKAGE + 1))).toMatchObject([{ code: "too-large" }]);
});

test("bytes that are not UTF-8 are refused", () => {
  expect(refusalsOf(new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe]))).toMatchObject([{ code: "not-utf8" }]);
});

test("a byte order mark and Windows line ends do no harm", () => {
  expect(refusalsOf(`\ufeff${PACKAGE.replaceAll("\n", "\r\n")}`)).toEqual([]);
});

test.each(["__proto__", "constructor", "toString"])("the field %s is unknown and reaches no prototype", (name) => {
  const refusals = refusalsOf(`${PACKAGE}${name}: { polluted: true }\n`);
  expect(refusals).toMatchObject([{ code: "unknown-field", line: 46, field: name }]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("any text at all is accepted or refused, never a crash", () => {
  const lines = PACKAGE.split("\n");
  const torn = fc
    .tuple(fc.nat(lines.length - 1), fc.nat(80), fc.string({ unit: "binary", maxLength: 12 }))
    .map(([line, column, piece]) =>
      lines.map((text, i) => (i === line ? text.slice(0, column) + piece + text.slice(column) : text)).join("\n"),
    );
  fc.assert(
    fc.property(fc.oneof(torn, fc.string({ unit: "binary", maxLength: 300 })), (text) => {
      for (const refusal of refusalsOf(text)) {
        expect(refusal.line).toBeGreaterThan(0);
        expect(refusal.column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});
