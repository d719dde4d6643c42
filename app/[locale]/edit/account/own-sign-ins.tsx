import {
  endOtherSessionsAction,
  endSessionAction,
  removePasskeyAction,
  renamePasskeyAction,
} from "@/app/[locale]/edit/account/actions";
import { agentName } from "@/components/account/agent-name";
import { OwnList } from "@/components/account/own-list";
import { shortAddress } from "@/components/account/short-address";
import { AccountForm } from "@/components/editing/account-form";
import { AddPasskeyForm } from "@/components/editing/passkey-forms";
import { shellWords } from "@/components/editing/shell-words";
import type { PasskeyLine } from "@/lib/auth/passkeys";
import type { SessionLine } from "@/lib/auth/sessions";
import { formatDate, instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

type Props = { locale: Locale; passkeys: readonly PasskeyLine[]; sessions: readonly SessionLine[] };

/** Ways in without a password, and where one is signed in now. */
export function OwnSignIns({ locale, passkeys, sessions }: Props) {
  const t = translator(locale, "account");
  const shell = shellWords(locale);
  const words = { ...plainWords(locale, "account").passkeys, refused: shell.refused };
  const passkeyItems = passkeys.map(({ id, name, addedAt }) => ({
    id,
    title: name,
    note: addedAt ? t("passkeys.added", { date: formatDate(locale, addedAt.slice(0, 10), "long") }) : "",
    canEnd: true,
    more: (
      <details>
        <summary>{t("passkeys.rename")}</summary>
        <AccountForm
          key={name}
          action={renamePasskeyAction}
          shell={shell}
          prefix={`rename-${id}-`}
          hidden={{ locale, id }}
          fields={[{ kind: "text", name: "name", label: t("passkeys.name"), first: name, autoComplete: "off" }]}
          submit={t("passkeys.rename")}
        />
      </details>
    ),
  }));
  const sessionItems = sessions.map(({ id, here, since, agent, address }) => ({
    id,
    title: [agentName(agent) ?? t("sessions.unknown"), here ? t("sessions.here") : ""].filter(Boolean).join(" · "),
    note: [
      t("sessions.since", { date: instantIn(locale, since, "UTC") }),
      address ? t("sessions.from", { address: shortAddress(address) }) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    canEnd: !here,
  }));
  return (
    <>
      <section className="section" aria-labelledby="passkeys-title">
        <h2 id="passkeys-title">{t("passkeys.title")}</h2>
        <p className="mt-4">{t("passkeys.intro")}</p>
        <OwnList
          items={passkeyItems}
          none={t("passkeys.none")}
          end={{ action: removePasskeyAction, label: t("passkeys.remove"), prefix: "passkey-" }}
          shell={shell}
          locale={locale}
        />
        <AddPasskeyForm words={words} then={editPages.account(locale, { done: "passkey" })} />
      </section>
      <section className="section" aria-labelledby="sessions-title">
        <h2 id="sessions-title">{t("sessions.title")}</h2>
        <p className="mt-4">{t("sessions.intro")}</p>
        <OwnList
          items={sessionItems}
          none=""
          end={{ action: endSessionAction, label: t("sessions.end"), prefix: "session-" }}
          shell={shell}
          locale={locale}
        />
        {sessions.length > 1 ? (
          <AccountForm
            action={endOtherSessionsAction}
            shell={shell}
            prefix="sessions-"
            hidden={{ locale }}
            submit={t("sessions.endOthers")}
          />
        ) : null}
      </section>
    </>
  );
}
