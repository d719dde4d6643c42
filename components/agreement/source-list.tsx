import type { Source } from "@/lib/domain/record";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The sources an agreement's text is known from, in the record's order. */
export function SourceList({ locale, sources }: { locale: Locale; sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  const t = translator(locale, "agreement");
  return (
    <section className="section" aria-labelledby="sources">
      <h2 id="sources">{t("sources.title")}</h2>
      <ul className="ruled mt-4 max-w-4xl">
        {sources.map((source) => (
          <li key={source.key} id={`source-${source.key}`}>
            <SourceLine locale={locale} source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SourceLine({ locale, source }: { locale: Locale; source: Source }) {
  const t = translator(locale, "agreement");
  const name = source.title ?? source.publisher;
  return (
    <>
      {source.url ? <a href={source.url}>{name}</a> : <span className="font-semibold">{name}</span>}
      <span className="quiet">
        {source.title ? ` · ${source.publisher}` : null}
        {" · "}
        {translator(locale, "states")(`evidenceKind.${source.kind}`)}
        {source.published
          ? ` · ${t("sources.published", { date: formatDate(locale, source.published, "long") })}`
          : null}
      </span>
      {source.note ? <span className="quiet small block">{source.note}</span> : null}
    </>
  );
}
