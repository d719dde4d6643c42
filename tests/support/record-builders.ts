import { Temporal } from "temporal-polyfill";
import { agreementView } from "@/lib/domain/agreement-view";
import type {
  Agreement,
  AgreementRecord,
  Assessment,
  Check,
  Commitment,
  Evidence,
  EvidenceRelation,
  Extension,
  Step,
  Suggestion,
  Text,
} from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/** Nouns of a small agreement between Washington and Tokyo, each with what a test does not care about filled in. */

export const text = (en: string): Text => ({ en, ja: `${en}（和）` });
export const RECORDED_AT = "2026-11-22T05:00:00.000Z";

export function agreement(over: Partial<Agreement> = {}): Agreement {
  return {
    slug: "us-jp",
    version: 1,
    kind: "framework",
    legalNature: "non-binding",
    title: text("A framework"),
    formalTitle: null,
    signing: { on: "2025-10-28", place: text("Tokyo"), zone: "Asia/Tokyo" },
    dateClaims: [
      { on: "2025-10-28", source: null, note: null, chosen: true },
      { on: "2025-10-27", source: null, note: null, chosen: false },
    ],
    parties: [
      { code: "US", name: text("United States"), zone: "America/New_York", calendar: "US" },
      { code: "JP", name: text("Japan"), zone: "Asia/Tokyo", calendar: "JP" },
    ],
    themes: [{ key: "supply", title: text("Supply") }],
    sources: [],
    links: [],
    ...over,
  };
}

export function commitment(over: Partial<Commitment> = {}): Commitment {
  return {
    agreement: "us-jp",
    ref: "01",
    version: 1,
    title: text("Do one thing"),
    summary: null,
    operativeWords: null,
    modality: "will",
    theme: "supply",
    bound: "jointly",
    parties: ["US", "JP"],
    responsible: [],
    criteria: [],
    rule: { kind: "none" },
    continuous: false,
    sources: [],
    amountClaims: [],
    supersededBy: null,
    comparable: [],
    ...over,
  };
}

export function step(over: Partial<Step> = {}): Step {
  return { id: "1", commitment: "01", title: text("A step"), party: null, targetOn: null, completedOn: null, ...over };
}

type Bearing = Record<string, EvidenceRelation>;
export function evidence(bearing: Bearing = { "01": "supports" }, over: Partial<Evidence> = {}): Evidence {
  return {
    id: "e01",
    on: "2026-02-04",
    precision: "day",
    published: null,
    foundOn: "2026-11-22",
    kind: "independent-report",
    publisher: "A newspaper",
    url: "https://example.org/a",
    label: null,
    shows: text("Something happened"),
    party: null,
    relations: Object.entries(bearing).map(([ref, relation]) => ({ commitment: ref, relation, why: null })),
    recordedAt: RECORDED_AT,
    withdrawn: null,
    ...over,
  };
}

export function assessment(over: Partial<Assessment> = {}): Assessment {
  return {
    id: "a01",
    commitment: "01",
    party: null,
    state: "underway",
    disputed: false,
    progress: null,
    effectiveOn: "2026-11-22",
    reason: text("Because of the evidence"),
    evidence: ["e01"],
    by: "Ed",
    recordedAt: RECORDED_AT,
    withdrawn: null,
    ...over,
  };
}

export function check(over: Partial<Check> = {}): Check {
  return {
    id: "c01",
    commitment: null,
    on: "2026-11-22",
    upTo: "2026-06-17",
    note: null,
    by: "Ed",
    recordedAt: RECORDED_AT,
    withdrawn: null,
    ...over,
  };
}

export function extension(over: Partial<Extension> = {}): Extension {
  return {
    id: "x01",
    commitment: "01",
    rule: { kind: "date", on: "2026-12-31" },
    agreedOn: "2026-04-01",
    reason: text("More time was agreed"),
    source: "https://example.org/x",
    by: "Ed",
    recordedAt: RECORDED_AT,
    withdrawn: null,
    ...over,
  };
}

export function suggestion(over: Partial<Suggestion> = {}): Suggestion {
  return {
    id: "s01",
    commitment: "01",
    receipt: "AAAA-BBBB-CCCC",
    url: "https://example.org/s",
    publisher: "A paper",
    on: "2026-03-01",
    shows: text("It was done"),
    receivedOn: "2026-03-02",
    outcome: "declined",
    reason: text("It speaks of something else"),
    evidenceId: null,
    by: "Ed",
    recordedAt: RECORDED_AT,
    ...over,
  };
}

export function record(over: Partial<AgreementRecord> = {}): AgreementRecord {
  return {
    agreement: agreement(),
    commitments: [commitment()],
    steps: [],
    evidence: [],
    assessments: [],
    checks: [],
    extensions: [],
    suggestions: [],
    ...over,
  };
}

/** The view on `day`, with no holidays known. */
export function viewOn(of: AgreementRecord, day: string): AgreementView {
  return agreementView(of, { day, today: day, isHoliday: () => null });
}

/** The view at an instant: the day is today where it ends last. */
export function viewAt(of: AgreementRecord, instant: string): AgreementView {
  const today = todayIn(zonesOf(of.agreement), Temporal.Instant.from(instant));
  return agreementView(of, { day: today, today, isHoliday: () => null });
}

/** The only commitment of a record, or the one with the ref, on a day. */
export function commitmentOn(of: AgreementRecord, day: string, ref = "01"): CommitmentView {
  const found = viewOn(of, day).commitments.find((one) => one.ref === ref);
  if (!found) throw new Error(`no commitment ${ref}`);
  return found;
}
