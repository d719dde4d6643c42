import { agreementTitles } from "@/lib/data/agreement-slugs";
import type { Text } from "@/lib/domain/record";

/** Every agreement on record by slug and title, signed or not; for choosing one in a form. */
export function namedAgreements(): Promise<{ slug: string; title: Text }[]> {
  return agreementTitles();
}
