import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Light, dark, or as the device. Served by /theme.js, which also shows it: without scripts the device decides. */
export function ThemeChoice({ locale }: { locale: Locale }) {
  const t = translator(locale, "site");
  return (
    <fieldset className="theme-choice">
      <legend className="float-left mr-4">{t("theme.label")}</legend>
      {(["device", "light", "dark"] as const).map((choice) => (
        <button key={choice} type="button" data-theme-choice={choice} aria-pressed="false" suppressHydrationWarning>
          {t(`theme.${choice}`)}
        </button>
      ))}
    </fieldset>
  );
}
