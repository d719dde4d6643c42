import { AccountForm } from "@/components/editing/account-form";
import type { FormAction } from "@/components/editing/form-shell";
import { shellWords } from "@/components/editing/shell-words";
import { WhatIsKept } from "@/components/following/what-is-kept";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  title: string;
  wishes: string;
  address: string;
  ownKey: string;
  action: FormAction;
};

/** What the link of the first letter opens: opening it begins nothing, its button does. */
export function ConfirmLetters({ locale, title, wishes, address, ownKey, action }: Props) {
  const t = translator(locale, "following");
  return (
    <div className="edit-narrow">
      <h1>{t("confirm.title")}</h1>
      <p>{t("confirm.body", { address })}</p>
      <p className="lead">{title}</p>
      <p>{wishes}</p>
      <AccountForm
        action={action}
        shell={shellWords(locale)}
        hidden={{ locale, key: ownKey }}
        submit={t("confirm.submit")}
      />
      <p className="quiet small">{t("confirm.otherwise")}</p>
      <WhatIsKept locale={locale} />
    </div>
  );
}
