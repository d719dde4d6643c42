import { Notice } from "@/components/ui/notice";
import { PAPERS, type Paper } from "@/lib/domain/report-document";
import type { Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { files, pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  slug: string;
  perspective: Perspective;
  since: string;
  /** What the reader asked for by name; null where the usual was taken. */
  asked: { since: string | null; paper: Paper };
  /** Whether the server can make the PDF itself. */
  hasPdf: boolean;
  /** What in the address could not be used, in words. */
  problems: readonly string[];
};

/** Above the report, on the screen only: how to save it, its other forms, and what it shows. */
export function ReportTools({ locale, slug, perspective, since, asked, hasPdf, problems }: Props) {
  const t = translator(locale, "report");
  const query = { ...perspective, ...asked, paper: asked.paper === "a4" ? null : asked.paper };
  const text = { ...query, paper: null };
  return (
    <div className="report-tools no-print">
      <script src="/take.js" async />
      {problems.map((words) => (
        <Notice key={words} tone="seal">
          {words}
        </Notice>
      ))}
      <p className="quiet">{t("intro")}</p>
      <ul className="report-links">
        <li className="with-script">
          <button type="button" className="button" data-print>
            {t("save")}
          </button>
        </li>
        {hasPdf ? (
          <li>
            <a href={files.report(locale, slug, "pdf", query)}>{t("pdf")}</a>
          </li>
        ) : null}
        <li>
          <a href={files.report(locale, slug, "md", text)}>{t("markdown")}</a>
        </li>
        <li>
          <a href={files.report(locale, slug, "txt", text)}>{t("text")}</a>
        </li>
        <li>
          <a href={pages.agreement(locale, slug, perspective)}>{t("agreement")}</a>
        </li>
      </ul>
      <details className="open-line">
        <summary>{t("options.label")}</summary>
        <form method="get" action={pages.report(locale, slug)} className="report-options">
          {Object.entries(perspective).map(([name, value]) =>
            value === null ? null : <input key={name} type="hidden" name={name} value={value} />,
          )}
          <label>
            <span className="field-label block">{t("options.since")}</span>
            <input type="date" name="since" defaultValue={since} className="input input-date" />
          </label>
          <label>
            <span className="field-label block">{t("options.paper")}</span>
            <select name="paper" defaultValue={asked.paper} className="input">
              {PAPERS.map((paper) => (
                <option key={paper} value={paper}>
                  {t(`options.${paper}`)}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className="button button-plain">
            {t("options.show")}
          </button>
        </form>
      </details>
    </div>
  );
}
