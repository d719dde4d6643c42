import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { LinkedData } from "@/components/cite/linked-data";
import { AGREEMENTS_A_PAGE, OverviewPage } from "@/components/overview/overview-page";
import { PageProblem } from "@/components/site/page-problem";
import { heldAt } from "@/lib/clock";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { readPage } from "@/lib/schema/page-number";
import { readPerspective } from "@/lib/schema/perspective";
import { linkPicture } from "@/lib/web/link-picture-address";
import { recordData } from "@/lib/web/linked-data";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { perspective } = readPerspective(await searchParams);
  const title = translator(locale, "site")("nav.overview");
  return pageMetadata({
    locale,
    title,
    picture: linkPicture(locale, await agreementsAnswer(perspective), { title }),
    address: (other) => pages.overview(other, perspective),
  });
}

/** The overview: what is due next, what is past, every agreement. */
export default async function OverviewRoute({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const { perspective, problems } = readPerspective(query);
  const answer = await agreementsAnswer(perspective);
  const pageCount = Math.max(1, Math.ceil(answer.data.length / AGREEMENTS_A_PAGE));
  const paging = readPage(query, pageCount);
  return (
    <Frame locale={locale} nav="overview" here={pages.overview} query={perspective} answer={answer} problems={problems}>
      <LinkedData json={recordData(locale, answer)} />
      {paging.problem ? (
        <div className="mt-6">
          <PageProblem locale={locale} {...paging} pages={pageCount} />
        </div>
      ) : null}
      <OverviewPage
        locale={locale}
        agreements={answer.data}
        perspective={perspective}
        clock={{ now: answer.now, held: heldAt() !== null }}
        page={paging.page}
      />
    </Frame>
  );
}
