import { setImmediate as othersTurn } from "node:timers/promises";
import type { Client } from "@/lib/data/client";
import type { RecordedMoment } from "@/lib/data/entries";
import { type EntryPart, loadStretches, type Stretch } from "@/lib/data/folded-entries";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { entriesKnownOn, replay } from "@/lib/domain/replay";
import { undone } from "@/lib/domain/undone";
import type { Then } from "@/lib/queries/kept-past";

/** An agreement of which an earlier state is asked for. */
export type Sought = {
  present: AgreementRecord;
  /** When its entries were written, oldest first. */
  moments: readonly RecordedMoment[];
  /** The last entry that may have been known; 0 where surely none was. */
  last: number;
  /** Whether surely all were known. */
  all: boolean;
  /** Whether surely every entry up to `last` was known, and none after it. */
  clear: boolean;
};

/** Statements that a question about a past day may take, as long as they read no more at once than others can wait for. */
const STATEMENTS = 5;
const LEAST_AT_ONCE = 500;
const MOST_AT_ONCE = 8000;

/** Entries of one agreement that are read together, and how many they are. */
type Piece = Stretch & { count: number; sought: Sought };
type Found = (sought: Sought, then: Then) => void;

/**
 * How the agreements stood then. Where few entries have been written since, those are taken back from the
 * agreement as it stands; where fewer were written before, those are replayed. `found` is told of each.
 */
export async function agreementsThen(
  seeks: readonly Sought[],
  knownOn: IsoDate | null,
  from: Client,
  found: Found,
): Promise<void> {
  const [back, forward]: [Sought[], Sought[]] = [[], []];
  for (const sought of seeks) (sought.clear && since(sought) < until(sought) ? back : forward).push(sought);
  const all = back.reduce((sum, one) => sum + since(one), 0) + forward.reduce((sum, one) => sum + until(one), 0);
  const atOnce = Math.min(MOST_AT_ONCE, Math.max(LEAST_AT_ONCE, Math.ceil(all / STATEMENTS)));
  const later = back.flatMap((one) => piecesOf(one, one.last, Number.POSITIVE_INFINITY, atOnce));
  await goThrough(later, atOnce, "before", from, (sought, entries) => {
    const record = undone(
      sought.present,
      entries.map(({ value, ...entry }) => ({ ...entry, before: value })),
    );
    if (record === undefined) forward.push(sought);
    else found(sought, { record, last: sought.last });
  });
  const earlier = forward.flatMap((one) => piecesOf(one, 0, one.last, atOnce));
  await goThrough(earlier, atOnce, "after", from, (sought, entries) => {
    const folded = entries.map(({ value, ...entry }) => ({ ...entry, after: value }));
    const known = knownOn === null ? folded : entriesKnownOn(folded, knownOn);
    found(sought, { record: replay(known)[0] ?? null, last: known.at(-1)?.id ?? 0 });
  });
}

const countOf = (moments: readonly RecordedMoment[]) => moments.reduce((sum, { entries }) => sum + entries, 0);
const since = ({ moments, last }: Sought) => countOf(moments.filter((moment) => moment.first > last));
const until = ({ moments, last }: Sought) => countOf(moments.filter((moment) => moment.first <= last));

/** An agreement's entries after one id and up to another, no more in a piece than are read at once, as far as moments part them. */
function piecesOf(sought: Sought, after: number, upTo: number, most: number): Piece[] {
  const agreement = sought.present.agreement.slug;
  const pieces: Piece[] = [];
  for (const { first, last, entries } of sought.moments) {
    if (last <= after || first > upTo) continue;
    const piece = pieces.at(-1);
    const end = Math.max(piece?.upTo ?? 0, Math.min(last, upTo));
    if (piece && piece.count + entries <= most) {
      piece.upTo = end;
      piece.count += entries;
    } else pieces.push({ agreement, after: piece?.upTo ?? after, upTo: end, count: entries, sought });
  }
  return pieces;
}

/** Reads pieces, as many at a time as make no more than `most` entries, and hands over the entries of an agreement when all are there. */
async function goThrough(
  pieces: readonly Piece[],
  most: number,
  side: "before" | "after",
  from: Client,
  whole: (sought: Sought, entries: readonly EntryPart[]) => void,
): Promise<void> {
  const waiting = new Map<string, EntryPart[]>();
  for (let at = 0; at < pieces.length; ) {
    const batch: Piece[] = [];
    for (let room = most; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (!piece || (batch.length > 0 && piece.count > room)) break;
      batch.push(piece);
      room -= piece.count;
    }
    await othersTurn();
    for (const { agreement } of batch) waiting.set(agreement, waiting.get(agreement) ?? []);
    for (const entry of await loadStretches(batch, side, from)) waiting.get(entry.agreement)?.push(entry);
    const unfinished = pieces[at]?.agreement;
    for (const { agreement, sought } of batch) {
      const entries = waiting.get(agreement);
      if (!entries || agreement === unfinished) continue;
      waiting.delete(agreement);
      await othersTurn();
      whole(sought, entries);
    }
  }
}
