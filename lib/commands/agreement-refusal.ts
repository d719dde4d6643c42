import { isCalendar } from "@/lib/calendars/holidays";
import type { RuleRefusal } from "@/lib/commands/result";
import type { AgreementDetails, AgreementProblem } from "@/lib/domain/agreement-rules";
import type { IsoDate } from "@/lib/domain/record";

/** The first reason not to take an agreement's details; `problems` are those the domain found. */
export function refusalOfAgreement(
  given: AgreementDetails,
  problems: readonly AgreementProblem[],
  today: IsoDate,
): RuleRefusal | null {
  if (given.signing.on > today) return { code: "in-future", field: "signing.on" };
  const [first] = problems;
  if (first)
    return { code: first.code, field: [first.list, first.index, first.member].filter((x) => x !== null).join(".") };
  const unknown = given.parties.findIndex(({ calendar }) => !isCalendar(calendar));
  return unknown < 0 ? null : { code: "unknown-calendar", field: `parties.${unknown}.calendar` };
}
