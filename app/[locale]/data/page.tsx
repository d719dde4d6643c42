import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import type { Example } from "@/components/data/addresses";
import { DATA_SECTIONS, DataText } from "@/components/data/data-text";
import { LongText } from "@/components/method/long-text";
import type { AgreementView } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { feeds, pages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { citations, citedRecord } from "@/lib/web/citation";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale, "openData");
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("lead"),
    address: pages.data,
    picture: await borrowedPicture(locale, { asOf: null, knownOn: null }),
    feeds: { calendar: feeds.deadlines(locale), changes: feeds.changes(locale) },
  });
}

/** A commitment with a date, so that its calendar exists. */
function exampleIn(agreements: readonly AgreementView[]): Example {
  for (const { slug, parties, commitments } of agreements) {
    const dated = commitments.find(({ deadline }) => deadline.dueOn !== null);
    if (dated && parties[0]) return { slug, ref: dated.ref, party: parties[0].code };
  }
  return null;
}

/** Everything that can be had as data: what, where, in which order, under which licence, and how to cite it. */
export default async function DataPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "openData");
  const answer = await agreementsAnswer({ asOf: null, knownOn: null });
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.data(other)} query={{}} answer={null}>
      <LongText
        title={t("title")}
        lead={t("lead")}
        contents={t("contents")}
        sections={DATA_SECTIONS.map((id) => ({ id, title: t(`${id}.title`) }))}
      >
        <DataText
          locale={locale}
          origin={appUrl()}
          example={exampleIn(answer.data)}
          citations={citations(await citedRecord(locale, answer))}
        />
      </LongText>
    </Frame>
  );
}
