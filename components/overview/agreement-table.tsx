import { DeliveryBar } from "@/components/agreement/delivery-bar";
import { shortCount } from "@/components/commitment/commitment-count";
import { DataTable } from "@/components/ui/data-table";
import { ScheduleLabel } from "@/components/ui/state-mark";
import { countOf } from "@/lib/domain/count";
import { nearestDate } from "@/lib/domain/overview";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; agreements: readonly AgreementView[]; perspective: Perspective };

/** Every agreement with its delivery as one honest bar and its nearest date. */
export function AgreementTable({ locale, agreements, perspective }: Props) {
  const t = translator(locale, "overview");
  return (
    <DataTable
      caption={t("agreements.title")}
      captionHidden
      rows={agreements}
      rowKey={(agreement) => agreement.slug}
      columns={[
        {
          key: "title",
          header: t("agreements.agreement"),
          rowHeader: true,
          className: "title md:w-[30%]",
          cell: (agreement) => (
            <a href={pages.agreement(locale, agreement.slug, perspective)}>{agreement.title[locale]}</a>
          ),
        },
        {
          key: "signed",
          header: t("agreements.signed"),
          className: "nowrap quiet",
          cell: (agreement) => formatDate(locale, agreement.signing.on, "medium"),
        },
        {
          key: "commitments",
          header: t("agreements.commitments"),
          className: "quiet",
          cell: (agreement) => agreement.totals.commitments,
        },
        {
          key: "delivery",
          header: t("agreements.delivery"),
          className: "md:w-[30%]",
          cell: (agreement) => <DeliveryBar locale={locale} totals={agreement.totals} />,
        },
        {
          key: "nearest",
          header: t("agreements.nearest"),
          cell: (agreement) => <NearestDate locale={locale} agreement={agreement} />,
        },
      ]}
    />
  );
}

function NearestDate({ locale, agreement }: { locale: Locale; agreement: AgreementView }) {
  const commitment = nearestDate(agreement);
  if (!commitment?.deadline.dueOn) {
    return <span className="quiet">{translator(locale, "overview")("agreements.noDate")}</span>;
  }
  return (
    <>
      <span className="block whitespace-nowrap">{formatDate(locale, commitment.deadline.dueOn, "medium")}</span>
      <ScheduleLabel locale={locale} state={commitment.schedule.state}>
        {shortCount(locale, countOf(commitment, agreement))}
      </ScheduleLabel>
    </>
  );
}
