import type { AuditEntry, SubjectKind } from "@/lib/domain/record";

/** Why a command did nothing, worded in i18n. Each of these belongs to one input. */
export const RULE_CODES = [
  "reason-required",
  "evidence-required",
  "unknown-evidence",
  "evidence-withdrawn",
  "evidence-does-not-count",
  "evidence-in-use",
  "why-required",
  "unknown-party",
  "unknown-step",
  "unknown-assessment",
  "unknown-calendar",
  "unknown-commitment",
  "dependency-cycle",
  "progress-from-steps",
  "already-withdrawn",
  "unchanged",
  "same-agreement",
  "in-future",
  "before-signing",
  "reach-after-day",
  "already-decided",
  "slug-taken",
  "ref-taken",
  "unknown-theme",
  "unknown-source",
  "unknown-zone",
  "unknown-extension",
  "unknown-check",
  "unknown-agreement",
  "unknown-link",
  "duplicate",
  "chosen-differs",
  "in-use",
  "itself",
  "supersede-circle",
  "after-events",
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

/** A rule was not kept; `field` is the name of the input that shows it. */
export type RuleRefusal = { code: RuleCode; field: string };

export type Refusal =
  | { code: "forbidden" }
  | { code: "not-found" }
  /** The input is not well formed; codes are those of the schema. */
  | { code: "invalid"; problems: { field: string; code: string }[] }
  /** Someone was first: what stands now, and what changed since the version the author had. */
  | { code: "stale"; version: number; revision: number; changes: AuditEntry[] }
  /** The key of a submission came again with other contents. */
  | { code: "submission-reused" }
  /** Someone else's proposal; only its author revises or withdraws it. */
  | { code: "not-yours" }
  /** Nobody approves their own proposal. */
  | { code: "own-proposal" }
  /** Whoever proposed it was deactivated since, or may not do it any more. */
  | { code: "proposer-may-not" }
  /** The proposal was decided, revised or withdrawn since the page was drawn. */
  | { code: "proposal-moved-on" }
  | RuleRefusal;

/**
 * `proposal` is set where the change waits for approval: then nothing is written yet, and revision
 * and version are those that stand.
 */
export type CommandResult =
  | {
      ok: true;
      revision: number;
      version: number;
      written: { kind: SubjectKind; id: string }[];
      proposal?: number;
    }
  | { ok: false; refusal: Refusal };
