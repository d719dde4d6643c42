import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { setupAction } from "@/app/[locale]/setup/actions";
import { SetupForm } from "@/components/editing/setup-form";
import { shellWords } from "@/components/editing/shell-words";
import { LINK_HOURS } from "@/lib/auth/link-life";
import { setupTokenIsValid } from "@/lib/auth/setup-link";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { PASSWORD_MIN } from "@/lib/schema/account-forms";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The token stands in the address: no other site may learn it from a link. Forms still send their origin. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { ...editorMetadata(locale, translator(locale, "auth")("setup.title")), referrer: "same-origin" };
}

/** The one-time address of the first administrator. */
export default async function SetupPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { token } = await searchParams;
  const t = translator(locale, "auth");
  const valid = typeof token === "string" && (await setupTokenIsValid(token));
  return (
    <Frame
      locale={locale}
      nav={null}
      here={(other, query) => pages.setup(other, query)}
      query={valid ? { token } : {}}
      answer={null}
    >
      <div className="edit-narrow">
        <h1>{valid ? t("setup.title") : t("setup.usedTitle")}</h1>
        <p className="lead">{valid ? t("setup.intro") : t("setup.used", { hours: LINK_HOURS })}</p>
        {valid ? (
          <SetupForm
            action={setupAction}
            shell={shellWords(locale)}
            hidden={{ locale, token }}
            words={{
              name: t("setup.name"),
              nameHint: t("setup.nameHint"),
              email: t("setup.email"),
              password: t("setup.password"),
              passwordHint: t("setup.passwordHint", { min: PASSWORD_MIN }),
              showPassword: t("setup.showPassword"),
              hidePassword: t("setup.hidePassword"),
              submit: t("setup.submit"),
            }}
          />
        ) : (
          <p>
            {t("setup.usedSignIn")} <a href={pages.signIn(locale)}>{t("signIn.title")}</a>
          </p>
        )}
      </div>
    </Frame>
  );
}
