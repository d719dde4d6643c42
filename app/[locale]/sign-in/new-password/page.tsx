import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { newPasswordAction } from "@/app/[locale]/sign-in/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { linkOwner } from "@/lib/auth/link";
import { LINK_HOURS } from "@/lib/auth/link-life";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { PASSWORD_MIN } from "@/lib/schema/account-forms";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The token stands in the address: no other site may learn it from a link. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { ...editorMetadata(locale, translator(locale, "account")("newPassword.title")), referrer: "same-origin" };
}

/** Where a one-time link leads: choosing a password, for the first time or anew. */
export default async function NewPasswordPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { token } = await searchParams;
  const given = typeof token === "string" && token.length <= 200 ? token : "";
  const owner = given ? await linkOwner(given) : null;
  const t = translator(locale, "account");
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, query) => pages.newPassword(other, query)}
      query={owner ? { token: given } : {}}
      answer={null}
    >
      <div className="edit-narrow">
        {owner ? (
          <>
            <h1>{owner.isNew ? t("newPassword.titleNew", { name: owner.name }) : t("newPassword.title")}</h1>
            <p className="lead">
              {owner.isNew
                ? t("newPassword.introNew", { email: owner.email })
                : t("newPassword.intro", { email: owner.email })}
            </p>
            <AccountForm
              action={newPasswordAction}
              shell={shellWords(locale)}
              hidden={{ locale, token: given }}
              fields={[
                {
                  kind: "text",
                  type: "password",
                  name: "password",
                  label: t("newPassword.password"),
                  hint: translator(locale, "auth")("setup.passwordHint", { min: PASSWORD_MIN }),
                  autoComplete: "new-password",
                },
              ]}
              submit={t("newPassword.submit")}
            />
          </>
        ) : (
          <>
            <h1>{t("newPassword.usedTitle")}</h1>
            <p className="lead">{t("newPassword.used", { hours: LINK_HOURS })}</p>
            <p>
              <a href={pages.forgotten(locale)}>{t("forgotten.link")}</a>
            </p>
          </>
        )}
      </div>
    </Frame>
  );
}
