import { beginCodesAction, endCodesAction, passwordAction } from "@/app/[locale]/edit/account/actions";
import { currentPassword, passwordFields } from "@/components/account/account-fields";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import type { OwnAccount } from "@/lib/auth/own-account";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { PASSWORD_MIN } from "@/lib/schema/account-forms";

/** The password, and the codes that may be asked for after it. */
export function PasswordAndCodes({ locale, account }: { locale: Locale; account: OwnAccount }) {
  const t = translator(locale, "account");
  const shared = { shell: shellWords(locale), hidden: { locale } };
  const password = [currentPassword(t("codes.password"))];
  const hint = translator(locale, "auth")("setup.passwordHint", { min: PASSWORD_MIN });
  return (
    <>
      <section className="section" aria-labelledby="password-title">
        <h2 id="password-title">{t("password.title")}</h2>
        <p className="mt-4">{account.hasPassword ? t("password.note") : t("password.none")}</p>
        {account.hasPassword ? (
          <AccountForm
            {...shared}
            action={passwordAction}
            prefix="password-"
            fields={passwordFields(locale, hint)}
            submit={t("password.submit")}
          />
        ) : null}
      </section>
      <section className="section" aria-labelledby="codes-title">
        <h2 id="codes-title">{t("codes.title")}</h2>
        {!account.hasPassword ? <p className="mt-4">{t("codes.need")}</p> : null}
        {account.hasPassword && account.codes === "on" ? (
          <>
            <p className="mt-4">{t("codes.on")}</p>
            <AccountForm
              {...shared}
              action={endCodesAction}
              prefix="codes-"
              fields={password}
              submit={t("codes.stop")}
            />
          </>
        ) : null}
        {account.hasPassword && account.codes !== "on" ? (
          <>
            <p className="mt-4">{t("codes.off")}</p>
            {account.codes === "pending" ? (
              <p className="mt-4">
                {t("codes.pending")} <a href={editPages.codes(locale)}>{t("codes.goOn")}</a>
              </p>
            ) : null}
            <AccountForm
              {...shared}
              action={beginCodesAction}
              prefix="codes-"
              fields={password}
              submit={t("codes.start")}
            />
          </>
        ) : null}
      </section>
    </>
  );
}
