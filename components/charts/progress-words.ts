import type { ProgressRow } from "@/lib/domain/charts/progress-chart";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** "33%, 1 of 3 steps", "50%" or "unknown". */
export function progressWords(locale: Locale, { progress, stepsDone, stepsTotal }: ProgressRow): string {
  const t = translator(locale, "charts");
  if (progress === null) return t("progress.unknown");
  const percent = t("progress.percent", { value: progress });
  return stepsTotal > 0
    ? t("progress.both", { percent, steps: t("progress.steps", { done: stepsDone, total: stepsTotal }) })
    : percent;
}

/** "100% of the time", or why there is no time to use. */
export function timeWords(locale: Locale, { timeUsed, schedule }: ProgressRow): string {
  const t = translator(locale, "charts");
  if (timeUsed !== null) return t("progress.time", { value: timeUsed });
  if (schedule === "no-deadline") return t("progress.noDeadline");
  return schedule === "awaiting-trigger" ? t("progress.awaiting") : t("progress.noStart");
}
