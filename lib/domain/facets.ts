import { facetCodes } from "@/lib/domain/facet-codes";
import {
  type Choice,
  type CommitmentFilters,
  FACET_NAMES,
  type FacetName,
  type Facets,
} from "@/lib/domain/filter-terms";
import { ofEach } from "@/lib/domain/of-each";
import { failsOnly, PASSES } from "@/lib/domain/outcomes";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";

type Counts = Map<string, { count: number; inAll: number }>;

/** Choices in a stable order: states as the domain lists them, the rest as the record has them. */
function emptyCounts(name: FacetName): Counts {
  const states = name === "delivery" ? DELIVERY_STATES : name === "schedule" ? SCHEDULE_STATES : [];
  return new Map(states.map((state) => [state, { count: 0, inAll: 0 }]));
}

/** For every filter, how many commitments of an agreement have each of its values there. */
type Times = Record<FacetName, number[]>;

function timesOf(codes: Uint16Array, values: number, counted: (at: number) => boolean): number[] {
  const times = new Array<number>(values).fill(0);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (counted(at)) times[code] = (times[code] ?? 0) + 1;
  }
  return times;
}

const timesBy = (view: AgreementView, counted: (name: FacetName) => (at: number) => boolean): Times => {
  const all = facetCodes(view);
  return Object.fromEntries(
    FACET_NAMES.map((name) => [name, timesOf(all[name].codes, all[name].values.length, counted(name))]),
  ) as Times;
};

/** How many of an agreement's commitments have each value, before any filter. */
const timesInAll = ofEach((view) => timesBy(view, () => () => true));

const listedKept = new WeakMap<Uint8Array, Times>();

/** How many would be listed with each value, as they fare under the filters; kept as long as those outcomes are. */
function timesListed(view: AgreementView, outcomes: Uint8Array): Times {
  const known = listedKept.get(outcomes);
  if (known) return known;
  const times = timesBy(view, (name) => {
    const alone = failsOnly(name);
    return (at) => outcomes[at] === PASSES || outcomes[at] === alone;
  });
  listedKept.set(outcomes, times);
  return times;
}

/**
 * For every filter, its choices: for each, how many commitments would be listed with it, all other filters
 * kept. One that fails a single filter would be listed if only that one were other. `outcomes`: how the
 * commitments of each agreement fare under the filters.
 */
export function facetsOf(
  agreements: readonly AgreementView[],
  filters: CommitmentFilters,
  outcomes: readonly Uint8Array[],
): Facets {
  const choices = (name: FacetName): Choice[] => {
    const counts = emptyCounts(name);
    for (const [place, view] of agreements.entries()) {
      const { values } = facetCodes(view)[name];
      const own = outcomes[place];
      const inAll = timesInAll(view)[name];
      const listed = own ? timesListed(view, own)[name] : inAll;
      for (const [code, shared] of values.entries())
        for (const value of shared) {
          const choice = counts.get(value) ?? { count: 0, inAll: 0 };
          choice.inAll += inAll[code] ?? 0;
          choice.count += listed[code] ?? 0;
          counts.set(value, choice);
        }
    }
    return [...counts].map(([value, { count, inAll }]) => ({
      ...{ value, count, inAll },
      chosen: (filters[name] as readonly string[]).includes(value),
    }));
  };
  return Object.fromEntries(FACET_NAMES.map((name) => [name, choices(name)])) as Facets;
}
