import type { CommitmentName } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";

/** Commitments of the same kind. `cells` has one entry for each of the comparison's agreements, mostly with one commitment. */
export type ComparedRow = { key: string; title: CommitmentView["title"]; cells: CommitmentView[][] };
/** Agreements that have a comparable commitment, and what is comparable, by the day of signing. */
export type Comparison = {
  agreements: AgreementView[];
  rows: ComparedRow[];
  /** How many of the rows only one agreement has so far. */
  alone: number;
  /** Agreements shown on the day of which nothing is linked. */
  without: AgreementView[];
};

const keyOf = (name: CommitmentName) => `${name.agreement}/${name.commitment}`;

/** Whether an editor wants this commitment compared though nothing of its kind may be on record elsewhere. */
export function comparesAlone({
  agreement,
  ref,
  comparable,
}: Pick<CommitmentView, "agreement" | "ref" | "comparable">) {
  return comparable.some((other) => other.agreement === agreement && other.commitment === ref);
}

/** Which commitments hang together by links, in either direction and over any number of steps; others stand alone. */
function groupsOf(agreements: readonly AgreementView[]): (key: string) => string {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let next = parent.get(at); next !== undefined && next !== at; next = parent.get(at)) at = next;
    return at;
  };
  const all = agreements.flatMap(({ commitments }) => commitments);
  for (const { agreement, ref } of all)
    parent.set(keyOf({ agreement, commitment: ref }), keyOf({ agreement, commitment: ref }));
  // A link to what is not on record (yet) joins nothing.
  for (const { agreement, ref, comparable } of all)
    for (const other of comparable)
      if (parent.has(keyOf(other))) parent.set(root(keyOf({ agreement, commitment: ref })), root(keyOf(other)));
  return root;
}

/**
 * The matrix of comparable commitments of the agreements signed by the day. `agreements` are all
 * that the record holds, so that a link through one not yet signed still holds. A row needs commitments
 * of two signed agreements, or one that names itself; it is named after the one signed first. Pure.
 */
export function comparisonOf(agreements: readonly AgreementView[]): Comparison {
  const groupOf = groupsOf(agreements);
  const signed = agreements
    .filter((agreement) => agreement.signed)
    .sort((a, b) => (a.signing.on < b.signing.on ? -1 : a.signing.on > b.signing.on ? 1 : 0));
  const groups = new Map<string, CommitmentView[]>();
  for (const commitment of signed.flatMap(({ commitments }) => commitments)) {
    const group = groupOf(keyOf({ agreement: commitment.agreement, commitment: commitment.ref }));
    groups.set(group, [...(groups.get(group) ?? []), commitment]);
  }
  const isShared = (group: readonly CommitmentView[]) => new Set(group.map((one) => one.agreement)).size > 1;
  const compared = [...groups.values()].filter((group) => isShared(group) || group.some(comparesAlone));
  const named = new Set(compared.flatMap((group) => group.map((one) => one.agreement)));
  const columns = signed.filter(({ slug }) => named.has(slug));
  const rows = compared.flatMap((group): ComparedRow[] => {
    const [first] = group;
    if (!first) return [];
    const cells = columns.map(({ slug }) => group.filter((one) => one.agreement === slug));
    return [{ key: keyOf({ agreement: first.agreement, commitment: first.ref }), title: first.title, cells }];
  });
  const alone = compared.filter((group) => !isShared(group)).length;
  return { agreements: columns, rows, alone, without: signed.filter(({ slug }) => !named.has(slug)) };
}
