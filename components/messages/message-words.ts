import type { TroubledMessage } from "@/lib/domain/messages";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const KINDS = ["change", "digest", "reminder", "test", "confirmation"] as const;
const CHANNELS = ["webhook", "mail"] as const;

/** The way a message goes, in words. */
export function channelWords(locale: Locale, channel: string): string {
  const known = CHANNELS.find((one) => one === channel);
  return known ? translator(locale, "sending")(`channel.${known}`) : channel;
}

/** What a message is, in words. */
export function kindWords(locale: Locale, kind: string): string {
  return translator(locale, "sending")(`kind.${KINDS.find((one) => one === kind) ?? "other"}`);
}

/** What came of the last try: this program's own codes in words, a receiver's answer as it was. */
export function lastAnswerWords(locale: Locale, { answer }: Pick<TroubledMessage, "answer">): string | null {
  const t = translator(locale, "sending");
  if (answer === null || answer === "") return null;
  if (answer === "timed-out") return t("trouble.timedOut");
  if (answer === "restored") return t("trouble.restored");
  if (answer === "not-followed") return t("trouble.unwanted");
  return t("trouble.answer", { answer });
}
