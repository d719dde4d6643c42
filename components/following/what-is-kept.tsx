import { CONFIRM_HOURS } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What is kept of a reader who follows something, who sees it, and for how long. */
export function WhatIsKept({ locale }: { locale: Locale }) {
  const t = translator(locale, "following");
  return (
    <section aria-labelledby="kept" className="section mt-12">
      <h2 id="kept">{t("kept.title")}</h2>
      <ul className="ruled mt-3">
        {[t("kept.what"), t("kept.who"), t("kept.long", { hours: CONFIRM_HOURS }), t("kept.letters")].map((line) => (
          <li key={line} className="py-3">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
