import { CopiedText } from "@/components/cite/copied-text";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** The page in each form, ready to be copied. */
  citations: { plain: string; bibtex: string; csl: string };
  /** Where the same can be downloaded; left out where there is no such file. */
  files?: { bib: string; json: string };
};

/** How to cite the page as it stands, behind one line near its foot. */
export function CiteThis({ locale, citations, files }: Props) {
  const t = translator(locale, "cite");
  return (
    <details className="open-line take-along no-print">
      <summary>{t("title")}</summary>
      <script src="/take.js" async />
      <p className="measure quiet">{t("lead")}</p>
      <CopiedText locale={locale} id="cite-plain" label={t("text")} text={citations.plain} />
      <CopiedText locale={locale} id="cite-bibtex" label={t("bibtex")} text={citations.bibtex} />
      <CopiedText locale={locale} id="cite-csl" label={t("csl")} text={citations.csl} />
      {files ? (
        <p className="small mt-3 flex flex-wrap gap-x-6">
          <a href={files.bib}>{t("bibtexFile")}</a>
          <a href={files.json}>{t("cslFile")}</a>
        </p>
      ) : null}
    </details>
  );
}
