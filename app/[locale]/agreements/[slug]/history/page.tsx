import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { HistoryPage } from "@/components/history/history-page";
import { NotFoundText } from "@/components/site/not-found-text";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { agreementHistoryAnswer } from "@/lib/queries/history";
import { readPerspective } from "@/lib/schema/perspective";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/agreements/[slug]/history">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { perspective } = readPerspective(await searchParams);
  const { data, beforeRecord } = await agreementAnswer(slug, perspective);
  if (!isLocale(locale)) return {};
  if (!data) return absentMetadata(locale, beforeRecord);
  const title = translator(locale, "record")("list.ofAgreement");
  return pageMetadata({
    locale,
    title: `${title} · ${data.title[locale]}`,
    address: (other) => pages.agreementHistory(other, slug, perspective),
    picture: await borrowedPicture(locale, perspective, slug),
  });
}

/** Every change of one agreement and of everything in it. */
export default async function AgreementHistoryRoute({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const { perspective, problems } = readPerspective(query);
  const answer = await agreementHistoryAnswer(slug, perspective);
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, parameters) => pages.agreementHistory(other, slug, parameters)}
      query={perspective}
      answer={answer}
      problems={problems}
    >
      {answer.data ? (
        <HistoryPage
          locale={locale}
          {...answer.data}
          commitment={null}
          perspective={perspective}
          page={typeof query.page === "string" ? query.page : null}
        />
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}
