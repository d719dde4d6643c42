import type { CommitmentView } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; commitment: Pick<CommitmentView, "deadline" | "schedule" | "delivery"> };

/** The due date with its weekday and the reason for it: "Due by Sun 26 April 2026: 180 days after signing." */
export function DueLine({ locale, commitment }: Props) {
  const { deadline, schedule, delivery } = commitment;
  const t = translator(locale, "commitment");
  const bold = { b: (text: React.ReactNode) => <b className="tone-ink">{text}</b> };
  if (deadline.dueOn === null) {
    const awaiting = schedule.state === "awaiting-trigger";
    return (
      <>
        {t.rich(awaiting ? "due.awaiting" : "due.none", bold)}
        {awaiting ? <> {ruleWords(locale, deadline.rule)}</> : null}
      </>
    );
  }
  const date = formatDate(locale, deadline.dueOn, "weekday");
  const met = schedule.state === "met-on-time" || schedule.state === "met-late";
  const next = deadline.rule.kind === "recurring" && (schedule.days ?? -1) >= 0;
  const rule = ruleWords(locale, deadline.rule);
  const named = deadline.rule.kind === "date";
  if (met && delivery.deliveredOn) {
    const delivered = formatDate(locale, delivery.deliveredOn, "weekday");
    return t.rich(named ? "due.metNamed" : "due.metReason", { ...bold, date, rule, delivered });
  }
  const words = t.rich(next ? "due.next" : schedule.state === "passed" ? "due.passed" : "due.ahead", { ...bold, date });
  return named ? t.rich("due.named", { due: () => words }) : t.rich("due.reason", { due: () => words, rule });
}
