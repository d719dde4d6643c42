import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { type Asked, type Asking, answer, ask, dayShown } from "@/lib/queries/answer";

/** The agreements that were signed on the day shown, in the order in which they entered the record. */
export function signedAgreements(asking: Asking): Promise<AgreementView[]> {
  return asking.signed();
}

/** Every agreement signed by the day shown. */
export async function agreementsAnswer(perspective: Perspective, asked?: Asked): Promise<Answer<AgreementView[]>> {
  const asking = await ask(perspective, asked);
  const agreements = await signedAgreements(asking);
  return answer(asking, dayShown(asking, agreements), agreements);
}
