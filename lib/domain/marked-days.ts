import { Temporal } from "temporal-polyfill";
import { happenedBy } from "@/lib/domain/as-of";
import { dayNumber, localDate } from "@/lib/domain/dates";
import type { Agreement, AgreementRecord, IsoDate, IsoInstant } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { AgreementView } from "@/lib/domain/view";

/** A day on which `count` things happened, or were recorded. */
export type MarkedDay = { on: IsoDate; count: number };
/** Days in their order, each once. */
export type MarkedDays = readonly MarkedDay[];
/** Several marked days seen as one: a year or a month; `on` is its last marked day. */
export type MarkedSpan = MarkedDay & { key: string };

/** The same days counted together, earliest first. */
export function countedDays(days: Iterable<MarkedDay>): MarkedDay[] {
  const counts = new Map<IsoDate, number>();
  for (const { on, count } of days) counts.set(on, (counts.get(on) ?? 0) + count);
  return [...counts.keys()].sort().map((on) => ({ on, count: counts.get(on) ?? 0 }));
}

const placesKept = new WeakMap<MarkedDays, Int32Array>();

/** The days of a list as numbers. */
function placesOf(days: MarkedDays): Int32Array {
  const places = placesKept.get(days) ?? Int32Array.from(days, ({ on }) => dayNumber(on));
  placesKept.set(days, places);
  return places;
}

/** Several lists of days, each earliest first, counted together: one pass over small numbers, and nothing to sort. */
export function joinedDays(lists: readonly MarkedDays[]): MarkedDays {
  const marked = lists.filter((days) => days.length > 0);
  if (marked.length <= 1) return marked[0] ?? [];
  const first = Math.min(...marked.map((days) => placesOf(days)[0] ?? 0));
  const last = Math.max(...marked.map((days) => placesOf(days).at(-1) ?? 0));
  const counts = new Uint32Array(last - first + 1);
  const names = new Array<IsoDate>(counts.length);
  for (const days of marked) {
    const places = placesOf(days);
    for (const [at, { on, count }] of days.entries()) {
      const place = (places[at] ?? 0) - first;
      counts[place] = (counts[place] ?? 0) + count;
      names[place] = on;
    }
  }
  const joined: MarkedDay[] = [];
  for (const [place, count] of counts.entries()) if (count > 0) joined.push({ on: names[place] ?? "", count });
  return joined;
}

/**
 * The day of everything that happened in an agreement, or to one commitment of it, from its signing up
 * to the day of `view`: one date for each thing. What the calendar did and what people did alike.
 */
export function happenings(record: AgreementRecord, view: AgreementView, ref: string | null): IsoDate[] {
  const own = (commitment: string | null) => ref === null || commitment === null || commitment === ref;
  const dates = [
    record.agreement.signing.on,
    ...record.steps.flatMap((step) => (own(step.commitment) && step.completedOn ? [step.completedOn] : [])),
    ...record.evidence
      .filter((item) => item.withdrawn === null && item.relations.some(({ commitment }) => own(commitment)))
      .map(happenedBy),
    ...record.assessments.filter((one) => one.withdrawn === null && own(one.commitment)).map((one) => one.effectiveOn),
    ...record.extensions.filter((one) => one.withdrawn === null && own(one.commitment)).map((one) => one.agreedOn),
    ...record.checks.filter((check) => check.withdrawn === null && own(check.commitment)).map((check) => check.on),
    ...view.commitments
      .filter((one) => own(one.ref))
      .flatMap(({ deadline }) => {
        if (deadline.rule.kind === "recurring") return deadline.occurrences;
        return [...new Set([deadline.dueOn, deadline.originalDueOn])].flatMap((on) => on ?? []);
      }),
  ];
  return dates.filter((on) => on >= record.agreement.signing.on && on <= view.asOf);
}

/** The day on which an entry was recorded: the first whose end knows of it, where that day ends last. */
export function recordedOn(agreement: Agreement | undefined, at: IsoInstant): IsoDate {
  const instant = Temporal.Instant.from(at);
  return agreement ? todayIn(zonesOf(agreement), instant) : localDate(instant, "UTC");
}

const spans = (days: MarkedDays, length: number): MarkedSpan[] => {
  const found = new Map<string, MarkedSpan>();
  for (const { on, count } of days) {
    const key = on.slice(0, length);
    found.set(key, { key, on, count: (found.get(key)?.count ?? 0) + count });
  }
  return [...found.values()];
};

/** Every year with marked days, the months of the year of `day`, and the days of its month: a few links for any record. */
export function around(days: MarkedDays, day: IsoDate) {
  const within = (length: number) => days.filter(({ on }) => on.slice(0, length) === day.slice(0, length));
  return {
    before: days.findLast(({ on }) => on < day) ?? null,
    after: days.find(({ on }) => on > day) ?? null,
    years: spans(days, 4),
    months: spans(within(4), 7),
    days: within(7),
  };
}
