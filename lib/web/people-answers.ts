import { LINK_HOURS } from "@/lib/auth/link-life";
import type { LinkResult, PeopleRefusal, PeopleResult } from "@/lib/auth/people";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { canMail } from "@/lib/mail/send-mail";
import { linkAddress, mailLink } from "@/lib/web/account-mail";
import type { Accepted, Refused } from "@/lib/web/form-answer";

function refusal(locale: Locale, code: PeopleRefusal, field: string): Refused {
  return { ok: false, problems: [{ field, message: translator(locale, "people")(`refused.${code}`) }] };
}

/** Where to go after a change of someone's account, or why it was not made. */
export function answerPerson(locale: Locale, result: PeopleResult, field: string, to: string): Accepted | Refused {
  return result.ok ? { ok: true, to } : refusal(locale, result.code, field);
}

/** Mails a new one-time link to its owner, or shows it once to the administrator who asked. */
export async function showLink(locale: Locale, result: LinkResult): Promise<Accepted | Refused> {
  if (!result.ok) return refusal(locale, result.code, result.code === "email-taken" ? "email" : "form");
  const t = translator(locale, "people");
  const { owner, token } = result;
  const words = { name: owner.name, email: owner.email, hours: LINK_HOURS };
  if (await mailLink(owner, token)) {
    return {
      ok: true,
      handed: { title: t("link.mailedTitle", words), note: t("link.mailedNote", words), label: "", value: "" },
    };
  }
  const note = canMail() ? t("link.failedNote", words) : t("link.shownNote", words);
  const value = linkAddress(owner, token);
  return { ok: true, handed: { title: t("link.shownTitle", words), note, label: t("link.label"), value } };
}
