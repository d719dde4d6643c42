import { EvidenceCell } from "@/components/agreement/evidence-cell";
import { shortCount } from "@/components/commitment/commitment-count";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DeliveryLabel, ScheduleLabel } from "@/components/ui/state-mark";
import { countOf } from "@/lib/domain/count";
import type { AgreementView, CommitmentView, Perspective } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { who } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";

type Props = { locale: Locale; agreement: AgreementView; perspective: Perspective };

/** Every commitment of an agreement on its three axes. */
export function CommitmentTable({ locale, agreement, perspective }: Props) {
  const t = translator(locale, "agreement");
  // What is recorded is recorded now: there is nothing to update on another day.
  const isToday = perspective.asOf === null && perspective.knownOn === null;
  const columns: Column<CommitmentView>[] = [
    {
      key: "ref",
      header: t("table.ref"),
      kicker: true,
      cell: (row) => row.ref,
      className: "quiet w-10 whitespace-nowrap",
    },
    {
      key: "title",
      header: t("table.commitment"),
      rowHeader: true,
      className: "title min-w-56",
      cell: (row) => (
        <>
          <a href={pages.commitment(locale, agreement.slug, row.ref, perspective)}>{row.title[locale]}</a>
          {isToday ? <UpdateLink locale={locale} slug={agreement.slug} row={row} /> : null}
        </>
      ),
    },
    { key: "who", header: t("table.who"), className: "lg:break-keep", cell: (row) => who(locale, agreement, row) },
    {
      key: "deadline",
      header: t("table.deadline"),
      cell: (row) => <DeadlineCell locale={locale} row={row} />,
      isEmpty: (row) => row.deadline.dueOn === null && row.deadline.rule.kind === "none",
    },
    {
      key: "delivery",
      header: t("table.delivery"),
      className: "lg:break-keep",
      cell: (row) => <DeliveryLabel locale={locale} state={row.delivery.state} disputed={row.delivery.disputed} />,
    },
    {
      key: "evidence",
      header: t("table.evidence"),
      className: "quiet lg:break-keep",
      cell: (row) => <EvidenceCell locale={locale} evidence={row.evidence} />,
    },
    {
      key: "schedule",
      header: t("table.schedule"),
      className: "lg:break-keep",
      cell: (row) => (
        <ScheduleLabel locale={locale} state={row.schedule.state}>
          {row.schedule.days === null ? undefined : shortCount(locale, countOf(row, agreement))}
        </ScheduleLabel>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("table.title")}
      captionHidden
      columns={columns}
      rows={agreement.commitments}
      rowKey={(row) => row.ref}
      rowId={(row) => `commitment-${row.ref}`}
    />
  );
}

/** The way for editors to record something, in one step from where they read. */
function UpdateLink({ locale, slug, row }: { locale: Locale; slug: string; row: CommitmentView }) {
  const t = translator(locale, "forms");
  return (
    <a
      className="update-link no-print"
      rel="nofollow"
      href={editPages.commitment(locale, slug, row.ref)}
      aria-label={t("updateRowOf", { ref: row.ref, title: row.title[locale] })}
    >
      {t("updateRow")}
    </a>
  );
}

function DeadlineCell({ locale, row }: { locale: Locale; row: CommitmentView }) {
  const { dueOn, rule } = row.deadline;
  if (dueOn === null && rule.kind === "none") {
    return (
      <>
        <span aria-hidden="true">—</span>
        <span className="sr-only">{translator(locale, "agreement")("table.noDeadline")}</span>
      </>
    );
  }
  return (
    <>
      {dueOn ? <span className="block whitespace-nowrap">{formatDate(locale, dueOn, "medium")}</span> : null}
      <span className="quiet small block">{ruleWords(locale, rule)}</span>
    </>
  );
}
