"use server";

import { z } from "zod";
import { signIn, signOut } from "@/lib/auth/sign-in";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { SignInForm } from "@/lib/schema/account-forms";
import { localeField } from "@/lib/schema/form-fields";
import { openAction } from "@/lib/web/action";
import { editPathFrom } from "@/lib/web/next-path";

export const signInAction = openAction(SignInForm, async ({ email, password, next }, locale, sent) => {
  const t = translator(locale, "auth");
  const outcome = await signIn(email, password, sent);
  if (outcome.ok) return { ok: true, to: editPathFrom(next) ?? editPages.desk(locale), cookies: outcome.cookies };
  const message =
    outcome.code === "too-many-tries"
      ? t("signIn.tooMany", { minutes: Math.ceil(outcome.seconds / 60) })
      : t("signIn.wrong");
  return { ok: false, problems: [{ field: "form", message }] };
});

export const signOutAction = openAction(z.object({ locale: localeField }), async (_input, locale, sent) => ({
  ok: true,
  to: pages.signIn(locale, { done: "signed-out" }),
  cookies: await signOut(sent),
}));
