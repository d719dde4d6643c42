import { sendGivenUp } from "@/lib/delivery/overview";
import type { Actor } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { formRefusal } from "@/lib/web/account-action";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/** Sends a message again that was given up, and says so; or why not. */
export async function answerSendAgain(locale: Locale, actor: Actor, message: string): Promise<Accepted | Refused> {
  const sent = await sendGivenUp(actor, message);
  if (!sent) return formRefusal(translator(locale, "sending")("refused"));
  return { ok: true, to: editPages.messages(locale, { done: "again" }) };
}
