import type { AgreementLead } from "@/lib/domain/agreement-lead";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const KINDS = ["passed", "ahead", "metOnTime", "metLate"] as const;

/** The sentences at the head of an agreement's page, from its numbers alone. */
export function leadWords(locale: Locale, lead: AgreementLead): string {
  const sentences = [
    translator(locale, "agreement")("lead.commitments", { n: lead.commitments }),
    datesSentence(locale, lead),
    knownSentence(locale, lead),
  ];
  return sentences.filter(Boolean).join(locale === "ja" ? "" : " ");
}

function datesSentence(locale: Locale, lead: AgreementLead): string {
  const t = translator(locale, "agreement");
  const { dated } = lead;
  if (dated === 0) return t("lead.undated");
  const only = KINDS.find((kind) => lead[kind] === dated);
  if (only) return t(`lead.only.${only}`, { n: dated });
  const parts = KINDS.filter((kind) => lead[kind] > 0).map((kind) => t(`lead.part.${kind}`, { n: lead[kind] }));
  return t("lead.mixed", { n: dated, parts: parts.join(locale === "ja" ? "、" : ", ") });
}

function knownSentence(locale: Locale, { assessed, checkedUpTo, passed, dated }: AgreementLead): string {
  const t = translator(locale, "agreement");
  if (assessed === 0) return t("lead.unassessed");
  if (checkedUpTo === null) return "";
  const date = formatDate(locale, checkedUpTo, "long");
  if (passed === 0) return t("lead.checked", { date });
  return t(passed === dated ? "lead.nothingFound" : "lead.nothingFoundOfPassed", { n: passed, date });
}
