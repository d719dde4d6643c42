"use server";

import { beginCodes, confirmCodes, endCodes } from "@/lib/auth/codes";
import { changePassword, changeProfile, ownAccount } from "@/lib/auth/own-account";
import { removePasskey, renamePasskey } from "@/lib/auth/passkeys";
import { endOtherSessions, endSession } from "@/lib/auth/sessions";
import { createToken, revokeToken } from "@/lib/auth/token";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import {
  CodeForm,
  ConfirmForm,
  ItemForm,
  NamedItemForm,
  OwnForm,
  PasswordForm,
  ProfileForm,
  TokenForm,
} from "@/lib/schema/account-forms";
import { accountAction } from "@/lib/web/account-action";
import { answerItem, answerProven } from "@/lib/web/own-account-answers";

export const profileAction = accountAction(null, ProfileForm, async ({ name, language }, { actor, locale }) => {
  await changeProfile(actor.id, { name, locale: language });
  return { ok: true, to: editPages.account(locale, { done: "profile" }) };
});

export const passwordAction = accountAction(null, PasswordForm, async (typed, { actor, locale, sent }) => {
  const { email } = await ownAccount(actor.id);
  const words = { current: typed.password, next: typed.newPassword };
  return answerProven(locale, await changePassword(email, words, sent), "password");
});

export const beginCodesAction = accountAction(null, ConfirmForm, async ({ password }, { actor, locale, sent }) => {
  const { email } = await ownAccount(actor.id);
  const outcome = await beginCodes(email, password, sent);
  return outcome.ok ? { ok: true, to: editPages.codes(locale) } : answerProven(locale, outcome, "codesOn");
});

export const confirmCodesAction = accountAction(null, CodeForm, async ({ code }, { actor, locale, sent }) => {
  const outcome = await confirmCodes(actor, code, sent);
  if (outcome.ok) return { ok: true, to: editPages.account(locale, { done: "codesOn" }), cookies: outcome.cookies };
  return { ok: false, problems: [{ field: "code", message: translator(locale, "account")("codes.wrong") }] };
});

export const endCodesAction = accountAction(null, ConfirmForm, async ({ password }, { actor, locale, sent }) => {
  const { email } = await ownAccount(actor.id);
  return answerProven(locale, await endCodes({ ...actor, email }, password, sent), "codesOff");
});

export const renamePasskeyAction = accountAction(null, NamedItemForm, async ({ id, name }, { actor, locale }) =>
  answerItem(locale, (await renamePasskey(actor, id, name)) === "renamed", "passkeyRenamed"),
);

export const removePasskeyAction = accountAction(null, ItemForm, async ({ id }, { actor, locale }) =>
  answerItem(locale, (await removePasskey(actor, id)) === "removed", "passkeyRemoved"),
);

export const endSessionAction = accountAction(null, ItemForm, async ({ id }, { locale, sent }) =>
  answerItem(locale, (await endSession(sent, id)) === "ended", "session"),
);

export const endOtherSessionsAction = accountAction(null, OwnForm, async (_input, { locale, sent }) => {
  await endOtherSessions(sent);
  return answerItem(locale, true, "sessions");
});

export const tokenAction = accountAction(null, TokenForm, async ({ name, scopes, days }, { actor, locale }) => {
  const value = await createToken(actor, { name, scopes, days });
  const t = translator(locale, "account");
  const title = t("tokens.shownTitle", { name });
  return { ok: true, handed: { title, note: t("tokens.shownNote"), label: t("tokens.shownLabel"), value } };
});

export const revokeTokenAction = accountAction(null, ItemForm, async ({ id }, { actor, locale }) =>
  answerItem(locale, (await revokeToken(actor, id)) === "revoked", "token"),
);
