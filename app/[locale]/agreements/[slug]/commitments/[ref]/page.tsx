import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { LinkedData } from "@/components/cite/linked-data";
import { TakeAlong } from "@/components/cite/take-along";
import { CommitmentPage } from "@/components/commitment/commitment-page";
import { NotFoundText } from "@/components/site/not-found-text";
import { heldAt } from "@/lib/clock";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages, feeds, pages } from "@/lib/paths";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { historyAnswer } from "@/lib/queries/history";
import { readPerspective } from "@/lib/schema/perspective";
import { linkPicture } from "@/lib/web/link-picture-address";
import { commitmentData } from "@/lib/web/linked-data";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";
import { takeAlong } from "@/lib/web/take-along";

type Props = PageProps<"/[locale]/agreements/[slug]/commitments/[ref]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug, ref } = await params;
  const { perspective } = readPerspective(await searchParams);
  const answer = await commitmentAnswer(slug, ref, perspective);
  const { data, beforeRecord } = answer;
  if (!isLocale(locale)) return {};
  if (!data) return absentMetadata(locale, beforeRecord);
  const title = `${data.commitment.ref} ${data.commitment.title[locale]} · ${data.agreement.title[locale]}`;
  return pageMetadata({
    locale,
    title,
    picture: linkPicture(locale, { ...answer, asOf: data.agreement.asOf }, { title, slug, ref }),
    description: data.commitment.summary?.[locale],
    address: (other) => pages.commitment(other, slug, ref, perspective),
    feeds: {
      calendar:
        data.commitment.deadline.rule.kind === "none"
          ? undefined
          : feeds.commitmentDeadlines(locale, slug, ref, perspective),
      changes: feeds.agreementChanges(locale, slug),
    },
  });
}

/** One commitment: count, words, working, steps, assessment, evidence, checks and history. */
export default async function CommitmentRoute({ params, searchParams }: Props) {
  const [{ locale, slug, ref }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const { perspective, problems } = readPerspective(query);
  const answer = await commitmentAnswer(slug, ref, perspective);
  const history = await historyAnswer(slug, ref, perspective);
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, parameters) => pages.commitment(other, slug, ref, parameters)}
      query={perspective}
      answer={answer}
      problems={problems}
      scope={{ agreement: slug, commitment: ref }}
    >
      {answer.data ? (
        <>
          <CommitmentPage
            locale={locale}
            {...answer.data}
            entries={history.data ?? []}
            perspective={perspective}
            clock={{ now: answer.now, held: heldAt() !== null }}
          />
          <LinkedData json={commitmentData(locale, answer.data)} />
          {answer.data.agreement.signed ? (
            <TakeAlong locale={locale} {...(await takeAlong(locale, answer, answer.data.agreement, ref))} />
          ) : null}
          <p className="small no-print mt-12">
            <a href={editPages.commitment(locale, slug, ref)} rel="nofollow">
              {translator(locale, "editing")("page.updateLink")}
            </a>
          </p>
        </>
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}
