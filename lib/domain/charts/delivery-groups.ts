import { type DeliveryBar, deliveryBars } from "@/lib/domain/charts/delivery-chart";
import { ofEach } from "@/lib/domain/of-each";
import type { Text } from "@/lib/domain/record";
import { sumOfTotals, totalsOf } from "@/lib/domain/totals";
import type { AgreementView, CommitmentView, Totals } from "@/lib/domain/view";

/** What delivery can be told apart by; `by` in the address. */
export const GROUPINGS = ["theme", "party", "agreement"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The commitments of one theme, party or agreement by delivery state. */
export type DeliveryGroup = { key: string; title: Text; total: number; bars: DeliveryBar[] };
export type DeliveryGroups = { by: Grouping; groups: DeliveryGroup[] };

type Place = { key: string; title: Text };

function placesOf(view: AgreementView, commitment: CommitmentView, by: Grouping): Place[] {
  if (by === "agreement") return [{ key: view.slug, title: view.title }];
  if (by === "party")
    return view.parties
      .filter(({ code }) => commitment.parties.includes(code))
      .map(({ code, name }) => ({ key: code, title: name }));
  const theme = view.themes.find(({ key }) => key === commitment.theme);
  return [{ key: commitment.theme, title: theme?.title ?? { en: commitment.theme, ja: commitment.theme } }];
}

/** The commitments of one agreement by delivery state, for each theme, party or the agreement. */
function ownGroups(view: AgreementView, by: Grouping): (Place & { totals: Totals })[] {
  const groups = new Map<string, Place & { commitments: CommitmentView[] }>();
  for (const commitment of view.commitments)
    for (const place of placesOf(view, commitment, by)) {
      const group = groups.get(place.key) ?? { ...place, commitments: [] };
      group.commitments.push(commitment);
      groups.set(place.key, group);
    }
  return [...groups.values()].map(({ commitments, ...place }) => ({ ...place, totals: totalsOf(commitments) }));
}

const OWN: Record<Grouping, (view: AgreementView) => ReturnType<typeof ownGroups>> = {
  theme: ofEach((view) => ownGroups(view, "theme")),
  party: ofEach((view) => ownGroups(view, "party")),
  agreement: ofEach((view) => ownGroups(view, "agreement")),
};

/**
 * Delivery by theme, party or agreement, groups in the order of the record. A
 * commitment that binds two parties stands under both, so parties do not add up
 * to the whole. A key used by several agreements goes by the first one's name.
 */
export function deliveryGroups(agreements: readonly AgreementView[], by: Grouping): DeliveryGroups {
  const groups = new Map<string, Place & { all: Totals[] }>();
  for (const view of agreements)
    for (const { key, title, totals } of OWN[by](view)) {
      const group = groups.get(key) ?? { key, title, all: [] };
      group.all.push(totals);
      groups.set(key, group);
    }
  return {
    by,
    groups: [...groups.values()].map(({ key, title, all }) => {
      const totals = sumOfTotals(all);
      return { key, title, total: totals.commitments, bars: deliveryBars(totals) };
    }),
  };
}
