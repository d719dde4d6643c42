import type { RecordedMoment } from "@/lib/data/entries";
import { countedDays, happenings, joinedDays, type MarkedDays, recordedOn } from "@/lib/domain/marked-days";
import type { Agreement, AgreementRecord } from "@/lib/domain/record";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { type Asked, type Asking, ask } from "@/lib/queries/answer";
import { heldRecord } from "@/lib/queries/snapshot";

/** What a page is about: one agreement, one commitment of it, or with null everything. */
export type MarkScope = { agreement: string | null; commitment: string | null };
export type Marks = {
  /** Days up to today on which something happened, as far as was known on the day of knowledge. */
  happened: MarkedDays;
  /** Days on which the record changed, up to now. The commitment makes no difference here. */
  recorded: MarkedDays;
};

const known = new WeakMap<readonly AgreementRecord[], Map<string, Marks>>();
const MOST = 64;

/** The days worth going to from a page. The same for every day shown, so it is worked out once for each record. */
export async function markedDays(scope: MarkScope, perspective: Perspective, asked?: Asked): Promise<Marks> {
  const asking = await ask({ asOf: null, knownOn: perspective.knownOn }, asked);
  const of = known.get(asking.records) ?? new Map<string, Marks>();
  known.set(asking.records, of);
  await asking.signed(); // works out the views of all, giving others their turn
  const today = asking.records.map((record) => asking.view(record).asOf).sort()[0] ?? "";
  const key = JSON.stringify([scope.agreement, scope.commitment, today]);
  const found = of.get(key) ?? { happened: happened(scope, asking), recorded: await recorded(scope, asking) };
  if (of.size >= MOST) of.clear();
  of.set(key, found);
  return found;
}

const ofView = new WeakMap<AgreementView, MarkedDays>();
const ofMoments = new WeakMap<readonly RecordedMoment[], { of: Agreement | undefined; days: MarkedDays }>();

/** The days of a whole agreement, worked out once for each view of it. */
function happenedIn(record: AgreementRecord, view: AgreementView): MarkedDays {
  const days = ofView.get(view) ?? countedDays(happenings(record, view, null).map((on) => ({ on, count: 1 })));
  ofView.set(view, days);
  return days;
}

function happened({ agreement, commitment }: MarkScope, asking: Asking): MarkedDays {
  const chosen = asking.records.filter((record) => agreement === null || record.agreement.slug === agreement);
  return joinedDays(
    chosen.map((record) =>
      commitment === null
        ? happenedIn(record, asking.view(record))
        : countedDays(happenings(record, asking.view(record), commitment).map((on) => ({ on, count: 1 }))),
    ),
  );
}

async function recorded({ agreement }: MarkScope, asking: Asking): Promise<MarkedDays> {
  const { placed, moments } = await heldRecord(asking.from);
  const chosen = [...moments].filter(([slug]) => agreement === null || slug === agreement);
  return joinedDays(chosen.map(([slug, own]) => recordedIn(placed.get(slug)?.record.agreement, own)));
}

function recordedIn(of: Agreement | undefined, moments: readonly RecordedMoment[]): MarkedDays {
  const found = ofMoments.get(moments);
  if (found && found.of === of) return found.days;
  const days = countedDays(
    moments.map(({ recordedAt, entries }) => ({ on: recordedOn(of, recordedAt), count: entries })),
  );
  ofMoments.set(moments, { of, days });
  return days;
}
