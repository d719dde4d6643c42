import { clientAddress } from "@/lib/auth/client-address";
import { countTry, type Limit } from "@/lib/auth/throttle";
import { wallClock } from "@/lib/clock";
import { askToFollow } from "@/lib/commands/following/ask";
import { mailboxOf } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { canMail, mailFault, sendMail } from "@/lib/mail/send-mail";
import { log } from "@/lib/observe/log";
import { pages } from "@/lib/paths";
import type { FollowForm } from "@/lib/schema/follow-forms";
import { askingLetter } from "@/lib/web/following/asking-letter";
import { recordFollowed } from "@/lib/web/following/followed";
import type { Accepted, Refused } from "@/lib/web/form-answer";

const DAY = 24 * 60 * 60;
/** Requests from one network address; an office or a class shares one. */
export const PER_NETWORK: Limit = { tries: 20, seconds: 60 * 60 };
/** Letters that strangers can make this site send to one mail address. */
export const PER_MAILBOX: Limit = { tries: 4, seconds: DAY };
/** Letters in all: more would make this site a sender of unwanted mail. */
export const IN_ALL: Limit = { tries: 1000, seconds: DAY };

/**
 * Takes in a reader's wish to follow something, and mails the link that confirms it. An address
 * that follows it already gets a letter that says so; the answer and its cost are the same.
 */
export async function receiveFollow(form: FollowForm, locale: Locale, sent: Headers): Promise<Accepted | Refused> {
  const t = translator(locale, "following");
  const refuse = (field: string, message: string): Refused => ({ ok: false, problems: [{ field, message }] });
  if (!canMail()) return refuse("form", t("refused.none"));
  const { agreement, commitment, email } = form;
  const followed = await recordFollowed({ agreement, ref: commitment });
  if (!followed) return { ok: false, problems: [{ field: "form", code: "not-found" }] };
  if ((await countTry("follow-network", clientAddress(sent), PER_NETWORK)) > 0)
    return refuse("form", t("refused.limit"));
  const waits = [
    await countTry("follow-mailbox", mailboxOf(email), PER_MAILBOX),
    await countTry("follow-all", "", IN_ALL),
  ];
  if (Math.max(...waits) > 0) return refuse("form", t("refused.limit"));
  const follower = await askToFollow({ ...form, locale }, wallClock());
  try {
    await sendMail({ to: email, ...askingLetter(locale, follower, followed) });
  } catch (problem) {
    const fault = mailFault(problem);
    if (fault === "server") log().error({ err: problem }, "mail not sent");
    return refuse(fault === "address" ? "email" : "form", t("refused.mail"));
  }
  return { ok: true, to: pages.follow(locale, agreement, commitment, { sent: "yes" }) };
}
