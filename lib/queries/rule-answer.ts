import { isHoliday } from "@/lib/calendars/holidays";
import { computeDeadline } from "@/lib/domain/deadline/compute";
import type { DeadlineRule } from "@/lib/domain/record";
import type { Deadline } from "@/lib/domain/view";
import { agreementAnswer } from "@/lib/queries/agreement";

/** What a rule that is still being written would give in an agreement today; null when there is no such agreement. */
export async function ruleAnswer(slug: string, rule: DeadlineRule): Promise<Deadline | null> {
  const { data: agreement } = await agreementAnswer(slug, { asOf: null, knownOn: null });
  if (!agreement) return null;
  return computeDeadline({
    rule,
    extensions: [],
    signedOn: agreement.signing.on,
    dateClaims: agreement.dateClaims,
    calendars: agreement.parties.map(({ calendar }) => calendar),
    asOf: agreement.today,
    isHoliday,
    deliveredOn: (ref) => agreement.commitments.find((one) => one.ref === ref)?.delivery.deliveredOn ?? null,
  });
}
