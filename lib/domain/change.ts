import type { DeliveryState, IsoDate, Precision, Text } from "@/lib/domain/record";
import type { Totals } from "@/lib/domain/view";

/** Kinds of change between two days, in the order in which they stand within a day. */
export const CHANGE_KINDS = [
  "signed",
  "fell-due",
  "passed",
  "delivered",
  "assessed",
  "assessed-party",
  "step-completed",
  "evidence",
  "extended",
  "withdrawn",
  "checked",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** From one judgement to the next. The same state twice: it was judged again. */
export type Transition = { from: DeliveryState; to: DeliveryState; disputed: boolean };

/** One dated change. `refs` are the commitments it bears on; empty for the agreement as a whole. */
export type Change = { on: IsoDate; agreement: string; refs: string[] } & (
  | { kind: "signed" }
  /** The last day of a period, or an occurrence of a repeated duty. */
  | { kind: "fell-due"; recurring: boolean }
  /** The first day after `dueOn` on which no delivery was on record. */
  | { kind: "passed"; dueOn: IsoDate }
  /** `days` from delivery to the due date, negative when late; null without one date to compare with. */
  | ({ kind: "delivered"; days: number | null } & Transition)
  | ({ kind: "assessed" } & Transition)
  | ({ kind: "assessed-party"; party: string } & Transition)
  | { kind: "step-completed"; id: string; title: Text }
  /** `happened` is the day as the source has it, known to `precision`; `on` is when that was certainly over. */
  | {
      kind: "evidence";
      id: string;
      happened: IsoDate;
      precision: Precision;
      counting: boolean;
      publisher: string;
      url: string;
      shows: Text;
    }
  /** Null where a rule gives no single date. */
  | { kind: "extended"; id: string; wasDue: IsoDate | null; dueOn: IsoDate | null }
  | { kind: "withdrawn"; subject: "evidence" | "assessment" | "extension" | "check"; id: string; reason: string }
  | { kind: "checked"; id: string; upTo: IsoDate }
);

/** What differs on the evening of `to` from the evening of `from`. */
export type ChangesBetween = {
  from: IsoDate;
  to: IsoDate;
  /** Everything dated after `from` and up to `to`, latest first. */
  changes: Change[];
  counts: Record<ChangeKind, number>;
  /** The agreements signed by each of the two days, summed up. */
  before: Totals;
  after: Totals;
};
