import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { changeAction, confirmAction, languageAction, stopAction } from "@/app/[locale]/following/actions";
import { Frame } from "@/app/[locale]/frame";
import { ConfirmLetters } from "@/components/following/confirm-letters";
import { type LetterDone, YourLetters } from "@/components/following/your-letters";
import { Notice } from "@/components/ui/notice";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { lettersOf } from "@/lib/web/following/own-letters";
import { pageMetadata } from "@/lib/web/page-metadata";

type Props = PageProps<"/[locale]/following/[key]">;
const DONE: readonly LetterDone[] = ["confirmed", "changed", "language", "stopped"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const title = translator(locale, "following")("manage.title");
  const about = { locale, title, address: pages.followingAbout };
  return { ...pageMetadata(about), robots: { index: false } };
}

/** What a letter's links lead to: confirming, then all that the address follows. */
export default async function FollowingPage({ params, searchParams }: Props) {
  const [{ locale, key }, query] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "following");
  const letters = await lettersOf(locale, key);
  const done = DONE.find((one) => one === query.done) ?? null;
  const actions = { change: changeAction, language: languageAction, stop: stopAction };
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.following(other, key)} query={{}} answer={null}>
      {letters === null ? (
        <div className="edit-narrow">
          <h1>{t("about.title")}</h1>
          <Notice tone="amber">
            <p>{t("about.gone")}</p>
          </Notice>
          <p>{t("about.intro")}</p>
          <p>
            <a href={pages.overview(locale)}>{t("about.overview")}</a>
          </p>
        </div>
      ) : letters.waits ? (
        <ConfirmLetters
          locale={locale}
          {...letters.waits}
          address={letters.address}
          ownKey={key}
          action={confirmAction}
        />
      ) : (
        <YourLetters locale={locale} {...letters} ownKey={key} done={done} actions={actions} />
      )}
    </Frame>
  );
}
