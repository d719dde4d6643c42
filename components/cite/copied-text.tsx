import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; id: string; label: string; text: string };

/** A text to be copied as it stands; the button is there only where scripts run. */
export function CopiedText({ locale, id, label, text }: Props) {
  const t = translator(locale, "cite");
  return (
    <div className="copied-text">
      <div className="copied-head">
        <p id={`${id}-label`} className="small font-semibold">
          {label}
        </p>
        <span className="with-script">
          {/* Its own text, though empty, so that React lets stand what take.js has written there before it came. */}
          <span role="status" className="quiet small" suppressHydrationWarning>
            {""}
          </span>
          <button
            type="button"
            className="link-button small"
            data-copy={id}
            data-copied={t("copied")}
            aria-describedby={`${id}-label`}
          >
            {t("copy")}
          </button>
        </span>
      </div>
      <pre id={id}>{text}</pre>
    </div>
  );
}
