import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { WhatIsKept } from "@/components/following/what-is-kept";
import { Notice } from "@/components/ui/notice";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { sendsMail } from "@/lib/web/account-mail";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/following">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale, "following");
  const about = { locale, title: t("about.title"), description: t("description"), address: pages.followingAbout };
  return pageMetadata(about);
}

/** What following is, and what is kept for it; also where a reader arrives who has stopped. */
export default async function AboutFollowingPage({ params, searchParams }: Props) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "following");
  return (
    <Frame locale={locale} nav={null} here={pages.followingAbout} query={{}} answer={null}>
      <div className="edit-narrow">
        <h1>{t("about.title")}</h1>
        {done === "stopped" ? <Notice tone="leaf" role="status" title={t("about.stopped")} /> : null}
        {sendsMail() ? null : (
          <Notice tone="amber" title={t("noMail.title")}>
            <p>{t("noMail.body")}</p>
          </Notice>
        )}
        <p>{t("about.intro")}</p>
        <p>
          <a href={pages.overview(locale)}>{t("about.overview")}</a>
        </p>
        <WhatIsKept locale={locale} />
      </div>
    </Frame>
  );
}
