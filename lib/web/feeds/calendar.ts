import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { type LastChanges, lastChangeOf } from "@/lib/domain/last-change";
import type { Answer, Perspective } from "@/lib/domain/view";
import { type CalendarEvent, calendarParts } from "@/lib/formats/calendar";
import { deadlineEvents } from "@/lib/formats/calendar-deadlines";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import { lastChangesAnswer } from "@/lib/queries/last-changes";
import { absolute } from "@/lib/web/feeds/address";
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
  const { data: changes, state } = await lastChangesAnswer(calendar.perspective.knownOn);
  return {
    parts: { state: `${about.state} ${state}`, make: () => written(calendar, changes) },
    revision: about.revision,
    contentType: "text/calendar",
    headers: { "Content-Language": calendar.locale, "Content-Disposition": 'inline; filename="deadlines.ics"' },
  };
}

function written({ locale, name, self, rows, perspective }: CalendarOf, changes: LastChanges): Generator<string> {
  function* events(): Generator<CalendarEvent> {
    for (const row of rows) {
      const last = row.agreement.signed ? lastChangeOf(changes, row.agreement, row.commitment) : null;
      const url = absolute(pages.commitment(locale, row.agreement.slug, row.commitment.ref, perspective));
      if (last) yield* deadlineEvents(locale, row, { url, last });
    }
  }
  const description = translator(locale, "feeds")("calendar.about");
  return calendarParts({ name, description, source: absolute(self), language: locale, events: events() });
}
