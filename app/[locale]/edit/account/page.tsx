import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { profileAction } from "@/app/[locale]/edit/account/actions";
import { OwnSignIns } from "@/app/[locale]/edit/account/own-sign-ins";
import { OwnTokens } from "@/app/[locale]/edit/account/own-tokens";
import { PasswordAndCodes } from "@/app/[locale]/edit/account/password-and-codes";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { profileFields } from "@/components/account/account-fields";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { Notice } from "@/components/ui/notice";
import { ownAccount } from "@/lib/auth/own-account";
import { passkeysOf } from "@/lib/auth/passkeys";
import { sessionsOf } from "@/lib/auth/sessions";
import { tokensOf } from "@/lib/auth/token";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { OWN_DONE } from "@/lib/web/own-account-answers";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "account")("title")) : {};
}

/** One's own account: name, password, second step, passkeys, where one is signed in, tokens. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.account(locale));
  const { done } = await searchParams;
  const [account, passkeys, sessions, tokens] = await Promise.all([
    ownAccount(actor.id),
    passkeysOf(actor.id),
    sessionsOf(await headers()),
    tokensOf(actor.id),
  ]);
  const message = OWN_DONE.find((one) => one === done);
  const t = translator(locale, "account");
  const role = actor.role === "system" ? "" : translator(locale, "auth")(`role.${actor.role}`);
  const shell = shellWords(locale);
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.account(other)} crumbs={[]}>
      {message ? <Notice tone="leaf" role="status" title={t(`done.${message}`)} /> : null}
      <h1>{t("title")}</h1>
      <p className="lead mt-4">{t("intro", { email: account.email, role })}</p>
      <div className="edit-form">
        <section className="section" aria-labelledby="profile-title">
          <h2 id="profile-title">{t("profile.title")}</h2>
          <AccountForm
            key={`${actor.name} ${account.locale}`}
            action={profileAction}
            shell={shell}
            prefix="profile-"
            hidden={{ locale }}
            fields={profileFields(locale, { name: actor.name, locale: account.locale })}
            submit={t("profile.submit")}
          />
        </section>
        <PasswordAndCodes locale={locale} account={account} />
        <OwnSignIns locale={locale} passkeys={passkeys} sessions={sessions} />
        <OwnTokens locale={locale} tokens={tokens} />
      </div>
    </EditFrame>
  );
}
