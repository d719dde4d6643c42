import { providerAction } from "@/app/[locale]/sign-in/actions";
import { AccountForm } from "@/components/editing/account-form";
import { PasskeySignInForm } from "@/components/editing/passkey-forms";
import { shellWords } from "@/components/editing/shell-words";
import { Notice } from "@/components/ui/notice";
import { providerName } from "@/lib/auth/provider";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

/** Signing in without a password: through the organisation where one is set up, and with a passkey. */
export function OtherWays({ locale, next }: { locale: Locale; next: string | null }) {
  const t = translator(locale, "account");
  const name = providerName();
  return (
    <>
      {name ? (
        <AccountForm
          action={providerAction}
          shell={shellWords(locale)}
          prefix="provider-"
          hidden={{ locale, ...(next ? { next } : {}) }}
          submit={t("other.provider", { name })}
        />
      ) : null}
      <PasskeySignInForm
        words={{ passkey: t("other.passkey"), failed: t("other.passkeyFailed") }}
        then={next ?? editPages.desk(locale)}
      />
    </>
  );
}

/** Said when the provider sent somebody back who cannot be signed in here. It never tells who has an account. */
export function ProviderProblem({ locale }: { locale: Locale }) {
  const name = providerName();
  return name ? <Notice tone="seal">{translator(locale, "account")("other.providerFailed", { name })}</Notice> : null;
}
