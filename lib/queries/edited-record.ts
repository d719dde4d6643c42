import type { AgreementRecord } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";
import { type Asked, ask } from "@/lib/queries/answer";

/** One agreement as it is stored now, beside how it is shown today; null when there is none. For forms that change what is stored. */
export async function editedRecord(
  slug: string,
  asked?: Asked,
): Promise<{ record: AgreementRecord; agreement: AgreementView } | null> {
  const asking = await ask({ asOf: null, knownOn: null }, asked);
  const record = asking.records.find(({ agreement }) => agreement.slug === slug);
  return record ? { record, agreement: asking.view(record) } : null;
}
