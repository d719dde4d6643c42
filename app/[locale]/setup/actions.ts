"use server";

import { spendSetupToken } from "@/lib/auth/setup-link";
import { signIn } from "@/lib/auth/sign-in";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { SetupForm } from "@/lib/schema/account-forms";
import { openAction } from "@/lib/web/action";

export const setupAction = openAction(SetupForm, async ({ token, name, email, password }, locale, sent) => {
  const outcome = await spendSetupToken(token, { name, email, password });
  if (outcome === "link-used") return { ok: true, to: pages.setup(locale) };
  if (outcome === "email-taken") {
    return { ok: false, problems: [{ field: "email", message: translator(locale, "auth")("setup.emailTaken") }] };
  }
  const session = await signIn(email, password, sent);
  return session.ok
    ? { ok: true, to: editPages.desk(locale), cookies: session.cookies }
    : { ok: true, to: pages.signIn(locale) };
});
