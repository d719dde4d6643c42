import { Temporal } from "temporal-polyfill";
import { addDays } from "@/lib/domain/dates";
import type { AgreementRecord, AuditEntry, SubjectKind } from "@/lib/domain/record";
import fc from "@/tests/support/fixed-chance";
import {
  agreement,
  assessment,
  check,
  commitment,
  evidence,
  extension,
  step,
  suggestion,
} from "@/tests/support/record-builders";

/** One thing an editor does to the small agreement of these histories. */
export type Act = {
  kind: SubjectKind | "withdraw-evidence" | "withdraw-assessment" | "withdraw-check";
  ref: string;
  n: number;
  day: number;
};
export type History = { entries: AuditEntry[]; record: AgreementRecord | null };

const START = "2025-10-01";
const REFS = ["01", "02", "03"] as const;
const STATES = ["no-evidence", "not-started", "underway", "substantial", "delivered", "not-delivered"] as const;
/** A day of the agreement's life, `offset` days after it begins. */
export const dayAt = (offset: number) => addDays(START, offset);

export const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    "agreement",
    "commitment",
    "step",
    "evidence",
    "assessment",
    "assessment",
    "check",
    "extension",
    "suggestion",
    "withdraw-evidence",
    "withdraw-assessment",
    "withdraw-check",
  ),
  ref: fc.constantFrom(...REFS),
  n: fc.nat(5),
  day: fc.nat(400),
});

/** Acts with the hours that pass before each. */
export const acts = fc.array(fc.tuple(act, fc.integer({ min: 0, max: 24 * 40 })), { maxLength: 40 });

const id = (letter: string, n: number) => `${letter}0${n + 1}`;

/** The record kept by hand: one list a kind, found and replaced by whoever acts. Shares no code with the fold. */
class Ledger {
  readonly entries: AuditEntry[] = [];
  readonly record: AgreementRecord = {
    agreement: agreement(),
    commitments: [],
    steps: [],
    evidence: [],
    assessments: [],
    checks: [],
    extensions: [],
    suggestions: [],
  };
  private at = Temporal.Instant.from(`${START}T00:00:00Z`);

  pass(hours: number) {
    this.at = this.at.add({ hours });
  }

  get recordedAt() {
    return this.at.toString({ fractionalSecondDigits: 3 });
  }

  note(subjectKind: SubjectKind, commitmentRef: string | null, subjectId: string, after: unknown) {
    this.entries.push({
      id: this.entries.length + 1,
      recordedAt: this.recordedAt,
      actor: "Ed",
      action: subjectKind,
      subjectKind,
      agreement: "us-jp",
      commitment: commitmentRef,
      subjectId,
      reason: null,
      before: null,
      after: structuredClone(after),
      previousHash: "",
      approvedBy: null,
      hash: "",
    });
  }

  put<T>(list: T[], same: (other: T) => boolean, noun: T): T {
    const place = list.findIndex(same);
    if (place < 0) list.push(noun);
    else list[place] = noun;
    return noun;
  }
}

function perform(ledger: Ledger, { kind, ref, n, day }: Act) {
  const { record, recordedAt } = ledger;
  const on = dayAt(day);
  const own = (noun: { commitment: string; id: string }, key: string) => noun.commitment === ref && noun.id === key;
  const withdrawn = { at: recordedAt, by: "Ed", reason: "A mistake" };
  switch (kind) {
    case "agreement": {
      record.agreement = { ...record.agreement, version: record.agreement.version + 1 };
      return ledger.note("agreement", null, "us-jp", record.agreement);
    }
    case "commitment": {
      const rules = [
        { kind: "none" as const },
        { kind: "period" as const, length: "P6M", from: "signing" as const },
        { kind: "date" as const, on },
      ];
      const noun = commitment({ ref, rule: rules[n % 3] ?? { kind: "none" } });
      return ledger.note(
        "commitment",
        ref,
        ref,
        ledger.put(record.commitments, (other) => other.ref === ref, noun),
      );
    }
    case "step": {
      const noun = step({ id: String(n), commitment: ref, completedOn: day % 2 ? on : null });
      return ledger.note(
        "step",
        ref,
        noun.id,
        ledger.put(record.steps, (other) => own(other, noun.id), noun),
      );
    }
    case "evidence": {
      const noun = evidence(
        { [ref]: "supports" },
        { id: id("e", n), on, precision: day % 3 ? "day" : "month", recordedAt },
      );
      return ledger.note(
        "evidence",
        null,
        noun.id,
        ledger.put(record.evidence, (other) => other.id === noun.id, noun),
      );
    }
    case "assessment": {
      const noun = assessment({
        id: id("a", n),
        commitment: ref,
        state: STATES[day % 6] ?? "underway",
        effectiveOn: on,
        recordedAt,
      });
      return ledger.note(
        "assessment",
        ref,
        noun.id,
        ledger.put(record.assessments, (other) => own(other, noun.id), noun),
      );
    }
    case "check": {
      const noun = check({ id: id("c", n), commitment: day % 2 ? ref : null, on, upTo: on, recordedAt });
      return ledger.note(
        "check",
        noun.commitment,
        noun.id,
        ledger.put(record.checks, (other) => other.id === noun.id, noun),
      );
    }
    case "extension": {
      const rule = { kind: "date" as const, on: dayAt(day + 100) };
      const noun = extension({ id: id("x", n), commitment: ref, rule, agreedOn: on, recordedAt });
      return ledger.note(
        "extension",
        ref,
        noun.id,
        ledger.put(record.extensions, (other) => own(other, noun.id), noun),
      );
    }
    case "suggestion": {
      const noun = suggestion({ id: id("s", n), commitment: ref, receipt: id("S", n), receivedOn: on, recordedAt });
      return ledger.note(
        "suggestion",
        ref,
        noun.id,
        ledger.put(record.suggestions, (other) => other.id === noun.id, noun),
      );
    }
    case "withdraw-evidence": {
      const noun = record.evidence.find((other) => other.id === id("e", n));
      if (!noun) return;
      return ledger.note(
        "evidence",
        null,
        noun.id,
        ledger.put(record.evidence, (other) => other === noun, { ...noun, withdrawn }),
      );
    }
    case "withdraw-assessment": {
      const noun = record.assessments.find((other) => own(other, id("a", n)));
      if (!noun) return;
      return ledger.note(
        "assessment",
        ref,
        noun.id,
        ledger.put(record.assessments, (other) => other === noun, { ...noun, withdrawn }),
      );
    }
    case "withdraw-check": {
      const noun = record.checks.find((other) => other.id === id("c", n));
      if (!noun) return;
      return ledger.note(
        "check",
        noun.commitment,
        noun.id,
        ledger.put(record.checks, (other) => other === noun, { ...noun, withdrawn }),
      );
    }
  }
}

/** The history that acts leave: its entries, and the record as it was kept by hand along the way (null before the first). */
export function historyOf(
  done: readonly (readonly [Act, number])[],
  until: (recordedAt: string) => boolean = () => true,
): History {
  const ledger = new Ledger();
  if (until(ledger.recordedAt)) {
    ledger.note("agreement", null, "us-jp", ledger.record.agreement);
    for (const ref of REFS) perform(ledger, { kind: "commitment", ref, n: 1, day: 0 });
  }
  for (const [one, hours] of done) {
    ledger.pass(hours);
    if (!until(ledger.recordedAt)) break;
    perform(ledger, one);
  }
  return { entries: ledger.entries, record: ledger.entries.length > 0 ? ledger.record : null };
}
