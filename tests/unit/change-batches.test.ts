import { expect, test } from "vitest";
import { latestBatches } from "@/lib/domain/change-batches";
import type { AuditEntry } from "@/lib/domain/record";
import { sampleAgreement, sampleCommitment, sampleEvidence } from "@/tests/support/sample-record";

const AT = "2026-01-05T03:04:05.006Z";
const entry = (id: number, more: Partial<AuditEntry>): AuditEntry => ({
  id,
  recordedAt: AT,
  actor: "Aki",
  action: "assess",
  subjectKind: "assessment",
  agreement: "sample",
  commitment: "01",
  subjectId: `a${id}`,
  reason: null,
  before: null,
  after: { id: `a${id}` },
  previousHash: "",
  approvedBy: null,
  hash: "",
  ...more,
});
const raise = (id: number, ref = "01"): AuditEntry =>
  entry(id, {
    subjectKind: "commitment",
    commitment: ref,
    subjectId: ref,
    before: sampleCommitment(ref),
    after: { ...sampleCommitment(ref), version: 2 },
  });
const imported = (id: number, agreement: string, more: Partial<AuditEntry> = {}) =>
  entry(id, { action: "import-agreement", actor: "system", agreement, commitment: null, ...more });
const ids = (entries: readonly AuditEntry[], limit = 50) =>
  latestBatches(entries, limit).map(({ told }) => told.map(({ id }) => id));

test("what one command wrote is one change; two commands of one instant are two", () => {
  const added = entry(1, { subjectKind: "evidence", commitment: null, after: sampleEvidence("e09", ["01", "02"]) });
  const entries = [added, entry(2, {}), raise(3), raise(4, "02"), entry(5, {}), raise(6)];
  expect(ids(entries)).toEqual([[5], [1, 2]]);
  expect(latestBatches(entries, 50).map(({ refs }) => refs)).toEqual([["01"], ["01", "02"]]);
});

test("an import is one change for each agreement, whatever else it counts", () => {
  const enters = { subjectKind: "agreement" as const, after: sampleAgreement() };
  const entries = [
    imported(1, "sample", enters),
    imported(2, "sample"),
    imported(3, "other", enters),
    imported(4, "other", { ...raise(4), action: "import-agreement", actor: "system", agreement: "other" }),
    imported(5, "other"),
    imported(6, "other", { recordedAt: "2026-01-06T00:00:00.000Z" }),
  ];
  expect(ids(entries)).toEqual([[6], [3, 5], [1, 2]]);
  expect(latestBatches(entries, 50).map(({ enters }) => enters)).toEqual([false, true, true]);
});

test("only the latest are given, and what only counts versions is no change", () => {
  const entries = Array.from({ length: 120 }, (_, at) => (at % 2 === 0 ? entry(at + 1, {}) : raise(at + 1)));
  const latest = ids(entries);
  expect(latest).toHaveLength(50);
  expect([latest[0], latest.at(-1)]).toEqual([[119], [21]]);
  expect(ids([raise(1)])).toEqual([]);
  expect(ids([])).toEqual([]);
});
