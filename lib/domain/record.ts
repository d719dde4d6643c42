/**
 * The record: what is stored, as plain serialisable values.
 *
 * Calendar dates are ISO `YYYY-MM-DD` strings (a plain date, no zone); instants
 * are ISO 8601 in UTC ending in `Z`. Every list is in a stable order. The same
 * shapes are written into audit entries, so that a replay of the entries gives
 * the record again.
 */

/** A calendar date, `YYYY-MM-DD`. Never an instant. */
export type IsoDate = string;
/** An instant in UTC, `2026-11-22T04:05:06.789Z`. */
export type IsoInstant = string;
/** Text in both languages of the record. */
export type Text = { en: string; ja: string };

export const AGREEMENT_KINDS = [
  "framework",
  "memorandum",
  "action-plan",
  "joint-statement",
  "partnership-agreement",
  "treaty",
  "other",
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const LEGAL_NATURES = ["binding", "non-binding", "not-stated"] as const;
export type LegalNature = (typeof LEGAL_NATURES)[number];

/** Modal strength, strongest first: decided › are doing › will › intend › plan › consider. */
export const MODALITIES = ["decided", "doing", "will", "intend", "plan", "consider"] as const;
export type Modality = (typeof MODALITIES)[number];

/** Kinds of source, strongest first. */
export const EVIDENCE_KINDS = [
  "official",
  "official-text-copy",
  "self-report",
  "independent-report",
  "commentary",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How an item of evidence bears on a commitment. The first three count; the last two do not. */
export const EVIDENCE_RELATIONS = ["supports", "contradicts", "candidate", "context", "does-not-count"] as const;
export type EvidenceRelation = (typeof EVIDENCE_RELATIONS)[number];

/** Delivery, judged by people from evidence. */
export const DELIVERY_STATES = [
  "not-assessed",
  "no-evidence",
  "not-started",
  "underway",
  "substantial",
  "delivered",
  "continuing",
  "not-delivered",
  "superseded",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Schedule, computed from the rule and the day; never stored. */
export const SCHEDULE_STATES = [
  "no-deadline",
  "awaiting-trigger",
  "upcoming",
  "due-soon",
  "due-today",
  "passed",
  "met-on-time",
  "met-late",
] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

export type Party = { code: string; name: Text; zone: string; calendar: string };
export type DateClaim = { on: IsoDate; source: string | null; note: Text | null; chosen: boolean };
export type Source = {
  key: string;
  publisher: string;
  title: string | null;
  published: IsoDate | null;
  kind: EvidenceKind;
  url: string | null;
  note: string | null;
};
export type Theme = { key: string; title: Text };
export const LINK_KINDS = ["leads-to", "follows-from", "related"] as const;
export type AgreementLink = { to: string; kind: (typeof LINK_KINDS)[number]; note: Text | null };

export type Agreement = {
  slug: string;
  version: number;
  kind: AgreementKind;
  legalNature: LegalNature;
  title: Text;
  formalTitle: Text | null;
  signing: { on: IsoDate; place: Text; zone: string };
  dateClaims: DateClaim[];
  parties: Party[];
  themes: Theme[];
  sources: Source[];
  links: AgreementLink[];
};

/** ISO 8601 duration of days, weeks, months or years: `P180D`, `P6M`. */
export type Duration = string;
export type RuleStart = "signing" | { date: IsoDate } | { commitment: string; event: "delivered" };
export type Rollover = "none" | "next-working-day";
export type MonthEnd = "clamp" | "jp-civil-code-143";
type Counting = { rollover?: Rollover; calendars?: string[]; monthEnd?: MonthEnd };
/** How the text fixes the date. This JSON is public: import, export, API. */
export type DeadlineRule =
  | { kind: "none" }
  | { kind: "date"; on: IsoDate }
  | ({ kind: "period"; length: Duration; from: RuleStart } & Counting)
  | ({ kind: "recurring"; every: Duration; from: RuleStart; until?: IsoDate } & Counting)
  | ({ kind: "conditional"; trigger: string; length: Duration } & Counting);

/** A commitment of any agreement. */
export type CommitmentName = { agreement: string; commitment: string };

export type Commitment = {
  agreement: string;
  ref: string;
  /** Rises by one with every change to the commitment or anything under it; the optimistic lock. */
  version: number;
  title: Text;
  summary: Text | null;
  operativeWords: string | null;
  modality: Modality | null;
  theme: string;
  bound: "jointly" | "each";
  /** Codes of the parties bound; all of the agreement's unless the text says otherwise. */
  parties: string[];
  responsible: { party: string; office: Text }[];
  criteria: Text[];
  rule: DeadlineRule;
  /** A duty without an end. */
  continuous: boolean;
  sources: string[];
  amountClaims: { text: string; url: string }[];
  supersededBy: string | null;
  /**
   * Commitments of the same kind in other agreements, as an editor judged; some may not be on record (yet).
   * One that names itself is to be compared even while no other agreement has its like.
   */
  comparable: CommitmentName[];
};

export type Step = {
  id: string;
  commitment: string;
  title: Text;
  party: string | null;
  targetOn: IsoDate | null;
  completedOn: IsoDate | null;
};

/** How exactly the day of an event is known. */
export type Precision = "day" | "month" | "year";
export type Withdrawal = { at: IsoInstant; by: string; reason: string };

export type Evidence = {
  id: string;
  on: IsoDate;
  precision: Precision;
  published: IsoDate | null;
  foundOn: IsoDate;
  kind: EvidenceKind;
  publisher: string;
  url: string;
  /** A few words for timelines; without them the start of `shows` serves. */
  label: Text | null;
  shows: Text;
  party: string | null;
  relations: { commitment: string; relation: EvidenceRelation; why: Text | null }[];
  recordedAt: IsoInstant;
  withdrawn: Withdrawal | null;
};

export type Assessment = {
  id: string;
  commitment: string;
  /** null: the whole commitment; else one party's share of it. */
  party: string | null;
  state: Exclude<DeliveryState, "not-assessed">;
  disputed: boolean;
  /** Used only where the commitment has no steps. */
  progress: number | null;
  /** From this day the judgement holds (valid time). For `delivered` it is the day of delivery. */
  effectiveOn: IsoDate;
  reason: Text;
  /** Ids of the evidence it rests on. */
  evidence: string[];
  by: string;
  recordedAt: IsoInstant;
  withdrawn: Withdrawal | null;
};

export type Check = {
  id: string;
  /** null: the whole agreement was looked through. */
  commitment: string | null;
  /** The day someone looked. */
  on: IsoDate;
  /** The day up to which the sources looked at reach; bounds every absence. */
  upTo: IsoDate;
  note: Text | null;
  by: string;
  recordedAt: IsoInstant;
  withdrawn: Withdrawal | null;
};

export type Extension = {
  id: string;
  commitment: string;
  rule: DeadlineRule;
  /** The day the parties agreed it (valid time). */
  agreedOn: IsoDate;
  reason: Text;
  source: string;
  by: string;
  recordedAt: IsoInstant;
  withdrawn: Withdrawal | null;
};

/**
 * How it came out that a reader proposed a source. It enters the record with the decision;
 * until then the proposal waits outside it, and the reader's address never enters.
 */
export type Suggestion = {
  id: string;
  commitment: string;
  /** The number the reader was given, to find the outcome by. */
  receipt: string;
  /** What was proposed; each null where the decision keeps the reader's words out of the record. */
  url: string | null;
  publisher: string | null;
  /** The day the source speaks of, as the reader has it. */
  on: IsoDate | null;
  shows: Text | null;
  /** The day it came in (valid time). */
  receivedOn: IsoDate;
  outcome: (typeof SUGGESTION_OUTCOMES)[number];
  /** Why it was declined; may be left out where it was accepted. */
  reason: Text | null;
  /** The item of evidence it became. */
  evidenceId: string | null;
  by: string;
  recordedAt: IsoInstant;
};
export const SUGGESTION_OUTCOMES = ["accepted", "declined"] as const;

/** Everything stored about one agreement. `commitment` fields below hold the ref. */
export type AgreementRecord = {
  agreement: Agreement;
  commitments: Commitment[];
  steps: Step[];
  evidence: Evidence[];
  assessments: Assessment[];
  checks: Check[];
  extensions: Extension[];
  suggestions: Suggestion[];
};

export const SUBJECT_KINDS = [
  "agreement",
  "commitment",
  "step",
  "evidence",
  "assessment",
  "check",
  "extension",
  "suggestion",
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** One change of the record. `hash` = SHA-256 over the canonical JSON of the rest, `previousHash` included, and `approvedBy` where there is one. */
export type AuditEntry = {
  /** 1, 2, 3 … without gaps; the last one is the record's revision. */
  id: number;
  recordedAt: IsoInstant;
  actor: string;
  /** The command, e.g. `assess`, `tick-step`, `record-check`, `import-agreement`. */
  action: string;
  subjectKind: SubjectKind;
  agreement: string;
  /** Ref of the commitment concerned, where there is one. */
  commitment: string | null;
  /** Id within its kind; the slug for an agreement, the ref for a commitment. */
  subjectId: string;
  reason: string | null;
  before: unknown;
  after: unknown;
  previousHash: string;
  hash: string;
  /** Who approved the change, where a second person had to; null where `actor` published it alone. */
  approvedBy: string | null;
};
