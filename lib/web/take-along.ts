import type { AgreementView, Answer } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { badgeHtml, badgeMarkdown, frameSnippet } from "@/lib/formats/snippets";
import type { Locale } from "@/lib/i18n/locales";
import { badges, embeds, files, pages } from "@/lib/paths";
import { citations, citedPage, pinned } from "@/lib/web/citation";

/** What a reader can take along from the page of an agreement, or of one of its commitments. */
export async function takeAlong(locale: Locale, answer: Answer<unknown>, agreement: AgreementView, ref?: string) {
  const { slug } = agreement;
  const { perspective } = answer;
  const days = pinned(answer, agreement);
  const cited = await citedPage(answer, { locale, kind: ref ? "commitment" : "agreement", agreement, ref });
  const page = (query: object) =>
    ref ? pages.commitment(locale, slug, ref, { ...query }) : pages.agreement(locale, slug, { ...query });
  const frame = (query: object) =>
    ref ? embeds.commitment(locale, slug, ref, { ...query }) : embeds.agreement(locale, slug, { ...query });
  const file = (ending: "bib" | "json") =>
    ref
      ? files.citeCommitment(locale, slug, ref, ending, perspective)
      : files.citeAgreement(locale, slug, ending, perspective);
  const lang = locale === "en" ? null : locale;
  const badge = ref ? badges.commitment(slug, ref, { lang }) : badges.agreement(slug, { lang });
  const shownBadge = ref
    ? badges.commitment(slug, ref, { lang, ...perspective })
    : badges.agreement(slug, { lang, ...perspective });
  const kind = ref ? "commitment" : "agreement";
  const { title } = cited;
  return {
    citations: citations(cited),
    files: { bib: file("bib"), json: file("json") },
    elsewhere: {
      title,
      frame: frame(perspective),
      badge: shownBadge,
      snippets: {
        frame: frameSnippet(appUrl() + frame({}), title, kind),
        framePinned: frameSnippet(appUrl() + frame(days), title, kind),
        badgeHtml: badgeHtml(appUrl() + badge, appUrl() + page({}), title),
        badgeMarkdown: badgeMarkdown(appUrl() + badge, appUrl() + page({}), title),
      },
    },
  } as const;
}
