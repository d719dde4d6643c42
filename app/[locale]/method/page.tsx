import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { LongText } from "@/components/method/long-text";
import { METHOD_SECTIONS, MethodText } from "@/components/method/method-text";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { borrowedPicture } from "@/lib/web/link-picture-address";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale, "method");
  const picture = await borrowedPicture(locale, { asOf: null, knownOn: null });
  return pageMetadata({ locale, title: t("title"), description: t("description"), address: pages.method, picture });
}

/** What every word on the other pages means, from the tables that the program uses. */
export default async function MethodPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "method");
  return (
    <Frame locale={locale} nav="method" here={(other) => pages.method(other)} query={{}} answer={null}>
      <LongText
        title={t("title")}
        lead={t("lead")}
        contents={t("contents")}
        sections={METHOD_SECTIONS.map((id) => ({ id, title: t(`${id}.title`) }))}
      >
        <MethodText locale={locale} />
      </LongText>
    </Frame>
  );
}
