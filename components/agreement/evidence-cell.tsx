import type { EvidenceSummary } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The strongest kind and the number of items, or the absence with its bound: "None · checked to 17 Jun 2026". */
export function EvidenceCell({ locale, evidence }: { locale: Locale; evidence: EvidenceSummary }) {
  const t = translator(locale, "agreement");
  if (evidence.strongest !== null) {
    const kind = translator(locale, "states")(`evidenceKind.${evidence.strongest}`);
    return <>{t("table.evidenceCount", { kind, n: evidence.count })}</>;
  }
  if (evidence.checkedUpTo === null) return <>{t("table.neverChecked")}</>;
  return <>{t("table.noEvidence", { date: formatDate(locale, evidence.checkedUpTo, "medium") })}</>;
}
