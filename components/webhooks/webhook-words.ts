import type { NamedAgreement } from "@/components/webhooks/webhook-fields";
import type { Webhook } from "@/lib/domain/webhooks";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Whether a webhook is at work, in words. */
export function stateWords(locale: Locale, { state, pausedBy }: Pick<Webhook, "state" | "pausedBy">): string {
  const t = translator(locale, "webhooks");
  return state === "paused" && pausedBy === "gone" ? t("state.gone") : t(`state.${state}`);
}

/** What a webhook is about, in words. */
export function aboutWords(locale: Locale, slug: string | null, agreements: readonly NamedAgreement[]): string {
  if (slug === null) return translator(locale, "webhooks")("every");
  return agreements.find((one) => one.slug === slug)?.title[locale] ?? slug;
}

/** The host of an address; the rest may be a secret. What was removed is a host already. */
export function hostOf(url: string): string {
  return URL.canParse(url) && /^https?:/.test(url) ? new URL(url).host : url;
}
