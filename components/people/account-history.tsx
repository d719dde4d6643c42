import type { AccountEvent, AccountEventKind } from "@/lib/domain/account-events";
import { isRole } from "@/lib/domain/permissions";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const WORDS = {
  created: "created",
  invited: "invited",
  joined: "joined",
  "link-made": "linkMade",
  "password-set": "passwordSet",
  "role-changed": "roleChanged",
  deactivated: "deactivated",
  reactivated: "reactivated",
  "codes-on": "codesOn",
  "codes-off": "codesOff",
  "passkey-added": "passkeyAdded",
  "passkey-removed": "passkeyRemoved",
  "token-made": "tokenMade",
  "token-revoked": "tokenRevoked",
  "mail-sent-again": "mailSentAgain",
} as const satisfies Record<AccountEventKind, string>;

/** What was done to accounts, newest first. */
export function AccountHistory({ locale, events }: { locale: Locale; events: readonly AccountEvent[] }) {
  const t = translator(locale, "people");
  if (events.length === 0) return <p className="mt-4">{t("history.none")}</p>;
  return (
    <ol className="desk-list mt-4">
      {events.map((event) => (
        <li key={event.id}>
          <span className="block">{words(locale, event)}</span>
          {event.reason ? <span className="block">{t("history.reason", { reason: event.reason })}</span> : null}
          <time className="small block" dateTime={event.at}>
            {instantIn(locale, event.at, "UTC")}
          </time>
        </li>
      ))}
    </ol>
  );
}

function words(locale: Locale, { kind, actor, subject, detail }: AccountEvent): string {
  const t = translator(locale, "people");
  const role = isRole(detail) && detail !== "system" ? translator(locale, "auth")(`role.${detail}`) : "";
  const by = actor === "system" ? t("history.program") : actor;
  return t(`history.${WORDS[kind]}`, { actor: by, subject, detail: detail ?? "", role });
}
