import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
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
      <header className="pt-10">
        <h1>{t("title")}</h1>
        <p className="lead mt-4">{t("lead")}</p>
      </header>
      <div className="method mt-10">
        <nav aria-labelledby="contents" className="method-contents no-print">
          <h2 id="contents" className="font-sans text-base">
            {t("contents")}
          </h2>
          <ul>
            {METHOD_SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{t(`${id}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">
          <MethodText locale={locale} />
        </div>
      </div>
    </Frame>
  );
}
