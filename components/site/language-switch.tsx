import { Fragment } from "react";
import type { FrameAddress } from "@/components/site/frame-types";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The same page in the other language, with the same parameters. */
export function LanguageSwitch({ locale, address }: { locale: Locale; address: FrameAddress }) {
  const t = translator(locale, "site");
  return (
    <nav aria-label={t("language.label")} className="language">
      {LOCALES.map((other, index) => (
        <Fragment key={other}>
          {index > 0 ? <span aria-hidden="true"> · </span> : null}
          {other === locale ? (
            <b className="tone-ink" aria-current="true">
              {t(`language.${other}Short`)}
            </b>
          ) : (
            <a href={address.here(other, address.query)} hrefLang={other} lang={other}>
              {t(`language.${other}Short`)}
              {other === "en" ? <span className="sr-only"> ({t("language.en")})</span> : null}
            </a>
          )}
        </Fragment>
      ))}
    </nav>
  );
}
