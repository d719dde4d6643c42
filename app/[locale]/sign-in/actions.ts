"use server";

import { spendLink } from "@/lib/auth/link";
import { beginProviderSignIn } from "@/lib/auth/provider";
import { finishSignIn, signIn, signOut } from "@/lib/auth/sign-in";
import { editPages, pages } from "@/lib/paths";
import {
  CodeForm,
  ForgottenForm,
  NewPasswordForm,
  OwnForm,
  ProviderForm,
  SignInForm,
} from "@/lib/schema/account-forms";
import { openAction } from "@/lib/web/action";
import { askForLink } from "@/lib/web/ask-for-link";
import { editPathFrom } from "@/lib/web/next-path";
import { answerSignIn, providerAway } from "@/lib/web/sign-in-answer";

export const signInAction = openAction(SignInForm, async ({ email, password, next }, locale, sent) =>
  answerSignIn(locale, await signIn(email, password, sent), next),
);

export const codeAction = openAction(CodeForm, async ({ code, next }, locale, sent) =>
  answerSignIn(locale, await finishSignIn(code, sent), next),
);

export const providerAction = openAction(ProviderForm, async ({ next }, locale, sent) => {
  const then = editPathFrom(next) ?? editPages.desk(locale);
  const begun = await beginProviderSignIn({ then, failed: pages.signIn(locale) }, sent);
  return begun ? { ok: true, ...begun } : providerAway(locale);
});

export const forgottenAction = openAction(ForgottenForm, ({ email }, locale, sent) => askForLink(locale, email, sent));

export const newPasswordAction = openAction(NewPasswordForm, async ({ token, password }, locale, sent) => {
  const owner = await spendLink(token, password);
  if (!owner) return { ok: true, to: pages.newPassword(locale) };
  const session = await signIn(owner.email, password, sent);
  if (!session.ok) return { ok: true, to: pages.signIn(locale) };
  const to = session.secondStep ? pages.signInCode(locale) : editPages.desk(locale);
  return { ok: true, to, cookies: session.cookies };
});

export const signOutAction = openAction(OwnForm, async (_input, locale, sent) => ({
  ok: true,
  to: pages.signIn(locale, { done: "signed-out" }),
  cookies: await signOut(sent),
}));
