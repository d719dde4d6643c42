import fc from "fast-check";
import { expect, test } from "vitest";
import { onlyRaisesVersion } from "@/lib/domain/history";
import { sharing } from "@/lib/domain/sharing";

const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test("what is shared says the same, and what is the same is the very thing there was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (value, earlier) => {
      const [mine, before] = [copied(value), copied(earlier)];
      expect(sharing(mine, before)).toEqual(mine);
      expect(before).toEqual(copied(earlier)); // nothing is written into either
      expect(sharing(copied(before), before)).toBe(before);
    }),
  );
});

test("of a thing that changed in part, the rest is held once, in whichever order its members stand", () => {
  const before = { title: { en: "Meet", ja: "会う" }, parties: [{ code: "US" }, { code: "JP" }], version: 1 };
  const after = sharing(
    { version: 2, parties: [{ code: "US" }, { code: "EU" }], title: { ja: "会う", en: "Meet" } },
    before,
  );
  expect(after).toEqual({ title: before.title, parties: [{ code: "US" }, { code: "EU" }], version: 2 });
  expect(after.title).toBe(before.title);
  expect(after.parties[0]).toBe(before.parties[0]);
});

test("a member that is gone, is new or is null is a difference", () => {
  const before = { a: 1, b: null };
  for (const other of [{ a: 1 }, { a: 1, c: null }, { a: 1, b: null, c: 2 }, [1, null], null])
    expect(sharing<unknown>(other, before)).not.toBe(before);
  const nothing: unknown[] = [];
  expect(sharing<unknown>({}, nothing)).not.toBe(nothing);
});

test("an entry only counts a version when nothing else of its subject differs", () => {
  const before = { ref: "07", title: { en: "Meet", ja: "会う" }, version: 3 };
  const entry = (after: unknown, kind: "commitment" | "check" = "commitment") =>
    onlyRaisesVersion({ subjectKind: kind, commitment: "07", before, after });
  expect(entry({ version: 4, title: { ja: "会う", en: "Meet" }, ref: "07" })).toBe(true);
  expect(entry({ ...before, version: 4, title: { en: "Met", ja: "会う" } })).toBe(false);
  expect(entry({ ...before, version: 4, note: null })).toBe(false);
  expect(entry({ ...before, version: 4 }, "check")).toBe(false);
  expect(entry(null)).toBe(false);
});
