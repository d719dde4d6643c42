import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { sendable } from "@/lib/formats/sendable-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Linked data (schema.org) as it stands in a page: `<` is written so that no value can end the script element. */
export function jsonLd(value: object): string {
  const text = JSON.stringify({ "@context": "https://schema.org", ...value }, (_, one) =>
    typeof one === "string" ? sendable(one) : one,
  );
  return text.replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`);
}

type Shared = { locale: Locale; site: string; url: string };

const publisher = ({ site }: Shared) => ({ "@type": "Organization", name: site });

/** The whole record as a set of data, with where it can be had. */
export function recordLd(about: Shared & { revision: number; asOf: string; downloads: [type: string, url: string][] }) {
  const { locale, site, url, revision, asOf, downloads } = about;
  return {
    "@type": "Dataset",
    name: site,
    description: translator(locale, "site")("description"),
    url,
    inLanguage: locale,
    version: String(revision),
    dateModified: asOf,
    isAccessibleForFree: true,
    creator: publisher(about),
    distribution: downloads.map(([encodingFormat, contentUrl]) => ({
      "@type": "DataDownload",
      encodingFormat,
      contentUrl,
    })),
  };
}

/** A signed text, its parts, and the report on it. Schema.org's Legislation is a text "enforceable or not". */
export function agreementLd(
  about: Shared & { agreement: AgreementView; report: string; commitmentUrl: (ref: string) => string },
) {
  const { locale, url, agreement, report, commitmentUrl } = about;
  const { title, formalTitle, kind, signing, parties, commitments, asOf } = agreement;
  return {
    "@type": "Legislation",
    name: title[locale],
    ...(formalTitle ? { alternateName: formalTitle[locale] } : {}),
    legislationType: translator(locale, "states")(`agreementKind.${kind}`),
    legislationDate: signing.on,
    legislationJurisdiction: parties.map(({ name }) => name[locale]),
    url,
    inLanguage: locale,
    hasPart: commitments.map((one) => ({ ...part(one, locale), url: commitmentUrl(one.ref) })),
    subjectOf: {
      "@type": "Report",
      name: translator(locale, "report")("pageTitle", { agreement: title[locale] }),
      url: report,
      datePublished: asOf,
      publisher: publisher(about),
    },
  };
}

const part = ({ ref, title, summary }: CommitmentView, locale: Locale) => ({
  "@type": "CreativeWork",
  identifier: ref,
  name: title[locale],
  ...(summary ? { abstract: summary[locale] } : {}),
});

/** One commitment as a part of its agreement. */
export function commitmentLd(
  about: Shared & { agreement: AgreementView; commitment: CommitmentView; agreementUrl: string },
) {
  const { locale, url, agreement, commitment, agreementUrl } = about;
  const { title, signing } = agreement;
  return {
    ...part(commitment, locale),
    url,
    inLanguage: locale,
    ...(commitment.operativeWords ? { text: commitment.operativeWords } : {}),
    citation: commitment.evidenceItems.map((item) => ({
      "@type": "CreativeWork",
      url: item.url,
      publisher: { "@type": "Organization", name: item.publisher },
    })),
    isPartOf: { "@type": "Legislation", name: title[locale], legislationDate: signing.on, url: agreementUrl },
  };
}
