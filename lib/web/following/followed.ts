import type { Followed } from "@/lib/domain/following";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";

const NOW = { asOf: null, knownOn: null };

/** What is followed, as it stands now. */
export type RecordFollowed = { agreement: AgreementView; commitment: CommitmentView | null };

/** The agreement, and the commitment where one is named; null when the record does not have it. */
export async function recordFollowed({ agreement, ref }: Followed): Promise<RecordFollowed | null> {
  const { data } = await agreementAnswer(agreement, NOW);
  if (!data) return null;
  if (ref === null) return { agreement: data, commitment: null };
  const commitment = data.commitments.find((one) => one.ref === ref);
  return commitment ? { agreement: data, commitment } : null;
}

/** Its name, as pages and letters say it. */
export function titleOf(locale: Locale, { agreement, commitment }: RecordFollowed): string {
  const t = translator(locale, "following");
  if (!commitment) return t("of.agreement", { agreement: agreement.title[locale] });
  return t("of.commitment", { ref: commitment.ref, title: commitment.title[locale] });
}

/** Its page. */
export function pageOf(locale: Locale, { agreement, commitment }: RecordFollowed): string {
  return commitment
    ? pages.commitment(locale, agreement.slug, commitment.ref)
    : pages.agreement(locale, agreement.slug);
}
