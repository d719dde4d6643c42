import type { LinkOwner } from "@/lib/auth/link";
import { LINK_HOURS } from "@/lib/auth/link-life";
import { appUrl } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { asMail } from "@/lib/mail/letter";
import { canMail, sendMail } from "@/lib/mail/send-mail";
import { siteName } from "@/lib/mail/site-name";
import { log } from "@/lib/observe/log";
import { pages } from "@/lib/paths";

type Person = Pick<LinkOwner, "name" | "email" | "locale" | "isNew">;
const languageOf = ({ locale }: Person): Locale => (isLocale(locale) ? locale : "en");

/** Whether this site sends mail, so that links need not be passed on by hand. */
export const sendsMail = (): boolean => canMail();

/** The address of a one-time link, in its owner's language. */
export function linkAddress(person: Person, token: string): string {
  return `${appUrl()}${pages.newPassword(languageOf(person), { token })}`;
}

/** Mails a one-time link to its owner. False where there is no mail, or where the mail server did not take it. */
export async function mailLink(person: Person, token: string): Promise<boolean> {
  if (!canMail()) return false;
  const locale = languageOf(person);
  const t = translator(locale, "mail");
  const kind = person.isNew ? "invitation" : "newPassword";
  const site = siteName(locale);
  const letter = {
    subject: t(`${kind}.subject`, { site }),
    paragraphs: [
      t(`${kind}.text`, { site, name: person.name }),
      t("once", { hours: LINK_HOURS }),
      t(`${kind}.unasked`),
    ],
    link: { label: t(`${kind}.link`), url: linkAddress(person, token) },
    footer: t("footer", { site, url: appUrl() }),
  };
  try {
    await sendMail(asMail(person.email, locale, letter));
    return true;
  } catch (problem) {
    log().error({ err: problem }, "mail not sent");
    return false;
  }
}
