import { ChartFigure } from "@/components/charts/chart-figure";
import { type Bucket, bucketsOf } from "@/components/charts/evidence-buckets";
import { EvidenceColumns } from "@/components/charts/evidence-columns";
import { COUNTING, OTHER, UPDATES } from "@/components/charts/paints";
import { MOST_NAMED } from "@/components/charts/pick-rows";
import { quietWords } from "@/components/charts/stalest-words";
import { DataTable } from "@/components/ui/data-table";
import type { ChartQuestion } from "@/lib/domain/charts/chart-address";
import type { EvidenceChart } from "@/lib/domain/charts/evidence-chart";
import type { Stalest } from "@/lib/domain/charts/updates";
import { periodName } from "@/lib/i18n/axis-dates";
import { evidenceFinding } from "@/lib/i18n/chart-findings";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  chart: EvidenceChart;
  /** Short names by slug where rows of several agreements meet; empty for one agreement. */
  nameOf: (agreement: string) => string;
  headingLevel: 2 | 3;
  question: ChartQuestion;
  hrefOf: (agreement: string, ref: string) => string;
};

/** Items of evidence by the month of the event, updates by theirs, and the commitments longest without news. */
export function EvidenceFigure({ locale, chart, nameOf, headingLevel, question, hrefOf }: Props) {
  const t = translator(locale, "charts");
  const { unit, buckets } = bucketsOf(chart.months);
  const heading = t(unit === "month" ? "heading.evidence" : "heading.evidenceYears");
  const any = buckets.some(({ counting, other, updates }) => counting + other + updates > 0);
  return (
    <ChartFigure
      locale={locale}
      id="evidence"
      heading={heading}
      headingLevel={headingLevel}
      finding={evidenceFinding(locale, chart)}
      paints={[COUNTING, OTHER, UPDATES]}
      table={any ? <Table locale={locale} unit={unit} buckets={buckets} /> : null}
      question={question}
    >
      {any ? <EvidenceColumns locale={locale} heading={heading} buckets={buckets} /> : null}
      {any && chart.undated > 0 ? (
        <p className="section-note">{t("evidence.yearOnly", { count: chart.undated })}</p>
      ) : null}
      <StalestList locale={locale} stalest={chart.stalest} nameOf={nameOf} hrefOf={hrefOf} />
    </ChartFigure>
  );
}

type StalestProps = Pick<Props, "locale" | "nameOf" | "hrefOf"> & { stalest: readonly Stalest[] };

function StalestList({ locale, stalest, nameOf, hrefOf }: StalestProps) {
  const t = translator(locale, "charts");
  if (stalest.length === 0) return null;
  return (
    <div className="mt-6">
      <p className="font-semibold">{t("evidence.stalest")}</p>
      <p className="section-note">
        {t("evidence.stalestNote", { shown: Math.min(MOST_NAMED, stalest.length), total: stalest.length })}
      </p>
      <ol className="mt-2 text-[0.9375rem]">
        {stalest.slice(0, MOST_NAMED).map((one) => (
          <li key={`${one.agreement}/${one.ref}`} className="mt-1">
            <span className="quiet">{[nameOf(one.agreement), one.ref].filter(Boolean).join(" ")}</span>{" "}
            <a href={hrefOf(one.agreement, one.ref)}>{one.title[locale]}</a>{" "}
            <span className="quiet">{quietWords(locale, one)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

type TableProps = { locale: Locale; unit: "month" | "year"; buckets: readonly Bucket[] };

function Table({ locale, unit, buckets }: TableProps) {
  const t = translator(locale, "charts");
  return (
    <DataTable
      caption={t(unit === "month" ? "evidence.tableCaption" : "evidence.tableCaptionYears")}
      captionHidden
      stacks={false}
      rows={buckets}
      rowKey={({ period }) => period}
      columns={[
        {
          key: "period",
          header: t(unit === "month" ? "evidence.month" : "evidence.year"),
          rowHeader: true,
          cell: ({ period }) => periodName(locale, period),
        },
        { key: "counting", header: t("evidence.counting"), align: "number", cell: ({ counting }) => counting },
        { key: "other", header: t("evidence.other"), align: "number", cell: ({ other }) => other },
        { key: "updates", header: t("evidence.updates"), align: "number", cell: ({ updates }) => updates },
      ]}
    />
  );
}
