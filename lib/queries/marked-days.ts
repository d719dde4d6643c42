import { countedDays, happenings, type MarkedDays, recordedOn } from "@/lib/domain/marked-days";
import type { AgreementRecord } from "@/lib/domain/record";
import type { Perspective } from "@/lib/domain/view";
import { type Asked, type Asking, ask, presentRecords } from "@/lib/queries/answer";
import { recordedMoments } from "@/lib/queries/snapshot";

/** What a page is about: one agreement, one commitment of it, or with null everything. */
export type MarkScope = { agreement: string | null; commitment: string | null };
export type Marks = {
  /** Days up to today on which something happened, as far as was known on the day of knowledge. */
  happened: MarkedDays;
  /** Days on which the record changed, up to now. The commitment makes no difference here. */
  recorded: MarkedDays;
};

const known = new WeakMap<AgreementRecord[], Map<string, Marks>>();
const MOST = 64;

/** The days worth going to from a page. The same for every day shown, so it is worked out once for each record. */
export async function markedDays(scope: MarkScope, perspective: Perspective, asked?: Asked): Promise<Marks> {
  const asking = await ask({ asOf: null, knownOn: perspective.knownOn }, asked);
  const of = known.get(asking.records) ?? new Map<string, Marks>();
  known.set(asking.records, of);
  const today = asking.records.map((record) => asking.view(record).asOf).sort()[0] ?? "";
  const key = JSON.stringify([scope.agreement, scope.commitment, today]);
  const found = of.get(key) ?? { happened: happened(scope, asking), recorded: await recorded(scope, asking) };
  if (of.size >= MOST) of.clear();
  of.set(key, found);
  return found;
}

function happened({ agreement, commitment }: MarkScope, asking: Asking): MarkedDays {
  const chosen = asking.records.filter((record) => agreement === null || record.agreement.slug === agreement);
  const days = chosen.flatMap((record) => happenings(record, asking.view(record), commitment));
  return countedDays(days.map((on) => ({ on, count: 1 })));
}

async function recorded({ agreement }: MarkScope, asking: Asking): Promise<MarkedDays> {
  const records = new Map((await presentRecords(asking)).map((record) => [record.agreement.slug, record.agreement]));
  const moments = await recordedMoments(asking.from);
  const own = moments.filter((moment) => agreement === null || moment.agreement === agreement);
  return countedDays(
    own.map((moment) => ({
      on: recordedOn(records.get(moment.agreement), moment.recordedAt),
      count: moment.entries,
    })),
  );
}
