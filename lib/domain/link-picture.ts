import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import { countOf } from "@/lib/domain/count";
import { headlinesOf } from "@/lib/domain/headlines";
import type { IsoDate, Text } from "@/lib/domain/record";
import { deliveryTexture } from "@/lib/domain/texture";
import { DELIVERY_TONE, type Tone } from "@/lib/domain/tone";
import { totalsOf } from "@/lib/domain/totals";
import type { AgreementView, CommitmentView, Totals } from "@/lib/domain/view";

/** What a picture for link previews shows: one number, what it counts, and how all of it stands. */
export type Preview = {
  kind: "overview" | "agreement" | "commitment";
  number: number;
  /** `commitments` counts them; the others are codes of `countOf`. */
  counts: "commitments" | "unsigned" | ReturnType<typeof countOf>["code"];
  tone: Tone;
  asOf: IsoDate;
  dueOn: IsoDate | null;
  parties: string[];
  ref: string | null;
  title: Text | null;
  name: Text | null;
  totals: Totals;
};

/** The picture of all agreements signed by the day. */
export function overviewPreview(agreements: readonly AgreementView[], asOf: IsoDate): Preview {
  const totals = totalsOf(agreements.flatMap(({ commitments }) => commitments));
  const number = totals.commitments;
  const parties = [...new Set(agreements.flatMap((one) => one.parties.map(({ code }) => code)))];
  const none = { dueOn: null, ref: null, title: null, name: null };
  return { kind: "overview", number, counts: "commitments", tone: "ink", asOf, parties, totals, ...none };
}

/** The picture of an agreement, or of one of its commitments: the count that heads the page. */
export function agreementPreview(agreement: AgreementView, commitment: CommitmentView | null): Preview {
  const { asOf, title, signed, totals } = agreement;
  const about = {
    kind: commitment ? ("commitment" as const) : ("agreement" as const),
    asOf,
    parties: agreement.parties.map(({ code }) => code),
    title,
    totals: commitment ? totalsOf([commitment]) : totals,
  };
  if (!signed) {
    const none = { dueOn: null, ref: null, name: null };
    return { ...about, ...none, number: 0, counts: "unsigned", tone: "muted" };
  }
  const shown = commitment ?? headlinesOf(agreement.commitments)[0];
  if (!shown) {
    const none = { dueOn: null, ref: null, name: null };
    return { ...about, ...none, number: totals.commitments, counts: "commitments", tone: "ink" };
  }
  const { code, days, tone } = countOf(shown, agreement);
  const { ref, deadline } = shown;
  return { ...about, number: days, counts: code, tone, dueOn: deadline.dueOn, ref, name: shown.title };
}

type Filled = ReturnType<typeof deliveryTexture>;

/** Parts of the bar: every state's certain and disputed share, in the order of the charts. */
export function previewBar({
  byDelivery,
  disputed,
}: Totals): { key: string; tone: Tone; texture: Filled; count: number }[] {
  return DELIVERY_ORDER.flatMap((state) => [
    {
      key: state,
      tone: DELIVERY_TONE[state],
      texture: deliveryTexture(state, false),
      count: byDelivery[state] - disputed[state],
    },
    {
      key: `${state} disputed`,
      tone: DELIVERY_TONE[state],
      texture: deliveryTexture(state, true),
      count: disputed[state],
    },
  ]).filter(({ count }) => count > 0);
}
