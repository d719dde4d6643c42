import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { mergeRecord } from "@/lib/commands/import-agreement/merge-record";
import { packageRecord } from "@/lib/commands/import-agreement/package-record";
import { readPackages } from "@/lib/commands/import-agreement/read-packages";
import type { AgreementRecord } from "@/lib/domain/record";
import { writePackage } from "@/lib/formats/package/write-package";
import { agreementPackageJsonSchema } from "@/lib/schema/agreement-package";
import fc from "@/tests/support/fixed-chance";
import { changed, PACKAGE } from "@/tests/support/package-text";
import { randomRecord } from "@/tests/support/random-record";
import { shippedRecords } from "@/tests/support/shipped-record";

const stamp = { by: "A reader", at: "2026-11-22T05:00:00.000Z" };

function read(content: string): AgreementRecord {
  const reading = readPackages([{ name: "again.yaml", content }]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
  const [only] = reading.packages;
  if (!only) throw new Error("nothing was read");
  return packageRecord(only.given);
}

test("any record written as a package is read back whole, and written again in the same bytes", () => {
  fc.assert(
    fc.property(randomRecord, (record) => {
      const yaml = writePackage(record);
      const again = read(yaml);
      expect(again).toEqual(record);
      expect(writePackage(again)).toBe(yaml);
      expect(mergeRecord(record, again, stamp)).toMatchObject({ changes: [], kept: [] });
    }),
    { numRuns: 40 },
  );
});

test("the same record with its members in another order gives the same bytes", () => {
  const backwards = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(backwards);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, held]) => [name, backwards(held)]),
    );
  };
  for (const record of shippedRecords())
    expect(writePackage(backwards(record) as AgreementRecord)).toBe(writePackage(record));
});

test("what a file leaves out is kept and named", () => {
  const stored = read(PACKAGE);
  const less = read(
    changed(
      '      - { id: "1", title: { en: A step, ja: 一歩 }, party: JP }\n',
      "",
      changed("    steps:\n", "", changed("  - { on: 2025-10-27 }\n", "")),
    ),
  );
  const { changes, kept } = mergeRecord(stored, less, stamp);
  expect(changes).toEqual([]);
  expect(kept).toEqual(["date claim 2025-10-27", "step 01 1"]);
});

test("a change is told field by field, and raises the versions above it", () => {
  const stored = read(PACKAGE);
  stored.agreement.version = 4;
  for (const commitment of stored.commitments) commitment.version = 7;
  const given = read(
    changed("publisher: A ministry\n", "publisher: Another ministry\n", changed("en: Do another", "en: Do a second")),
  );
  const { changes } = mergeRecord(stored, given, stamp);
  expect(changes.map(({ noun, fields }) => [noun.kind, "version" in noun.value && noun.value.version, fields])).toEqual(
    [
      ["commitment", 8, []],
      ["commitment", 8, [{ field: "title.en", from: "Do another", to: "Do a second" }]],
      ["evidence", false, [{ field: "publisher", from: "A ministry", to: "Another ministry" }]],
    ],
  );
});

test("an author who is not named stays the one on record, and what was withdrawn stays withdrawn", () => {
  const stored = mergeRecord(null, read(PACKAGE), { by: "First", at: "2026-01-01T00:00:00.000Z" });
  const assessment = stored.changes.map(({ noun }) => noun).find((noun) => noun.kind === "assessment");
  expect(assessment?.value).toMatchObject({ by: "First", recordedAt: "2026-01-01T00:00:00.000Z" });
  const record = read(PACKAGE);
  const withdrawn = { at: "2026-02-01T00:00:00.000Z", by: "First", reason: "A slip" };
  record.assessments = record.assessments.map((one) => ({ ...one, by: "First", withdrawn }));
  record.checks = record.checks.map((one) => ({ ...one, by: "First" }));
  expect(mergeRecord(record, read(PACKAGE), stamp).changes).toEqual([]);
});

test("the example in the guide is accepted", () => {
  const guide = readFileSync(new URL("../../docs/agreement-package.md", import.meta.url), "utf8");
  const example = /```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  expect(readPackages([{ name: "guide", content: example }])).toMatchObject({ ok: true });
});

test("the published schema accepts the shipped files and refuses what is not in it", () => {
  const published = z.fromJSONSchema(agreementPackageJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
  for (const record of shippedRecords()) {
    const reading = readPackages([{ name: "shipped", content: writePackage(record) }]);
    if (!reading.ok) throw new Error(JSON.stringify(reading.refusals));
    const given: unknown = JSON.parse(JSON.stringify(reading.packages[0]?.given));
    expect(published.safeParse(given).error?.issues).toBeUndefined();
    expect(published.safeParse({ ...(given as object), colour: "red" }).success).toBe(false);
  }
});
