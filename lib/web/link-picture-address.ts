import type { Answer, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pictures } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";

/**
 * The picture beside a link to the overview, an agreement or a commitment. Its address names the
 * day and the state of the record, so a copy that someone keeps of it never becomes wrong.
 */
export function linkPicture(
  locale: Locale,
  { asOf, revision }: Pick<Answer<unknown>, "asOf" | "revision">,
  about: { title: string; slug?: string; ref?: string },
): { address: string; alt: string } {
  const { title, slug, ref } = about;
  const query = { asOf, revision };
  const address =
    slug === undefined
      ? pictures.overview(locale, query)
      : ref === undefined
        ? pictures.agreement(locale, slug, query)
        : pictures.commitment(locale, slug, ref, query);
  return { address, alt: translator(locale, "linkPicture")("alt", { title, date: formatDate(locale, asOf, "long") }) };
}

/** The picture of a page that has none of its own: that of the agreement it is narrowed to, else that of the overview. */
export async function borrowedPicture(locale: Locale, perspective: Perspective, slug?: string) {
  const answer = await agreementsAnswer(perspective);
  const agreement = answer.data.find((one) => one.slug === slug);
  if (!agreement) return linkPicture(locale, answer, { title: translator(locale, "site")("nav.overview") });
  return linkPicture(
    locale,
    { asOf: agreement.asOf, revision: answer.revision },
    { title: agreement.title[locale], slug: agreement.slug },
  );
}
