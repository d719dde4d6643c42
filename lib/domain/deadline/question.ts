import { compareInstants } from "@/lib/domain/dates";
import type { HolidayLookup } from "@/lib/domain/deadline/rollover";
import type { DateClaim, DeadlineRule, Extension, IsoDate } from "@/lib/domain/record";

/** Everything a deadline depends on. Nothing else is looked at: the same question has the same answer. */
export type DeadlineQuestion = {
  /** The rule of the text as signed. */
  rule: DeadlineRule;
  /** The commitment's extensions, in any order; those agreed after `asOf` and withdrawn ones are passed over. */
  extensions: readonly Extension[];
  /** The signing date chosen among the claims. */
  signedOn: IsoDate;
  dateClaims: readonly Pick<DateClaim, "on">[];
  /** The parties' holiday calendars, for the rolled reading of a rule that lists none. */
  calendars: readonly string[];
  /** The day shown: decides which extension is in force and which occurrence comes next. */
  asOf: IsoDate;
  isHoliday: HolidayLookup;
  /** The day a commitment of the same agreement was delivered, as known on `asOf`; null while it is not. */
  deliveredOn: (ref: string) => IsoDate | null;
};

/** The extension in force: the latest agreed on or before `asOf` that stands; null for none. */
export function extensionInForce(extensions: readonly Extension[], asOf: IsoDate): Extension | null {
  const standing = extensions.filter((extension) => extension.withdrawn === null && extension.agreedOn <= asOf);
  return standing.reduce<Extension | null>((last, one) => (last === null || comesAfter(one, last) ? one : last), null);
}

/** By the day it was agreed, then by when it was recorded, then by number: `x10` comes after `x9`. */
function comesAfter(one: Extension, other: Extension): boolean {
  if (one.agreedOn !== other.agreedOn) return one.agreedOn > other.agreedOn;
  const recorded = compareInstants(one.recordedAt, other.recordedAt);
  if (recorded !== 0) return recorded > 0;
  return one.id.length === other.id.length ? one.id > other.id : one.id.length > other.id.length;
}

/** The day that a rule counts from (day 0, not counted); null while it waits for a delivery. */
export function baseOf(
  rule: DeadlineRule,
  question: Pick<DeadlineQuestion, "signedOn" | "deliveredOn">,
): IsoDate | null {
  if (rule.kind === "period" || rule.kind === "recurring") {
    if (rule.from === "signing") return question.signedOn;
    return "date" in rule.from ? rule.from.date : question.deliveredOn(rule.from.commitment);
  }
  return rule.kind === "date" ? question.signedOn : null;
}
