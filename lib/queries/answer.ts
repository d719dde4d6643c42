import type { Temporal } from "temporal-polyfill";
import { isHoliday } from "@/lib/calendars/holidays";
import { now } from "@/lib/clock";
import { type Client, client } from "@/lib/data/client";
import { agreementView } from "@/lib/domain/agreement-view";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { type Snapshot, snapshotOf } from "@/lib/queries/snapshot";

/**
 * Where and when a question is asked; the running program's database and clock unless a test
 * says otherwise. `upTo` keeps to an earlier revision of the record.
 */
export type Asked = { from?: Client; at?: Temporal.Instant; upTo?: number };

/** A question in progress: the record it is about and the means to look at it. */
export type Asking = Snapshot & {
  perspective: Perspective;
  at: Temporal.Instant;
  from: Client;
  /** An agreement on the day shown: the one asked for, else its own today. */
  view: (record: AgreementRecord) => AgreementView;
  /** An agreement on any other day. */
  viewOn: (record: AgreementRecord, day: IsoDate) => AgreementView;
};

const MOST_DAYS = 48;
const views = new WeakMap<AgreementRecord, Map<string, AgreementView>>();

/** The agreements signed by the day: links to any other lead to nothing yet. */
function signedBy(records: readonly AgreementRecord[], day: IsoDate): Set<string> {
  return new Set(records.flatMap(({ agreement }) => (agreement.signing.on <= day ? [agreement.slug] : [])));
}

/** The same record on the same day is the same view, so it is worked out once. `all` is the snapshot that it is part of. */
function viewOf(record: AgreementRecord, day: IsoDate, today: IsoDate, all: readonly AgreementRecord[]): AgreementView {
  const days = views.get(record) ?? new Map<string, AgreementView>();
  views.set(record, days);
  const key = `${day} ${today}`;
  const known = days.get(key);
  if (known) return known;
  const whole = agreementView(record, { day, today, isHoliday });
  const signed = whole.links.length > 0 ? signedBy(all, day) : new Set<string>();
  const view = { ...whole, links: whole.links.filter((link) => signed.has(link.to)) };
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, view);
  return view;
}

export async function ask(
  perspective: Perspective,
  { from = client(), at = now(), upTo }: Asked = {},
): Promise<Asking> {
  const snapshot = await snapshotOf(perspective.knownOn, at, from, upTo);
  const todayOf = ({ agreement }: AgreementRecord) => todayIn(zonesOf(agreement), at);
  return {
    ...snapshot,
    perspective,
    at,
    from,
    view: (record) => viewOf(record, perspective.asOf ?? todayOf(record), todayOf(record), snapshot.records),
    viewOn: (record, day) => viewOf(record, day, todayOf(record), snapshot.records),
  };
}

/** The record as it stands now, also while the question is about what was known earlier. */
export async function presentRecords({ at, from }: Asking): Promise<AgreementRecord[]> {
  return (await snapshotOf(null, at, from)).records;
}

/** The day an answer about several agreements shows: the one asked for, else the earliest of their todays. */
export function dayShown({ perspective, at }: Asking, agreements: readonly AgreementView[]): IsoDate {
  const first = agreements.map((agreement) => agreement.today).sort()[0];
  return perspective.asOf ?? first ?? todayIn(["UTC"], at);
}

export function answer<T>(asking: Asking, asOf: IsoDate, data: T, before: Partial<Answer<T>> = {}): Answer<T> {
  const { revision, perspective, recordBegan, at, records } = asking;
  const beforeRecord = perspective.knownOn !== null && records.length === 0;
  return { revision, perspective, asOf, recordBegan, beforeRecord, now: at.toString(), data, ...before };
}
