import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { type LastChanges, lastChangeOf } from "@/lib/domain/last-change";
import type { Answer, Perspective } from "@/lib/domain/view";
import { writeCalendar } from "@/lib/formats/calendar";
import { deadlineEvents } from "@/lib/formats/calendar-deadlines";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { lastChangesAnswer } from "@/lib/queries/last-changes";
import { absolute } from "@/lib/web/feeds/address";
import { remembered } from "@/lib/web/feeds/remembered";
import type { ReadAnswer } from "@/lib/web/http/read-route";

export type CalendarOf = {
  locale: Locale;
  name: string;
  /** The calendar's own path. */
  self: string;
  rows: CommitmentRow[];
  perspective: Perspective;
};

/** The deadlines of some commitments as a calendar, in the order of the record. */
export async function calendarAnswer(about: Answer<unknown>, calendar: CalendarOf): Promise<ReadAnswer> {
  const { locale, self, rows, perspective } = calendar;
  const { data: changes, revision } = await lastChangesAnswer(perspective.knownOn);
  const days = [...new Set(rows.map(({ agreement }) => `${agreement.slug} ${agreement.asOf}`))];
  const key = JSON.stringify([self, revision, about.revision, ...days]);
  const text = remembered(changes, key, () => written(calendar, changes));
  return {
    text,
    revision: about.revision,
    contentType: "text/calendar",
    headers: { "Content-Language": locale, "Content-Disposition": 'inline; filename="deadlines.ics"' },
  };
}

function written({ locale, name, self, rows, perspective }: CalendarOf, changes: LastChanges): string {
  const events = rows
    .filter(({ agreement }) => agreement.signed)
    .flatMap((row) => {
      const last = lastChangeOf(changes, row.agreement, row.commitment);
      const url = absolute(pages.commitment(locale, row.agreement.slug, row.commitment.ref, perspective));
      return last ? deadlineEvents(locale, row, { url, last }) : [];
    });
  const description = translator(locale, "feeds")("calendar.about");
  return writeCalendar({ name, description, source: absolute(self), language: locale, events });
}
