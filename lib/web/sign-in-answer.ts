import { providerName } from "@/lib/auth/provider";
import type { SignIn } from "@/lib/auth/sign-in";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { formRefusal } from "@/lib/web/account-action";
import type { Accepted, Refused } from "@/lib/web/form-answer";
import { editPathFrom } from "@/lib/web/next-path";

/** Where one step of signing in leads: on to the page asked for, to the second step, or back with the reason. */
export function answerSignIn(locale: Locale, outcome: SignIn, next: string | undefined): Accepted | Refused {
  const wanted = editPathFrom(next);
  if (outcome.ok) {
    const to = outcome.secondStep ? pages.signInCode(locale, { next: wanted }) : (wanted ?? editPages.desk(locale));
    return { ok: true, to, cookies: outcome.cookies };
  }
  const t = translator(locale, "auth");
  const steps = translator(locale, "account");
  if (outcome.code === "too-many-tries") {
    return formRefusal(t("signIn.tooMany", { minutes: Math.ceil(outcome.seconds / 60) }));
  }
  if (outcome.code === "start-again") return formRefusal(steps("secondStep.startAgain"));
  if (outcome.code === "wrong-code")
    return { ok: false, problems: [{ field: "code", message: steps("secondStep.wrong") }] };
  return formRefusal(t("signIn.wrong"));
}

/** Said when the organisation's provider does not answer. */
export function providerAway(locale: Locale): Refused {
  return formRefusal(translator(locale, "account")("other.providerAway", { name: providerName() ?? "" }));
}
