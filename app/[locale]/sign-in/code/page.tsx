import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Frame } from "@/app/[locale]/frame";
import { codeAction } from "@/app/[locale]/sign-in/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { editPathFrom } from "@/lib/web/next-path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "account")("secondStep.title")) : {};
}

/** The second step of signing in: a one-time code. */
export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { next } = await searchParams;
  const wanted = editPathFrom(typeof next === "string" ? next : undefined);
  const t = translator(locale, "account");
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.signInCode(other)} query={{}} answer={null}>
      <div className="edit-narrow">
        <h1>{t("secondStep.title")}</h1>
        <p className="lead">{t("secondStep.intro")}</p>
        <AccountForm
          action={codeAction}
          shell={shellWords(locale)}
          hidden={{ locale, ...(wanted ? { next: wanted } : {}) }}
          fields={[{ kind: "text", name: "code", label: t("secondStep.code"), code: true }]}
          submit={t("secondStep.submit")}
        />
        <p>
          <a href={pages.signIn(locale)}>{t("secondStep.again")}</a>
        </p>
      </div>
    </Frame>
  );
}
