import type { Item, Kind } from "@/lib/commands/import-table/table-kinds";
import type { PublishingMode } from "@/lib/domain/proposal";
import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import { plain } from "@/lib/formats/read-table";

/** One agreement while a table is laid beside it: what it holds, and what the rows before added. */
export type Shelf = {
  record: AgreementRecord;
  mode: PublishingMode;
  today: IsoDate;
  versionOf: (ref: string | null) => number | null;
  find: (ref: string | null, id: string) => Item | undefined;
  /** The item that stands and says the same, where there is one. */
  same: (key: string) => "stored" | "added" | undefined;
  /** The items among which the next id is found. */
  near: (ref: string | null) => readonly Item[];
  add: (item: Item) => void;
};

/** What an item says, without what only the record sets. */
const SAYS_NOTHING = new Set(["id", "version", "by", "recorded_at"]);

/** Two rows with the same key say the same. */
export function keyOf(cells: Record<string, string | number | null>): string {
  const said = Object.entries(cells).filter(([name]) => !SAYS_NOTHING.has(name) && !name.startsWith("withdrawn"));
  return JSON.stringify(said.map(([name, cell]) => [name, plain(String(cell ?? ""))]));
}

export function shelfOf(kind: Kind, record: AgreementRecord, mode: PublishingMode, today: IsoDate): Shelf {
  const { slug } = record.agreement;
  const versions = new Map<string | null, number>(record.commitments.map(({ ref, version }) => [ref, version]));
  versions.set(null, record.agreement.version);
  const byId = new Map<string, Item>();
  const byRef = new Map<string | null, Item[]>();
  const said = new Map<string, "stored" | "added">();
  // Checks are numbered throughout the agreement, assessments within their commitment.
  const shelf = (ref: string | null) => (kind.action === "record-check" ? null : ref);
  const place = (item: Item, as: "stored" | "added") => {
    byId.set(`${item.commitment}/${item.id}`, item);
    const near = byRef.get(shelf(item.commitment)) ?? [];
    byRef.set(shelf(item.commitment), near);
    near.push(item);
    if (item.withdrawn === null) said.set(keyOf(kind.cells(item, slug, 0)), as);
  };
  for (const item of kind.itemsOf(record)) place(item, "stored");
  // Only the highest numbers matter for the next one; looking through thousands for each row does not.
  const highest = (items: readonly Item[]) =>
    items.length < 3 ? items : [items.reduce((high, one) => (numberOf(one) > numberOf(high) ? one : high))];
  for (const [ref, items] of byRef) byRef.set(ref, [...highest(items)]);
  return {
    ...{ record, mode, today },
    versionOf: (ref) => versions.get(ref) ?? null,
    find: (ref, id) => byId.get(`${ref}/${id}`),
    same: (key) => said.get(key),
    near: (ref) => byRef.get(shelf(ref)) ?? [],
    add: (item) => {
      place(item, "added");
      byRef.set(shelf(item.commitment), [item]);
    },
  };
}

const numberOf = ({ id }: Item) => Number(id.replace(/^\D+/, ""));
