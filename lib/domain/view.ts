import type {
  Agreement,
  Assessment,
  AuditEntry,
  Check,
  Commitment,
  DateClaim,
  DeadlineRule,
  DeliveryState,
  Evidence,
  EvidenceKind,
  EvidenceRelation,
  Extension,
  IsoDate,
  ScheduleState,
  Step,
  Suggestion,
} from "@/lib/domain/record";

/**
 * What the record says as of a day: plain, serialisable, the one source of every
 * number on a page, chart, CSV, feed and API answer.
 */

/** One line of the working. `code` is worded in i18n (`deadline.working.<code>`). */
export type WorkingStep = { code: string; on: IsoDate | null; params: Record<string, string | number> };
/** Another reading of the same words. `code` is worded in i18n (`deadline.reading.<code>`). */
export type Reading = { code: string; dueOn: IsoDate; params: Record<string, string | number> };

export type Deadline = {
  /** The rule in force as of the day (the last extension's, else the text's). */
  rule: DeadlineRule;
  /** The due date; for a recurring rule the next occurrence (or the last, when none is left). */
  dueOn: IsoDate | null;
  /** What the text as signed gives, before any extension. */
  originalDueOn: IsoDate | null;
  working: WorkingStep[];
  alternatives: Reading[];
  /** Recurring rules only: every occurrence from the start to one after the day shown. */
  occurrences: IsoDate[];
};

export type Delivery = {
  state: DeliveryState;
  disputed: boolean;
  /** 0–100 or null for unknown. Unknown is never 0. */
  progress: number | null;
  /** Where progress comes from. */
  progressFrom: "steps" | "assessment" | null;
  stepsDone: number;
  stepsTotal: number;
  assessedOn: IsoDate | null;
  deliveredOn: IsoDate | null;
  /** For `delivered`: days from delivery to the day it was recorded; null otherwise. */
  recordedDaysLater: number | null;
  reason: Assessment["reason"] | null;
  evidence: string[];
  byParty: { party: string; state: DeliveryState; disputed: boolean; assessedOn: IsoDate }[];
};

export type Schedule = {
  state: ScheduleState;
  /** Days to the due date, negative once past; for met-*: from delivery to the due date, negative when late. */
  days: number | null;
  /** Share of the time from start to due date used, 0–100; null without a deadline. */
  timeUsed: number | null;
  /** When the due date ends in the party zone where it ends last (UTC instant); null without one. */
  endsAt: string | null;
};

export type EvidenceSummary = {
  /** Items that support, contradict or are candidates. */
  count: number;
  byRelation: Record<EvidenceRelation, number>;
  strongest: EvidenceKind | null;
  /** Latest day someone looked, and how far their sources reached. */
  checkedOn: IsoDate | null;
  checkedUpTo: IsoDate | null;
  daysSinceCheck: number | null;
  /** Not looked at for more than 90 days, or never. */
  stale: boolean;
};

export type EvidenceItem = Evidence & { relation: EvidenceRelation; why: Evidence["shows"] | null };

export type CommitmentView = Omit<Commitment, "rule"> & {
  deadline: Deadline;
  delivery: Delivery;
  schedule: Schedule;
  evidence: EvidenceSummary;
  steps: Step[];
  /** Newest first; withdrawn ones are left out here and shown in the history. */
  evidenceItems: EvidenceItem[];
  assessments: Assessment[];
  checks: Check[];
  extensions: Extension[];
  /** What readers proposed and what came of it; those still waiting are not part of the record. */
  suggestions: Suggestion[];
};

export type Totals = {
  commitments: number;
  byDelivery: Record<DeliveryState, number>;
  /** How many of each delivery state are marked disputed. */
  disputed: Record<DeliveryState, number>;
  bySchedule: Record<ScheduleState, number>;
  /** Commitments with a fixed or computable due date that still binds; superseded ones are left out. */
  dated: number;
};

export type AgreementView = Omit<Agreement, "dateClaims"> & {
  dateClaims: DateClaim[];
  /** The day shown. */
  asOf: IsoDate;
  /** Today in the party zone that is furthest behind; equals `asOf` unless the reader chose a day. */
  today: IsoDate;
  signed: boolean;
  daysSinceSigning: number;
  checkedOn: IsoDate | null;
  checkedUpTo: IsoDate | null;
  commitments: CommitmentView[];
  /** Every item of evidence of the agreement that happened by the day, newest first. */
  evidence: Evidence[];
  totals: Totals;
};

/** An entry as readers may see it. */
export type HistoryEntry = Omit<AuditEntry, "previousHash">;

/** Which day and which state of knowledge a page shows. `null` means now. */
export type Perspective = { asOf: IsoDate | null; knownOn: IsoDate | null };

/** The answer of every read query: the data and what it was computed from. */
export type Answer<T> = {
  /** Id of the last audit entry used; 0 for an empty record. */
  revision: number;
  perspective: Perspective;
  /** The day shown: the one asked for, else the earliest `today` of the agreements concerned. */
  asOf: IsoDate;
  /** When the first audit entry was written (UTC instant); null for an empty record. */
  recordBegan: string | null;
  /** True when `knownOn` lies before the record began: `data` is empty and the page says so. */
  beforeRecord: boolean;
  /** The instant the answer was computed for (from the clock). */
  now: string;
  /** Names everything that `data` depends on besides the question: the same state, the same data. */
  state: string;
  data: T;
};
