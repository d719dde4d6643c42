import { wallClock } from "@/lib/clock";
import { stored } from "@/lib/data/deliveries";
import type { SecretResult, WebhookInput, WebhookResult } from "@/lib/delivery/webhook/manage";
import { awaitAttempt, type SendResult } from "@/lib/delivery/webhook/send-now";
import type { WebhookForm, WebhookRefusal } from "@/lib/domain/webhooks";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/** How long an answer waits for the receiver's, so that the log shows it at once (milliseconds). */
const PATIENCE_MS = 4000;

const OF_THE_ADDRESS: readonly WebhookRefusal[] = [
  "not-an-address",
  "https-only",
  "user-in-address",
  "port-closed",
  "private-address",
];

function refusal(locale: Locale, code: WebhookRefusal): Refused {
  const field = OF_THE_ADDRESS.includes(code) ? "url" : code === "unknown-agreement" ? "agreement" : "form";
  return { ok: false, problems: [{ field, message: translator(locale, "webhooks")(`refused.${code}`) }] };
}

type Typed = { name: string; url: string; form: WebhookForm; agreement: string | null; language: "en" | "ja" };

/** What a form says, as a webhook's input. */
export function typedWebhook({ name, url, form, agreement, language }: Typed): WebhookInput {
  return { name, url, form, agreement, locale: language };
}

/** Back to the webhook's page, which says what was done; or why it was not. */
export function answerWebhook(locale: Locale, result: WebhookResult, done: string): Accepted | Refused {
  return result.ok ? { ok: true, to: editPages.webhook(locale, result.id, { done }) } : refusal(locale, result.code);
}

/** Shows a secret this once. Chat tools check no signatures: theirs stays unseen. */
export function answerSecret(
  locale: Locale,
  result: SecretResult,
  { name, form }: { name: string; form: WebhookForm },
): Accepted | Refused {
  if (!result.ok) return refusal(locale, result.code);
  if (form !== "standard") return answerWebhook(locale, result, "created");
  const t = translator(locale, "webhooks");
  const go = { href: editPages.webhook(locale, result.id), label: t("secret.go") };
  const words = { title: t("secret.shownTitle", { name }), note: t("secret.shownNote"), label: t("secret.label") };
  return { ok: true, handed: { ...words, value: result.secret, go } };
}

/** Back to the log once something came of the message, or after a moment. */
export async function answerSent(
  locale: Locale,
  id: string,
  send: () => Promise<SendResult>,
  done: "test" | "replay",
): Promise<Accepted | Refused> {
  const since = stored(wallClock());
  const result = await send();
  if (!result.ok) return refusal(locale, result.code);
  await awaitAttempt(result.message, since, PATIENCE_MS);
  return { ok: true, to: `${editPages.webhook(locale, id, { done })}#log` };
}
