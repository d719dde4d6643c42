import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { HistoryPage } from "@/components/history/history-page";
import { NotFoundText } from "@/components/site/not-found-text";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { historyAnswer } from "@/lib/queries/history";
import { readPerspective } from "@/lib/schema/perspective";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/agreements/[slug]/commitments/[ref]/history">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug, ref } = await params;
  const { perspective } = readPerspective(await searchParams);
  const { data, beforeRecord } = await commitmentAnswer(slug, ref, perspective);
  if (!isLocale(locale)) return {};
  if (!data) return absentMetadata(locale, beforeRecord);
  const title = translator(locale, "record")("list.title", { ref });
  return pageMetadata({
    locale,
    title: `${title} · ${data.agreement.title[locale]}`,
    address: (other) => pages.commitmentHistory(other, slug, ref, perspective),
    picture: await borrowedPicture(locale, perspective, slug),
  });
}

/** Every change of one commitment. */
export default async function CommitmentHistoryRoute({ params, searchParams }: Props) {
  const [{ locale, slug, ref }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const { perspective, problems } = readPerspective(query);
  const found = await commitmentAnswer(slug, ref, perspective);
  const history = await historyAnswer(slug, ref, perspective);
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, parameters) => pages.commitmentHistory(other, slug, ref, parameters)}
      query={perspective}
      answer={found}
      problems={problems}
    >
      {found.data && history.data ? (
        <HistoryPage
          locale={locale}
          {...found.data}
          entries={history.data}
          perspective={perspective}
          page={typeof query.page === "string" ? query.page : null}
        />
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}
