import type { Metadata } from "next";
import { followAction } from "@/app/[locale]/following/actions";
import { Frame } from "@/app/[locale]/frame";
import { FollowPage } from "@/components/following/follow-page";
import { NotFoundText } from "@/components/site/not-found-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { sendsMail } from "@/lib/web/account-mail";
import { recordFollowed, titleOf } from "@/lib/web/following/followed";
import { absentMetadata, pageMetadata } from "@/lib/web/page-metadata";

/** `commitment` is a ref; null for the whole agreement. */
type Followed = { locale: Locale; slug: string; commitment: string | null };

/** Title and description of a page on which something is followed. */
export async function followMetadata({ locale, slug, commitment: ref }: Followed): Promise<Metadata> {
  const followed = await recordFollowed({ agreement: slug, ref });
  if (!followed) return absentMetadata(locale, false);
  const t = translator(locale, "following");
  const about = {
    locale,
    title: `${t("title")} · ${titleOf(locale, followed)}`,
    description: t("description"),
    address: (other: Locale) => pages.follow(other, slug, ref),
  };
  return { ...pageMetadata(about), robots: { index: false } };
}

/** The page on which an agreement, or one commitment of it, is followed. */
export async function FollowRoute({ locale, slug, commitment: ref, sent }: Followed & { sent: boolean }) {
  const followed = await recordFollowed({ agreement: slug, ref });
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.follow(other, slug, ref)} query={{}} answer={null}>
      {followed ? (
        <FollowPage locale={locale} {...followed} action={followAction} mails={sendsMail()} sent={sent} />
      ) : (
        <NotFoundText locale={locale} />
      )}
    </Frame>
  );
}
