import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { LastChange } from "@/lib/domain/last-change";
import { type DueDay, dueDays } from "@/lib/domain/occurrences";
import type { IsoDate } from "@/lib/domain/record";
import type { CommitmentView } from "@/lib/domain/view";
import type { CalendarEvent } from "@/lib/formats/calendar";
import { formatDate } from "@/lib/i18n/dates";
import { readingWords, ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The deadlines of one commitment as days in a calendar, in one language; none where the text gives no date. */
export function deadlineEvents(
  locale: Locale,
  { agreement, commitment }: CommitmentRow,
  { url, last }: { url: string; last: LastChange },
): CalendarEvent[] {
  const t = translator(locale, "feeds");
  const summary = t("calendar.event", {
    title: commitment.title[locale],
    ref: commitment.ref,
    agreement: agreement.title[locale],
  });
  return dueDays(commitment.deadline).map((day) => ({
    uid: uidOf(agreement.slug, commitment.ref, day.number),
    on: day.on,
    sequence: last.id,
    stamp: last.recordedAt,
    summary,
    description: description(locale, commitment, day),
    url,
    cancelled: isOver(commitment, day),
  }));
}

/** Made of names that never change; an occurrence of a repeated duty goes by its number, not by its day. */
function uidOf(slug: string, ref: string, number: number | null): string {
  const parts = [slug, ref, ...(number === null ? [] : [String(number)])];
  return `${parts.map(encodeURIComponent).join("/")}@commitment-tracker`;
}

/** Delivered, or replaced by another commitment. Of a repeated duty, what came before stays. */
function isOver({ delivery, schedule, deadline }: CommitmentView, { on }: DueDay): boolean {
  if (delivery.state === "superseded") return true;
  if (deadline.rule.kind !== "recurring") return delivery.state === "delivered";
  return (schedule.state === "met-on-time" || schedule.state === "met-late") && on === deadline.dueOn;
}

function description(locale: Locale, commitment: CommitmentView, { on }: DueDay): string {
  const { summary } = commitment;
  const lines = [...dueLines(locale, commitment, on), deliveryLine(locale, commitment)];
  return [...(summary ? [summary[locale], ""] : []), ...lines].join("\n");
}

/** When it falls due and by which rule, whether the parties moved it, and what other readings give. */
export function dueLines(locale: Locale, commitment: CommitmentView, on: IsoDate): string[] {
  const t = translator(locale, "feeds");
  const { deadline } = commitment;
  const weekday = (day: string) => formatDate(locale, day, "weekday");
  const lines = [t("calendar.due", { date: weekday(on), rule: ruleWords(locale, deadline.rule) })];
  if (commitment.extensions.length > 0 && deadline.originalDueOn !== null && deadline.originalDueOn !== deadline.dueOn)
    lines.push(t("calendar.moved", { date: weekday(deadline.originalDueOn) }));
  if (on === deadline.dueOn)
    for (const reading of deadline.alternatives)
      lines.push(t("calendar.reading", { reading: readingWords(locale, reading), date: weekday(reading.dueOn) }));
  return lines;
}

/** What is known of delivery; an absence only as far as the sources were searched. */
export function deliveryLine(locale: Locale, { delivery, evidence }: CommitmentView): string {
  const t = translator(locale, "feeds");
  const state = translator(locale, "states")(`delivery.${delivery.state}`);
  const upTo = evidence.checkedUpTo === null ? null : formatDate(locale, evidence.checkedUpTo, "long");
  if (evidence.count === 0 && upTo !== null && (delivery.state === "no-evidence" || delivery.state === "not-assessed"))
    return t("calendar.nothing", { date: upTo });
  return t("calendar.delivery", { state, disputed: delivery.disputed ? "yes" : "no" });
}
