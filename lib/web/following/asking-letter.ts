import type { Follower } from "@/lib/data/followers";
import { CONFIRM_HOURS } from "@/lib/domain/following";
import { appUrl } from "@/lib/env";
import { type LetterText, type WrittenLetter, writeLetter } from "@/lib/formats/letters/write-letter";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { siteName } from "@/lib/mail/site-name";
import { pages } from "@/lib/paths";
import { type RecordFollowed, titleOf } from "@/lib/web/following/followed";
import { wishesOf } from "@/lib/web/following/own-letters";

/** The first letter: the link that confirms, or that this address follows it already. */
export function askingLetter(locale: Locale, follower: Follower, followed: RecordFollowed): WrittenLetter {
  const t = translator(locale, "following");
  const site = siteName(locale);
  const title = titleOf(locale, followed);
  const url = appUrl() + pages.following(locale, follower.key);
  const kind = follower.confirmedAt === null ? "ask" : "already";
  const about = followed.commitment ? [followed.agreement.title[locale]] : [];
  const asked: LetterText["parts"] =
    kind === "ask"
      ? [
          { kind: "text", text: wishesOf(locale, follower) },
          { kind: "button", link: { label: t("ask.link"), url } },
          { kind: "text", text: t("ask.after", { hours: CONFIRM_HOURS }), quiet: true },
        ]
      : [{ kind: "button", link: { label: t("already.link"), url } }];
  return writeLetter({
    locale,
    subject: t(`${kind}.subject`, { title }),
    parts: [
      { kind: "text", text: t(`${kind}.text`, { site }) },
      { kind: "title", text: title },
      ...about.map((text) => ({ kind: "text" as const, text, quiet: true })),
      ...asked,
    ],
    end: { why: kind === "ask" ? t("ask.unasked") : t("already.after"), link: { label: site, url: appUrl() } },
  });
}
