import { expect, it } from "vitest";
import { addEvidence } from "@/lib/commands/add-evidence";
import type { Asking } from "@/lib/commands/asking";
import { assess } from "@/lib/commands/assess";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { recordCheck } from "@/lib/commands/record-check";
import type { CommandResult } from "@/lib/commands/result";
import { tickStep } from "@/lib/commands/tick-step";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { loadEntries } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { ROLES } from "@/lib/domain/permissions";
import type { AgreementRecord } from "@/lib/domain/record";
import { replay } from "@/lib/domain/replay";
import { asking } from "@/tests/support/actors";
import { testDatabase } from "@/tests/support/database";
import fc from "@/tests/support/fixed-chance";
import { seed } from "@/tests/support/sample-record";

/** Any command, sensible or not, on a few small names so that histories meet themselves. */
const day = fc.integer({ min: 1, max: 24 }).map((date) => `2026-01-${String(date).padStart(2, "0")}`);
const words = fc.constantFrom("because", "別の理由", "it's \\ “so”\n; --", "🗾");
const text = fc.record({ en: words, ja: words });
const target = fc.record({
  agreement: fc.constantFrom(...Array<string>(9).fill("sample"), "nowhere"),
  commitment: fc.constantFrom("01", "02", "10"),
});
const evidenceId = fc.constantFrom("e01", "e02", "e03", "e04", "e05");
const source = fc.record({
  url: fc.constant("https://example.org/"),
  publisher: fc.constant("Agency"),
  kind: fc.constantFrom("official" as const, "commentary" as const),
  on: day,
  shows: text,
  relation: fc.constantFrom("supports" as const, "contradicts" as const, "does-not-count" as const),
  why: fc.option(text),
});

type Attempt = (version: number, wholeVersion: number, ask: Asking) => Promise<CommandResult>;
const attempt: fc.Arbitrary<{ ref: string; run: Attempt }> = fc
  .record({
    ...{ kind: fc.integer({ min: 0, max: 6 }), target, day, other: day, words, text, source, evidenceId },
    ...{ withSource: fc.boolean(), untick: fc.boolean(), whole: fc.boolean(), stale: fc.integer({ min: 0, max: 4 }) },
    state: fc.constantFrom("no-evidence" as const, "underway" as const, "delivered" as const),
    assessment: fc.constantFrom("a01", "a02", "a03"),
  })
  .map((given) => ({
    ref: given.target.commitment,
    run: (current, wholeVersion, ask) => {
      const version = given.stale === 0 ? Math.max(1, current - 1) : current;
      const on = { ...given.target, version };
      const { text: reason } = given;
      switch (given.kind) {
        case 0: {
          const judged = { state: given.state, effectiveOn: given.day, reason, evidence: [given.evidenceId] };
          return assess({ ...on, ...judged, newEvidence: given.withSource ? given.source : null }, ask);
        }
        case 1:
          return tickStep({ ...on, step: "1", completedOn: given.untick ? null : given.day, reason: given.words }, ask);
        case 2: {
          const looked = { on: given.day, upTo: given.other, note: reason };
          if (given.whole) return recordCheck({ ...on, ...looked, commitment: null, version: wholeVersion }, ask);
          return recordCheck({ ...on, ...looked }, ask);
        }
        case 3:
          return addEvidence({ ...on, evidence: given.source }, ask);
        case 4:
          return withdrawEvidence({ ...on, evidence: given.evidenceId, reason: given.words }, ask);
        case 5:
          return withdrawAssessment({ ...on, assessment: given.assessment, reason: given.words }, ask);
        default: {
          const rule = { kind: "date" as const, on: given.day };
          return extendDeadline({ ...on, rule, agreedOn: given.other, reason, source: "https://example.org/" }, ask);
        }
      }
    },
  }));

function versions({ agreement, commitments }: AgreementRecord, ref: string): [number, number] {
  return [commitments.find((one) => one.ref === ref)?.version ?? 1, agreement.version];
}

/** What must hold after any history. */
function expectSound(record: AgreementRecord): void {
  const standing = new Set(record.evidence.filter(({ withdrawn }) => withdrawn === null).map(({ id }) => id));
  for (const one of record.assessments) {
    expect(one.reason.en).not.toBe("");
    if (one.withdrawn === null && one.state !== "no-evidence")
      expect(one.evidence.some((id) => standing.has(id))).toBe(true);
  }
}

it("after any history of commands the replay of the entries is what the tables hold", async () => {
  const history = fc.array(fc.tuple(attempt, fc.constantFrom(...ROLES)), { minLength: 8, maxLength: 14 });
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const database = await testDatabase();
      try {
        let expected = await seed(database.client);
        for (const [{ ref, run }, role] of steps) {
          const result = await run(...versions(expected, ref), asking(database.client, role, "2026-01-20T12:00:00Z"));
          const outcome = result.ok ? "ok" : result.refusal.code;
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          const [now] = await loadRecords(database.client);
          if (!now) throw new Error("the record is gone");
          if (!result.ok) expect(now).toEqual(expected);
          expected = now;
        }
        expectSound(expected);
        expect(replay(await loadEntries({}, database.client))).toEqual([expected]);
        expect(await verifyChain(database.client)).toMatchObject({ ok: true });
      } finally {
        await database.drop();
      }
    }),
    { numRuns: 20 },
  );
  // The histories must be real ones: accepted and refused in several ways.
  for (const outcome of ["ok", "forbidden", "not-found", "stale", "in-future"])
    expect(outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(0);
  expect(outcomes.get("ok")).toBeGreaterThan(30);
}, 120_000);
