import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { AgreementView, Answer } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { agreementLd, commitmentLd, jsonLd, recordLd } from "@/lib/formats/json-ld";
import type { Locale } from "@/lib/i18n/locales";
import { api, feeds, pages } from "@/lib/paths";
import { siteName } from "@/lib/web/citation";

const shared = (locale: Locale, path: string) => ({ locale, site: siteName(locale), url: appUrl() + path });

/** What the overview says of the record to programs. */
export function recordData(locale: Locale, { revision, asOf }: Answer<unknown>): string {
  return jsonLd(
    recordLd({
      ...shared(locale, pages.overview(locale)),
      revision,
      asOf,
      downloads: [
        ["application/json", appUrl() + api.agreements()],
        ["text/csv", appUrl() + feeds.commitments(locale)],
        ["application/atom+xml", appUrl() + feeds.changes(locale)],
      ],
    }),
  );
}

/** What an agreement's page says of it to programs. */
export function agreementData(locale: Locale, agreement: AgreementView): string {
  const { slug } = agreement;
  return jsonLd(
    agreementLd({
      ...shared(locale, pages.agreement(locale, slug)),
      agreement,
      report: appUrl() + pages.report(locale, slug),
      commitmentUrl: (ref) => appUrl() + pages.commitment(locale, slug, ref),
    }),
  );
}

/** What a commitment's page says of it to programs. */
export function commitmentData(locale: Locale, { agreement, commitment }: CommitmentRow): string {
  const { slug } = agreement;
  return jsonLd(
    commitmentLd({
      ...shared(locale, pages.commitment(locale, slug, commitment.ref)),
      agreement,
      commitment,
      agreementUrl: appUrl() + pages.agreement(locale, slug),
    }),
  );
}
