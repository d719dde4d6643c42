import { ScheduleLabel } from "@/components/ui/state-mark";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { Perspective } from "@/lib/domain/view";
import { formatDate, scheduleDays } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; row: CommitmentRow };

/** The commitment's name as a link; under it the agreement and the number it has there. */
export function TitleCell({
  locale,
  row: { agreement, commitment },
  perspective,
}: Props & { perspective: Perspective }) {
  return (
    <>
      <span className="title block">
        <a href={pages.commitment(locale, agreement.slug, commitment.ref, perspective)}>{commitment.title[locale]}</a>
      </span>
      <span className="quiet small block">
        {agreement.title[locale]} · {commitment.ref}
      </span>
    </>
  );
}

/** The due date and the rule that gives it. */
export function DeadlineCell({ locale, row: { commitment } }: Props) {
  const { dueOn, rule } = commitment.deadline;
  if (rule.kind === "none") return <span className="quiet">{translator(locale, "agreement")("table.noDeadline")}</span>;
  return (
    <>
      {dueOn ? <span className="block whitespace-nowrap">{formatDate(locale, dueOn, "medium")}</span> : null}
      {rule.kind === "date" ? null : <span className="quiet small block">{ruleWords(locale, rule)}</span>}
    </>
  );
}

/** The strongest kind and the number of what counts; an absence is bounded by how far sources were searched. */
export function EvidenceCell({ locale, row: { commitment } }: Props) {
  const t = translator(locale, "agreement");
  const { strongest, count, checkedUpTo } = commitment.evidence;
  if (strongest) {
    const kind = translator(locale, "states")(`evidenceKind.${strongest}`);
    return <>{t("table.evidenceCount", { kind, n: count })}</>;
  }
  const bounded = checkedUpTo
    ? t("table.noEvidence", { date: formatDate(locale, checkedUpTo, "medium") })
    : t("table.neverChecked");
  return <span className="quiet">{bounded}</span>;
}

/** Where the calendar stands, with the days where there are any to count. */
export function ScheduleCell({ locale, row: { commitment } }: Props) {
  const { schedule } = commitment;
  const days = schedule.state === "due-today" ? null : scheduleDays(locale, schedule);
  return (
    <ScheduleLabel locale={locale} state={schedule.state}>
      {days}
    </ScheduleLabel>
  );
}
