import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { EntryPage } from "@/components/history/entry-page";
import { NotFoundText } from "@/components/site/not-found-text";
import { appUrl } from "@/lib/env";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { entryAnswer } from "@/lib/queries/history";
import { readPerspective } from "@/lib/schema/perspective";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/record/[id]">;

/** 0, the number of no entry, for what is no number. */
const numberOf = (id: string) => (/^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const { perspective } = readPerspective(await searchParams);
  if (!isLocale(locale)) return {};
  const { data, beforeRecord } = await entryAnswer(numberOf(id), perspective);
  if (!data || data === "later") return absentMetadata(locale, beforeRecord);
  const t = translator(locale, "record");
  return pageMetadata({
    locale,
    title: `${t("title", { id })} · ${data.agreement.title[locale]}`,
    description: t("description"),
    address: (other) => pages.entry(other, data.entry.id, perspective),
    picture: await borrowedPicture(locale, perspective, data.agreement.slug),
  });
}

/** One entry of the record, at an address to cite. */
export default async function EntryRoute({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const { perspective, problems } = readPerspective(query);
  const number = numberOf(id);
  const answer = await entryAnswer(number, perspective);
  const { data } = answer;
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, parameters) => pages.entry(other, number, parameters)}
      query={perspective}
      answer={answer}
      problems={problems}
    >
      {data === null ? (
        <NotFoundText locale={locale} />
      ) : data === "later" ? (
        <div className="pt-10 pb-16">
          <h1>{translator(locale, "record")("title", { id: number })}</h1>
          <p className="lead mt-4">{translator(locale, "record")("later")}</p>
        </div>
      ) : (
        <EntryPage
          locale={locale}
          {...data}
          perspective={perspective}
          citedAs={`${appUrl()}${pages.entry(locale, number)}`}
        />
      )}
    </Frame>
  );
}
