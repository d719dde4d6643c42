import { changingAccounts } from "@/lib/auth/account-events";
import { type Client, client } from "@/lib/data/client";
import { signalWork } from "@/lib/data/work-signal";
import { sendGivenUp } from "@/lib/delivery/overview";
import { type Actor, may } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { formRefusal } from "@/lib/web/account-action";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/**
 * Sends a message again that was given up, and writes down who wanted it.
 * @returns false when it may not be asked for, or there is no such message any more.
 */
export async function sendMessageAgain(actor: Actor, id: string, database: Client = client()): Promise<boolean> {
  if (!may(actor.role, "manage-webhooks")) return false;
  const again = await changingAccounts(async (tx, record) => {
    const sent = await sendGivenUp(id, tx);
    if (sent) await record({ kind: "mail-sent-again", actor, subject: actor, detail: id });
    return sent;
  }, database);
  if (again) signalWork();
  return again;
}

/** Sends a message again that was given up, and says so; or why not. */
export async function answerSendAgain(locale: Locale, actor: Actor, message: string): Promise<Accepted | Refused> {
  const sent = await sendMessageAgain(actor, message);
  if (!sent) return formRefusal(translator(locale, "sending")("refused"));
  return { ok: true, to: editPages.messages(locale, { done: "again" }) };
}
