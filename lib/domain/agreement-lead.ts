import type { IsoDate } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

/** The numbers behind the sentences at the head of an agreement's page; worded in i18n under `agreement.lead`. */
export type AgreementLead = {
  commitments: number;
  /** Commitments with a due date, and how they stand. */
  dated: number;
  passed: number;
  ahead: number;
  metOnTime: number;
  metLate: number;
  delivered: number;
  /** How many have been looked at by anyone. */
  assessed: number;
  checkedUpTo: IsoDate | null;
};

/** Counts what the lead sentences say, from the totals of the page. */
export function agreementLead({ totals, checkedUpTo }: Pick<AgreementView, "totals" | "checkedUpTo">): AgreementLead {
  const { bySchedule, byDelivery, commitments, dated } = totals;
  return {
    commitments,
    dated,
    passed: bySchedule.passed,
    ahead: bySchedule.upcoming + bySchedule["due-soon"] + bySchedule["due-today"],
    metOnTime: bySchedule["met-on-time"],
    metLate: bySchedule["met-late"],
    delivered: byDelivery.delivered,
    assessed: commitments - byDelivery["not-assessed"],
    checkedUpTo,
  };
}
