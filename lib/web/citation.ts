import type { IsoDate } from "@/lib/domain/record";
import type { AgreementView, Answer } from "@/lib/domain/view";
import { appUrl, env } from "@/lib/env";
import { bibtex, type Cited, cslJson, plainCitation } from "@/lib/formats/citation";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { recordSeal } from "@/lib/queries/record-seal";

/** The site's name as readers of a language see it. */
export function siteName(locale: Locale): string {
  const { SITE_NAME } = env();
  return SITE_NAME === "Commitment Tracker" ? translator(locale, "site")("name") : SITE_NAME;
}

/** Both days spelled out: the day shown, and as far as is known by the end of today where no other day was asked for. */
export function pinned(
  { perspective }: Pick<Answer<unknown>, "perspective">,
  { asOf, today }: Pick<AgreementView, "asOf" | "today">,
): { asOf: IsoDate; knownOn: IsoDate } {
  return { asOf, knownOn: perspective.knownOn ?? today };
}

type About = { locale: Locale; kind: Cited["kind"]; agreement: AgreementView; ref?: string; since?: IsoDate | null };

/** What is cited when a page of an agreement is: pinned to the day shown, what was known, and the record's hash. */
export async function citedPage(answer: Answer<unknown>, about: About): Promise<Cited> {
  const { locale, kind, agreement, ref = null, since = null } = about;
  const { slug } = agreement;
  const days = pinned(answer, agreement);
  const commitment = agreement.commitments.find((one) => one.ref === ref);
  const path =
    kind === "report"
      ? pages.report(locale, slug, { ...days, since })
      : ref === null
        ? pages.agreement(locale, slug, days)
        : pages.commitment(locale, slug, ref, days);
  const title = agreement.title[locale];
  return {
    locale,
    kind,
    slug,
    ref,
    title:
      kind === "report"
        ? translator(locale, "report")("pageTitle", { agreement: title })
        : commitment
          ? `${commitment.ref} ${commitment.title[locale]} · ${title}`
          : title,
    site: siteName(locale),
    url: appUrl() + path,
    ...days,
    ...(await recordSeal(answer)),
  };
}

/** What is cited when the record as a whole is, as its data: pinned like a page. */
export async function citedRecord(locale: Locale, answer: Answer<unknown>): Promise<Cited> {
  const { asOf, perspective } = answer;
  const days = { asOf, knownOn: perspective.knownOn ?? asOf };
  return {
    locale,
    kind: "record",
    slug: "record",
    ref: null,
    title: translator(locale, "openData")("cite.whole"),
    site: siteName(locale),
    url: appUrl() + pages.overview(locale, days),
    ...days,
    ...(await recordSeal(answer)),
  };
}

/** The three forms in which a page can be cited. */
export function citations(cited: Cited): { plain: string; bibtex: string; csl: string } {
  return { plain: plainCitation(cited), bibtex: bibtex(cited), csl: JSON.stringify(cslJson(cited), null, 2) };
}
