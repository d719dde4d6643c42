import { DataTable } from "@/components/ui/data-table";
import type { DateClaim, Source } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; agreement: Pick<AgreementView, "dateClaims" | "sources" | "signing"> };

/** Every claimed signing date with its source, where sources differ; nothing where they agree. */
export function DateClaims({ locale, agreement }: Props) {
  const { dateClaims, sources, signing } = agreement;
  if (new Set([signing.on, ...dateClaims.map((claim) => claim.on)]).size < 2) return null;
  const t = translator(locale, "agreement");
  return (
    <section className="section" aria-labelledby="claims">
      <h2 id="claims">{t("claims.title")}</h2>
      <p className="section-note measure">{t("claims.text", { date: formatDate(locale, signing.on, "long") })}</p>
      <div className="mt-4 max-w-4xl">
        <DataTable
          caption={t("claims.title")}
          captionHidden
          rows={dateClaims}
          rowKey={(claim) => `${claim.on}-${claim.source}`}
          columns={[
            {
              key: "on",
              header: t("claims.on"),
              rowHeader: true,
              className: "nowrap",
              cell: (claim) => (
                <>
                  <b>{formatDate(locale, claim.on, "weekday")}</b>
                  {claim.chosen ? <span className="quiet"> · {t("claims.chosen")}</span> : null}
                </>
              ),
            },
            {
              key: "source",
              header: t("claims.source"),
              cell: (claim) => <ClaimSource locale={locale} claim={claim} sources={sources} />,
            },
            { key: "note", header: t("claims.note"), cell: (claim) => claim.note?.[locale] ?? "—" },
          ]}
        />
      </div>
    </section>
  );
}

function ClaimSource({ locale, claim, sources }: { locale: Locale; claim: DateClaim; sources: readonly Source[] }) {
  const source = sources.find((one) => one.key === claim.source);
  if (!source) return <>{claim.source ?? translator(locale, "agreement")("claims.unnamed")}</>;
  return source.url ? <a href={source.url}>{source.publisher}</a> : source.publisher;
}
