import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { confirmCodesAction } from "@/app/[locale]/edit/account/actions";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { QrCode } from "@/components/account/qr-code";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { pendingCodes } from "@/lib/auth/codes";
import { ownAccount } from "@/lib/auth/own-account";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "account")("codes.page")) : {};
}

/** Setting up one-time codes: scan or type, keep the backup codes, confirm with the first code. */
export default async function CodesPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.codes(locale));
  const { email } = await ownAccount(actor.id);
  const pending = await pendingCodes({ id: actor.id, email });
  if (!pending) redirect(editPages.account(locale));
  const t = translator(locale, "account");
  const crumbs = [{ label: t("title"), href: editPages.account(locale) }];
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.codes(other)} crumbs={crumbs}>
      <h1>{t("codes.page")}</h1>
      <div className="edit-form">
        <h2 className="mt-8">{t("codes.scan")}</h2>
        <QrCode text={pending.address} label={t("codes.picture")} />
        <p className="field-hint">{t("codes.secret")}</p>
        <p className="secret-text">
          <code>{pending.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
        <h2 className="mt-8">{t("codes.keep")}</h2>
        <ul className="backup-codes">
          {pending.backupCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <h2 className="mt-8">{t("codes.enter")}</h2>
        <AccountForm
          action={confirmCodesAction}
          shell={shellWords(locale)}
          hidden={{ locale }}
          fields={[{ kind: "text", name: "code", label: t("codes.code"), code: true }]}
          submit={t("codes.confirm")}
        />
      </div>
    </EditFrame>
  );
}
