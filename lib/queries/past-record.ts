import { Temporal } from "temporal-polyfill";
import type { Client } from "@/lib/data/client";
import type { RecordedMoment } from "@/lib/data/entries";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { endOfDate } from "@/lib/domain/today";
import { agreementsThen, type Sought } from "@/lib/queries/agreements-then";
import type { HeldRecord } from "@/lib/queries/held-record";
import { MOST_COMMITMENTS, type Snapshot, type Then, weightOf } from "@/lib/queries/kept-past";

/** Where every day begins first, and where it ends last. */
const FIRST_ZONE = "Pacific/Kiritimati";
const LAST_ZONE = "Etc/GMT+12";

const endOf = (day: IsoDate, zone: string) => Temporal.Instant.from(endOfDate(day, [zone]));
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** Whether the day has ended here and everywhere else, so that nothing is still to be recorded on it. */
export function hasEnded(day: IsoDate, at: Temporal.Instant): boolean {
  return !isBefore(at, endOf(day, FIRST_ZONE));
}

/**
 * The record as it was known at the end of `knownOn` (null: no such bound) and at revision `upTo`.
 * Only agreements that have changed since are gone through, and others have their turn in between.
 */
export async function pastRecord(
  held: HeldRecord,
  from: Client,
  knownOn: IsoDate | null,
  upTo: number | undefined,
): Promise<Snapshot> {
  const key = `${knownOn} ${upTo}`;
  const known = held.past.snapshots.get(key);
  if (known) return known;
  const seeks = [...held.placed.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ record }) => soughtOf(record, held.moments.get(record.agreement.slug) ?? [], knownOn, upTo))
    .filter(({ last }) => last > 0);
  const changed = await changedThen(held, from, knownOn, seeks);
  const records: AgreementRecord[] = [];
  const lastEntries = new Map<string, number>();
  let weight = 1;
  for (const { present, last } of seeks) {
    const { slug } = present.agreement;
    const then = changed.get(slug) ?? { record: present, last };
    if (changed.has(slug)) weight += weightOf(then);
    if (!then.record) continue;
    records.push(then.record);
    lastEntries.set(slug, then.last);
  }
  const revision = Math.max(0, ...lastEntries.values());
  const { hash, recordBegan } = held.snapshot;
  const snapshot = { revision, hash, recordBegan, records, lastEntries };
  held.past.snapshots.set(key, snapshot, { size: Math.min(weight, MOST_COMMITMENTS) });
  return snapshot;
}

/** How those agreements stood of which not everything was known then: as far as kept, else gone through. */
async function changedThen(
  { past }: HeldRecord,
  from: Client,
  knownOn: IsoDate | null,
  seeks: readonly Sought[],
): Promise<ReadonlyMap<string, Then>> {
  const found = new Map<string, Then>();
  const keyOf = ({ present, last }: Sought) => `${present.agreement.slug} ${knownOn} ${last}`;
  const unknown: Sought[] = [];
  for (const sought of seeks) {
    const kept = sought.all ? undefined : past.agreements.get(keyOf(sought));
    if (kept) found.set(sought.present.agreement.slug, kept);
    else if (!sought.all) unknown.push(sought);
  }
  await agreementsThen(unknown, knownOn, from, (sought, then) => {
    past.agreements.set(keyOf(sought), then);
    found.set(sought.present.agreement.slug, then);
  });
  return found;
}

/** What of an agreement was known: surely, surely not, or by the hour of the day in its own zones. */
function soughtOf(
  present: AgreementRecord,
  moments: readonly RecordedMoment[],
  knownOn: IsoDate | null,
  upTo = Number.POSITIVE_INFINITY,
): Sought {
  const surely = knownOn === null ? null : endOf(knownOn, FIRST_ZONE);
  const perhaps = knownOn === null ? null : endOf(knownOn, LAST_ZONE);
  let last = 0;
  let all = true;
  let clear = true;
  let next = Number.POSITIVE_INFINITY;
  for (const moment of moments) {
    const at = Temporal.Instant.from(moment.recordedAt);
    const known = moment.last <= upTo && (!surely || isBefore(at, surely));
    const later = moment.first > upTo || (perhaps !== null && !isBefore(at, perhaps));
    if (!known) all = false;
    if (!known && !later) clear = false;
    if (later) next = Math.min(next, moment.first);
    else last = Math.max(last, Math.min(moment.last, upTo));
  }
  return { present, moments, last, all, clear: clear && last < next };
}
