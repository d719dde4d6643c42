import { setImmediate as othersTurn } from "node:timers/promises";
import type { Temporal } from "temporal-polyfill";
import { isHoliday } from "@/lib/calendars/holidays";
import { now } from "@/lib/clock";
import { type Client, client } from "@/lib/data/client";
import { keptAs } from "@/lib/data/kept";
import { agreementView } from "@/lib/domain/agreement-view";
import { ofEach } from "@/lib/domain/of-each";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { AgreementView, Answer, Perspective } from "@/lib/domain/view";
import { keptOfRecords } from "@/lib/queries/kept-of-records";
import type { Snapshot } from "@/lib/queries/kept-past";
import { snapshotOf } from "@/lib/queries/snapshot";

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
  /** See `Answer`. */
  state: string;
  /** An agreement on the day shown: the one asked for, else its own today. */
  view: (record: AgreementRecord) => AgreementView;
  /** An agreement on any other day. */
  viewOn: (record: AgreementRecord, day: IsoDate) => AgreementView;
  /** Every agreement signed by its day shown, in the order in which they entered the record; the same list for the same record and days. */
  signed: () => Promise<AgreementView[]>;
};

/** Commitments in views kept for all agreements and days together; the view asked for longest ago goes first. */
const MOST_COMMITMENTS = 30_000;
const views = keptAs("views", () =>
  keptOfRecords<AgreementView>({
    maxSize: MOST_COMMITMENTS,
    sizeCalculation: ({ commitments }) => commitments.length + 1,
  }),
);
/** The same code for all copies of this module, with the holidays, days and zones that it has worked out before. */
const looking = keptAs("looking", () => ({ agreementView, isHoliday }));
/** Commitments in all views worked out so far. */
let lookedAtAnew = 0;

/** The same record on the same day is the same view, so it is worked out once. */
function viewOf(record: AgreementRecord, day: IsoDate, today: IsoDate): AgreementView {
  const key = `${day} ${today}`;
  const known = views.get(record, key);
  if (known) return known;
  const view = looking.agreementView(record, { day, today, isHoliday: looking.isHoliday });
  lookedAtAnew += view.commitments.length;
  views.set(record, key, view);
  return view;
}

/** After every day that can be asked for. */
const LATER = "9999";
/** A view with only those of its links that lead to the slugs in `to`. */
const leading = ofEach((view, to) => ({
  ...view,
  links: view.links.filter((link) => to.split(",").includes(link.to)),
}));

type Seen = { signed?: Promise<AgreementView[]> };
/** What questions about the same record on the same days share. */
const shared = keptAs("questions", () => new WeakMap<readonly AgreementRecord[], Map<string, Seen>>());
const MOST_DAYS = 3;

function seenOf(records: readonly AgreementRecord[], key: string): Seen {
  const days = shared.get(records) ?? new Map<string, Seen>();
  shared.set(records, days);
  const known = days.get(key) ?? {};
  if (!days.has(key) && days.size >= MOST_DAYS) days.clear();
  days.set(key, known);
  return known;
}

/** Today in each of the zones named, worked out once for each zone. */
function todaysAt(at: Temporal.Instant): (zones: readonly string[]) => IsoDate {
  const days = new Map<string, IsoDate>();
  return (zones) => {
    for (const zone of zones) if (!days.has(zone)) days.set(zone, todayIn([zone], at));
    return zones.map((zone) => days.get(zone) ?? "").sort()[0] ?? todayIn(zones, at);
  };
}

/** Commitments that are looked at anew before other requests have their turn: a few hundredths of a second. */
const MOST_AT_ONCE = 100;

/** The view of each record. Of a large record, on a day that nobody has asked for, they take a while. */
async function lookedAt(
  records: readonly AgreementRecord[],
  view: (record: AgreementRecord) => AgreementView,
): Promise<AgreementView[]> {
  const all: AgreementView[] = [];
  let turn = lookedAtAnew + MOST_AT_ONCE;
  for (const record of records) {
    all.push(view(record));
    if (lookedAtAnew < turn) continue;
    await othersTurn();
    turn = lookedAtAnew + MOST_AT_ONCE;
  }
  return all;
}

export async function ask(
  perspective: Perspective,
  { from = client(), at = now(), upTo }: Asked = {},
): Promise<Asking> {
  const snapshot = await snapshotOf(perspective.knownOn, at, from, upTo);
  const { records } = snapshot;
  const todayFor = todaysAt(at);
  const todays = new Map(records.map((record) => [record, todayFor(zonesOf(record.agreement))]));
  const todayOf = (record: AgreementRecord) => todays.get(record) ?? todayFor(zonesOf(record.agreement));
  const key = `${perspective.asOf} ${[...todays.values()].join()}`; // each agreement has a today of its own
  const seen = seenOf(records, key);
  const signings = new Map(records.map(({ agreement: { slug, signing } }) => [slug, signing.on]));
  const on = (record: AgreementRecord, day: IsoDate): AgreementView => {
    const view = viewOf(record, day, todayOf(record));
    if (view.links.length === 0) return view;
    // Links to agreements that were not signed by the day lead to nothing yet.
    const led = view.links.filter(({ to }) => (signings.get(to) ?? LATER) <= day);
    return led.length === view.links.length ? view : leading(view, led.map(({ to }) => to).join());
  };
  const view = (record: AgreementRecord) => on(record, perspective.asOf ?? todayOf(record));
  const signed = () => {
    seen.signed ??= lookedAt(records, view).then((all) => all.filter((agreement) => agreement.signed));
    return seen.signed;
  };
  const state = `${snapshot.hash} ${snapshot.revision} ${key}`;
  return { ...snapshot, perspective, at, from, state, view, viewOn: on, signed };
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
  const { revision, perspective, recordBegan, at, records, state } = asking;
  const beforeRecord = perspective.knownOn !== null && records.length === 0;
  return { revision, perspective, asOf, recordBegan, beforeRecord, now: at.toString(), state, data, ...before };
}
