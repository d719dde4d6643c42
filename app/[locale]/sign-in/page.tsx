import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { signInAction } from "@/app/[locale]/sign-in/actions";
import { OtherWays, ProviderProblem } from "@/app/[locale]/sign-in/other-ways";
import { shellWords } from "@/components/editing/shell-words";
import { SignInForm } from "@/components/editing/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { currentActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { editPathFrom } from "@/lib/web/next-path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "auth")("signIn.title")) : {};
}

/** Signing in, for editors. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { next, done, error } = await searchParams;
  const t = translator(locale, "auth");
  const wanted = editPathFrom(typeof next === "string" ? next : undefined);
  // An error says why a way of signing in failed: that is read here also by who is signed in already.
  if (!error && (await currentActor())) redirect(wanted ?? editPages.desk(locale));
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.signIn(other)} query={{}} answer={null}>
      <div className="edit-narrow">
        <h1>{t("signIn.title")}</h1>
        <p className="lead">{t("signIn.intro")}</p>
        {done === "signed-out" ? <Notice role="status">{t("signIn.signedOut")}</Notice> : null}
        {wanted ? <Notice>{t("signIn.needed")}</Notice> : null}
        {error ? <ProviderProblem locale={locale} /> : null}
        <SignInForm
          action={signInAction}
          shell={shellWords(locale)}
          hidden={{ locale, ...(wanted ? { next: wanted } : {}) }}
          words={{ email: t("signIn.email"), password: t("signIn.password"), submit: t("signIn.submit") }}
        />
        <OtherWays locale={locale} next={wanted} />
        <p>
          <a href={pages.forgotten(locale)}>{translator(locale, "account")("forgotten.link")}</a>
        </p>
        <p className="quiet">{t("signIn.noAccount")}</p>
      </div>
    </Frame>
  );
}
