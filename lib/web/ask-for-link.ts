import { clientAddress } from "@/lib/auth/client-address";
import { makeLink } from "@/lib/auth/link";
import { countTry, PER_ADDRESS, RESETS } from "@/lib/auth/throttle";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { canMail } from "@/lib/mail/send-mail";
import { formRefusal } from "@/lib/web/account-action";
import { mailLink } from "@/lib/web/account-mail";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/**
 * Someone forgot a password: mails a link if there is such an account. The answer is the same
 * whether there is one or not, and does not wait for the mail server.
 */
export async function askForLink(locale: Locale, email: string, sent: Headers): Promise<Accepted | Refused> {
  const t = translator(locale, "account");
  if (!canMail()) return formRefusal(t("forgotten.noMail"));
  const waits = await Promise.all([
    countTry("reset-address", clientAddress(sent), PER_ADDRESS),
    countTry("reset-account", email, RESETS),
  ]);
  const seconds = Math.max(...waits);
  if (seconds > 0) {
    return formRefusal(translator(locale, "auth")("signIn.tooMany", { minutes: Math.ceil(seconds / 60) }));
  }
  const link = await makeLink(email);
  if (link) void mailLink(link.owner, link.token); // it says itself, in the log, when it failed
  return { ok: true, handed: { title: t("forgotten.sentTitle"), note: t("forgotten.sent"), label: "", value: "" } };
}
