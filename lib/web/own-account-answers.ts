import type { Proven } from "@/lib/auth/own-account";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { formRefusal } from "@/lib/web/account-action";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/** What one's own account page says after a form of it was accepted. */
export const OWN_DONE = [
  "profile",
  "password",
  "codesOn",
  "codesOff",
  "passkey",
  "passkeyRenamed",
  "passkeyRemoved",
  "session",
  "sessions",
  "token",
] as const;
export type OwnDone = (typeof OWN_DONE)[number];

/** Back to the account's page after something that asked for the password again, or why it was not done. */
export function answerProven(
  locale: Locale,
  outcome: Proven<{ cookies?: string[] }>,
  done: OwnDone,
): Accepted | Refused {
  if (outcome.ok) return { ok: true, to: editPages.account(locale, { done }), cookies: outcome.cookies ?? [] };
  const t = translator(locale, "account");
  if (outcome.code === "wrong-password")
    return { ok: false, problems: [{ field: "password", message: t("password.wrong") }] };
  return formRefusal(t("password.tooMany", { minutes: Math.ceil(outcome.seconds / 60) }));
}

/** Back to the account's page after one of its lists was changed; `there` is false when the item was gone already. */
export function answerItem(locale: Locale, there: boolean, done: OwnDone): Accepted | Refused {
  if (!there) return formRefusal(translator(locale, "account")("gone"));
  return { ok: true, to: editPages.account(locale, { done }) };
}
