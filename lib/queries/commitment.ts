import { loadEntries } from "@/lib/data/entries";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Answer, Perspective } from "@/lib/domain/view";
import { agreementAnswer } from "@/lib/queries/agreement";
import { type Asked, ask, presentRecords } from "@/lib/queries/answer";

/**
 * One commitment and the agreement it stands in. `data` is null when the record
 * does not have it; with `beforeRecord`, it had not been recorded by `knownOn`,
 * and `recordBegan` is when it was.
 */
export async function commitmentAnswer(
  slug: string,
  ref: string,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<CommitmentRow | null>> {
  const found = await agreementAnswer(slug, perspective, asked);
  const commitment = found.data?.commitments.find((one) => one.ref === ref);
  if (found.data && commitment) return { ...found, data: { agreement: found.data, commitment } };
  const asking = await ask(perspective, asked);
  const present = (await presentRecords(asking)).find((one) => one.agreement.slug === slug);
  const exists = present?.commitments.some((one) => one.ref === ref) ?? false;
  const first = exists ? (await loadEntries({ agreement: slug, commitment: ref }, asking.from))[0] : undefined;
  return { ...found, beforeRecord: exists, recordBegan: first?.recordedAt ?? found.recordBegan, data: null };
}
