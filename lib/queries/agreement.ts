import { loadEntries } from "@/lib/data/entries";
import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { type Asked, answer, ask, dayShown, presentRecords } from "@/lib/queries/answer";

/**
 * One agreement, signed by the day or not yet. `data` is null when the record
 * does not have it; with `beforeRecord`, it had not been recorded by `knownOn`,
 * and `recordBegan` is when it was.
 */
export async function agreementAnswer(
  slug: string,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<AgreementView | null>> {
  const asking = await ask(perspective, asked);
  const record = asking.records.find((one) => one.agreement.slug === slug);
  if (record) {
    const view = asking.view(record);
    return answer(asking, view.asOf, view, { beforeRecord: false });
  }
  const exists = (await presentRecords(asking)).some((one) => one.agreement.slug === slug);
  const first = exists ? (await loadEntries({ agreement: slug }, asking.from))[0] : undefined;
  const recordBegan = first?.recordedAt ?? asking.recordBegan;
  return answer(asking, dayShown(asking, []), null, { beforeRecord: exists, recordBegan });
}
