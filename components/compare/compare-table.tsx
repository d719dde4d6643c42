import { ScheduleCell } from "@/components/commitments/row-cells";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DeliveryLabel } from "@/components/ui/state-mark";
import type { ComparedRow, Comparison } from "@/lib/domain/compare";
import type { AgreementView, CommitmentView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; comparison: Comparison; perspective: Perspective };

/** One row for each kind of commitment, one column for each agreement; on a phone the agreements stand under each other. */
export function CompareTable({ locale, comparison, perspective }: Props) {
  const t = translator(locale, "compare");
  const kinds: Column<ComparedRow> = {
    key: "clause",
    header: t("clause"),
    rowHeader: true,
    className: "compare-clause",
    cell: ({ title }) => <b>{title[locale]}</b>,
  };
  const columns = comparison.agreements.map(
    (agreement, place): Column<ComparedRow> => ({
      key: agreement.slug,
      header: agreement.title[locale],
      cell: ({ cells }) => (
        <ComparedCell
          locale={locale}
          agreement={agreement}
          commitments={cells[place] ?? []}
          perspective={perspective}
        />
      ),
    }),
  );
  return (
    <div className="wide-scroll">
      <DataTable
        caption={t("caption")}
        captionHidden
        columns={[kinds, ...columns]}
        rows={comparison.rows}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

type CellProps = {
  locale: Locale;
  agreement: AgreementView;
  commitments: readonly CommitmentView[];
  perspective: Perspective;
};

function ComparedCell({ locale, agreement, commitments, perspective }: CellProps) {
  const t = translator(locale, "compare");
  if (commitments.length === 0) return <span className="quiet">{t("absent")}</span>;
  return commitments.map((commitment) => (
    <span key={commitment.ref} className="compare-cell">
      <span className="title block">
        <a href={pages.commitment(locale, agreement.slug, commitment.ref, perspective)}>{commitment.title[locale]}</a>
      </span>
      <span className="block">
        {commitment.deadline.dueOn ? (
          formatDate(locale, commitment.deadline.dueOn, "weekday")
        ) : (
          <span className="quiet">{t("noDate")}</span>
        )}
      </span>
      {commitment.schedule.state === "no-deadline" ? null : (
        <span className="block">
          <ScheduleCell locale={locale} row={{ agreement, commitment }} />
        </span>
      )}
      <span className="block">
        <DeliveryLabel locale={locale} state={commitment.delivery.state} disputed={commitment.delivery.disputed} />
      </span>
    </span>
  ));
}
