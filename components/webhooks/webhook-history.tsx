import type { WebhookEvent, WebhookEventKind } from "@/lib/domain/webhooks";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const WORDS = {
  created: "created",
  changed: "changed",
  paused: "paused",
  resumed: "resumed",
  gone: "gone",
  "secret-rotated": "secretRotated",
  removed: "removed",
  tested: "tested",
  replayed: "replayed",
} as const satisfies Record<WebhookEventKind, string>;

/** What was done to a webhook, newest first. */
export function WebhookHistory({ locale, events }: { locale: Locale; events: readonly WebhookEvent[] }) {
  const t = translator(locale, "webhooks");
  return (
    <ol className="desk-list mt-4">
      {events.map(({ id, at, kind, actor, detail }) => (
        <li key={id}>
          <span className="block break-words">
            {t(`history.${WORDS[kind]}`, {
              actor: actor === "system" ? t("history.program") : actor,
              detail: detail ?? "",
            })}
          </span>
          <time className="small block" dateTime={at}>
            {instantIn(locale, at, "UTC")}
          </time>
        </li>
      ))}
    </ol>
  );
}
