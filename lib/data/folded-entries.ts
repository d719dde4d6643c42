import { type Client, engineBehind } from "@/lib/data/client";
import { oneOf } from "@/lib/data/rows/json";
import { type AuditEntry, SUBJECT_KINDS } from "@/lib/domain/record";

/** Entries of an agreement after one id and up to another. */
export type Stretch = { agreement: string; after: number; upTo: number };

/** What folding and taking back need of an entry: `value` is what it wrote (`after`) or what was there (`before`). */
export type EntryPart = Pick<
  AuditEntry,
  "id" | "recordedAt" | "subjectKind" | "agreement" | "commitment" | "subjectId"
> & { value: unknown; removes: boolean };

type Cells = [
  ...[id: number, agreement: string, recordedAt: string, kind: string, ref: string | null, subject: string],
  ...[value: unknown, removes: 0 | 1],
];

const COLUMNS = ["id", "agreementSlug", "recordedAt", "subjectKind", "ref", "subjectId"].map((name) => `E."${name}"`);
const REMOVES = `CASE WHEN E."after" = 'null' THEN 1 ELSE 0 END`;
type Side = "before" | "after";

/**
 * Each engine's way of reading stretches from one parameter and writing many rows as one JSON text, read at
 * once. SQLite takes a cross join in the order in which it is written: the stretches first.
 */
const STATEMENT = {
  sqlite: (side: Side) =>
    `SELECT json_group_array(json_array(${COLUMNS.join(", ")}, json(E."${side}"), ${REMOVES})) AS "rows"
     FROM json_each(?) AS S CROSS JOIN "AuditEntry" AS E ON E."agreementSlug" = S.value->>'$.agreement'
     AND E."id" > S.value->>'$.after' AND E."id" <= S.value->>'$.upTo'`,
  postgresql: (side: Side) =>
    `SELECT CAST(json_agg(json_build_array(${COLUMNS.join(", ")}, CAST(E."${side}" AS json), ${REMOVES})) AS text) AS "rows"
     FROM json_to_recordset($1::json) AS S("agreement" text, "after" int, "upTo" int)
     JOIN "AuditEntry" AS E ON E."agreementSlug" = S."agreement" AND E."id" > S."after" AND E."id" <= S."upTo"`,
};

/** The entries of the stretches with one statement, in the order of their ids. */
export async function loadStretches(stretches: readonly Stretch[], side: Side, from: Client): Promise<EntryPart[]> {
  const sql = STATEMENT[engineBehind(from)](side);
  const asked = JSON.stringify(stretches.map(({ agreement, after, upTo }) => ({ agreement, after, upTo })));
  const [found] = await from.$queryRawUnsafe<{ rows: string | null }[]>(sql, asked);
  const rows = JSON.parse(found?.rows ?? "[]") as Cells[];
  return rows
    .map(([id, agreement, recordedAt, kind, commitment, subjectId, value, removes]) => ({
      ...{ id, agreement, recordedAt, commitment, subjectId, value },
      subjectKind: oneOf(SUBJECT_KINDS, kind),
      removes: removes === 1,
    }))
    .sort((one, other) => one.id - other.id);
}
