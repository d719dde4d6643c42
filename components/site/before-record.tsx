import type { FrameAddress, Shown } from "@/components/site/frame-types";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** In place of the page when the day of knowledge lies before the first entry of the record. */
export function BeforeRecord({ locale, shown, address }: { locale: Locale; shown: Shown; address: FrameAddress }) {
  const t = translator(locale, "site");
  const began = shown.recordBegan?.slice(0, 10) ?? null;
  const knownOn = shown.perspective.knownOn;
  return (
    <div className="pt-12">
      <h1>{t("beforeRecord.title")}</h1>
      <p className="lead mt-4">
        {began && knownOn
          ? t("beforeRecord.text", {
              date: formatDate(locale, began, "long"),
              knownOn: formatDate(locale, knownOn, "long"),
            })
          : t("beforeRecord.empty")}
      </p>
      {began ? (
        <p className="mt-6">
          <a href={address.here(locale, { ...address.query, knownOn: began })}>
            {t("beforeRecord.begin", { date: formatDate(locale, began, "long") })}
          </a>
        </p>
      ) : null}
      <p className="mt-2">
        <a href={address.here(locale, { ...address.query, knownOn: null })}>{t("beforeRecord.now")}</a>
      </p>
    </div>
  );
}
