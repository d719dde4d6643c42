import { isHoliday } from "@/lib/calendars/holidays";
import type { DeadlineQuestion } from "@/lib/domain/deadline/question";
import type { DeadlineRule, Extension } from "@/lib/domain/record";

/** A question about one rule, signed on a day by the United States and Japan, with real holidays. */
export function question(rule: DeadlineRule, signedOn: string, more: Partial<DeadlineQuestion> = {}): DeadlineQuestion {
  return {
    rule,
    extensions: [],
    signedOn,
    dateClaims: [{ on: signedOn }],
    calendars: ["US", "JP"],
    asOf: signedOn,
    isHoliday,
    deliveredOn: () => null,
    ...more,
  };
}

export function extension(id: string, agreedOn: string, rule: DeadlineRule, more: Partial<Extension> = {}): Extension {
  return {
    id,
    commitment: "01",
    rule,
    agreedOn,
    reason: { en: "The parties agreed", ja: "当事者が合意した" },
    source: "joint-statement",
    by: "editor",
    recordedAt: "2026-01-01T00:00:00Z",
    withdrawn: null,
    ...more,
  };
}
