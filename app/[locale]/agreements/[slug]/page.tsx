import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { LinkedData } from "@/components/cite/linked-data";
import { TakeAlong } from "@/components/cite/take-along";
import { NotFoundText } from "@/components/site/not-found-text";
import { heldAt } from "@/lib/clock";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { feeds, pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { agreementHistoryAnswer } from "@/lib/queries/history";
import { readPerspective } from "@/lib/schema/perspective";
import { linkPicture } from "@/lib/web/link-picture-address";
import { agreementData } from "@/lib/web/linked-data";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";
import { takeAlong } from "@/lib/web/take-along";

type Props = PageProps<"/[locale]/agreements/[slug]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { perspective } = readPerspective(await searchParams);
  const answer = await agreementAnswer(slug, perspective);
  const { data, beforeRecord } = answer;
  if (!isLocale(locale)) return {};
  if (!data) return absentMetadata(locale, beforeRecord);
  const title = data.title[locale];
  return pageMetadata({
    locale,
    title,
    description: translator(locale, "agreement")("description", { title, commitments: data.commitments.length }),
    address: (other) => pages.agreement(other, slug, perspective),
    picture: linkPicture(locale, { ...answer, asOf: data.asOf }, { title, slug }),
    feeds: {
      calendar: feeds.agreementDeadlines(locale, slug, perspective),
      changes: feeds.agreementChanges(locale, slug),
    },
  });
}

/** One agreement: counts, timeline, charts, every commitment, sources and evidence. */
export default async function AgreementRoute({ params, searchParams }: Props) {
  const [{ locale, slug }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const { perspective, problems } = readPerspective(query);
  const [answer, all] = await Promise.all([agreementAnswer(slug, perspective), agreementsAnswer(perspective)]);
  const history = await agreementHistoryAnswer(slug, perspective);
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, parameters) => pages.agreement(other, slug, parameters)}
      query={perspective}
      answer={answer}
      problems={problems}
      scope={{ agreement: slug }}
    >
      {answer.data ? (
        <>
          <AgreementPage
            locale={locale}
            agreement={answer.data}
            others={all.data}
            entries={history.data?.entries ?? []}
            perspective={perspective}
            clock={{ now: answer.now, held: heldAt() !== null }}
          />
          <LinkedData json={agreementData(locale, answer.data)} />
          {answer.data.signed ? (
            <TakeAlong locale={locale} {...(await takeAlong(locale, answer, answer.data))} />
          ) : null}
        </>
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}
