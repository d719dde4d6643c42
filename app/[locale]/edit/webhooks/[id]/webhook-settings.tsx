import type { ReactNode } from "react";
import {
  changeAction,
  pauseAction,
  removeAction,
  resumeAction,
  secretAction,
} from "@/app/[locale]/edit/webhooks/actions";
import { AccountForm } from "@/components/editing/account-form";
import type { ShellWords } from "@/components/editing/form-shell";
import { type NamedAgreement, removeFields, webhookFields } from "@/components/webhooks/webhook-fields";
import { BOTH_SECRETS_HOURS, type Webhook } from "@/lib/domain/webhooks";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; webhook: Webhook; agreements: readonly NamedAgreement[]; shell: ShellWords };

/** What can be changed about a webhook: settings, secret, pausing, removing. */
export function WebhookSettings({ locale, webhook, agreements, shell }: Props) {
  const t = translator(locale, "webhooks");
  const { id, version, name, form, state, pausedBy, previousUntil } = webhook;
  const shared = { shell, hidden: { locale, id } };
  const paused = state === "paused";
  const why = pausedBy === "gone" ? t("pause.byGone") : t("pause.by");
  return (
    <div className="edit-form">
      <Part id="settings-title" title={t("settings.title")}>
        <AccountForm
          key={version}
          {...shared}
          action={changeAction}
          prefix="settings-"
          hidden={{ locale, id, version: String(version) }}
          fields={webhookFields(locale, agreements, webhook)}
          submit={t("settings.submit")}
        />
      </Part>
      {form === "standard" ? (
        <Part id="secret-title" title={t("secret.title")}>
          <p className="mt-4">{t("secret.intro", { hours: BOTH_SECRETS_HOURS })}</p>
          {previousUntil ? (
            <p className="mt-4">{t("secret.both", { until: instantIn(locale, previousUntil, "UTC") })}</p>
          ) : null}
          <AccountForm {...shared} action={secretAction} prefix="secret-" submit={t("secret.submit")} />
        </Part>
      ) : null}
      <Part id="pause-title" title={t("pause.title")}>
        <p className="mt-4">{paused ? why : t("pause.intro")}</p>
        <AccountForm
          {...shared}
          action={paused ? resumeAction : pauseAction}
          prefix="pause-"
          submit={paused ? t("pause.resume") : t("pause.submit")}
        />
      </Part>
      <Part id="remove-title" title={t("remove.title")}>
        <p className="mt-4">{t("remove.intro")}</p>
        <AccountForm
          {...shared}
          action={removeAction}
          prefix="remove-"
          fields={removeFields(locale)}
          submit={t("remove.submit", { name })}
        />
      </Part>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
