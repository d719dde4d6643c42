import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { forgottenAction } from "@/app/[locale]/sign-in/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { LINK_HOURS } from "@/lib/auth/link-life";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { sendsMail } from "@/lib/web/account-mail";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "account")("forgotten.title")) : {};
}

/** Asking for a new password: by mail, or by asking an administrator where the site sends none. */
export default async function ForgottenPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "account");
  const mails = sendsMail();
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.forgotten(other)} query={{}} answer={null}>
      <div className="edit-narrow">
        <h1>{t("forgotten.title")}</h1>
        <p className="lead">{mails ? t("forgotten.intro", { hours: LINK_HOURS }) : t("forgotten.noMail")}</p>
        {mails ? (
          <AccountForm
            action={forgottenAction}
            shell={shellWords(locale)}
            hidden={{ locale }}
            fields={[
              { kind: "text", type: "email", name: "email", label: t("forgotten.email"), autoComplete: "username" },
            ]}
            submit={t("forgotten.submit")}
          />
        ) : null}
        <p>
          <a href={pages.signIn(locale)}>{t("forgotten.back")}</a>
        </p>
      </div>
    </Frame>
  );
}
