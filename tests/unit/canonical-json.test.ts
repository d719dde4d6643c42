import { expect, it } from "vitest";
import { canonicalJson } from "@/lib/data/canonical-json";
import { GENESIS, hashOf, seal } from "@/lib/data/chain";
import fc from "@/tests/support/fixed-chance";

it("gives the same bytes whatever order members were set in", () => {
  expect(canonicalJson({ b: 1, a: [{ d: "é", c: null }] })).toBe('{"a":[{"c":null,"d":"é"}],"b":1}');
  expect(canonicalJson({ a: [{ c: null, d: "é" }], b: 1 })).toBe('{"a":[{"c":null,"d":"é"}],"b":1}');
});

it("reads back as what was written, for any JSON value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
  );
});

it("leaves undefined members out and refuses what JSON cannot hold", () => {
  expect(canonicalJson({ a: undefined, b: 2 })).toBe('{"b":2}');
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, undefined, { a: [undefined] }])
    expect(() => canonicalJson(value)).toThrow(TypeError);
});

// Worked out apart from this program, with `printf %s '…' | sha256sum`. A change of
// this value would make every chain in the world unverifiable.
it("seals an entry with the SHA-256 of its canonical JSON", () => {
  const entry = seal({
    id: 1,
    recordedAt: "2026-01-05T03:04:05.006Z",
    actor: "system",
    action: "import-agreement",
    subjectKind: "agreement",
    agreement: "a",
    commitment: null,
    subjectId: "a",
    reason: null,
    before: null,
    after: { slug: "a" },
    previousHash: GENESIS,
    approvedBy: null,
  });
  expect(entry.hash).toBe("72ed9df327d9311199d702f668049f6d0989fb06147281a70e03dcfb09dc9284");
  expect(hashOf(entry)).toBe(entry.hash);
  expect(hashOf({ ...entry, actor: "systen" })).not.toBe(entry.hash);
});
