import { type Client, engineBehind } from "@/lib/data/client";
import { oneOf } from "@/lib/data/rows/json";
import { SUBJECT_KINDS } from "@/lib/domain/record";
import type { FoldedEntry } from "@/lib/domain/replay";

/** What a replay needs of an entry, in this order. */
type Cells = [id: number, recordedAt: string, kind: string, ref: string | null, subject: string, after: unknown];

const COLUMNS = `"id", "recordedAt", "subjectKind", "ref", "subjectId"`;
/** Each engine's way of writing many rows as one JSON text: read at once, where each cell would be turned on its own. */
const LIST = {
  sqlite: `json_group_array(json_array(${COLUMNS}, json("after")))`,
  postgresql: `CAST(json_agg(json_build_array(${COLUMNS}, CAST("after" AS json)) ORDER BY "id") AS text)`,
};
const PLACES = { sqlite: ["?", "?", "?", "?"], postgresql: ["$1", "$2", "$3", "$4"] };

/** Entries of an agreement after the id `afterId` up to `upToId`, the first `most` in the order of their ids, as a replay needs them. */
export async function loadFoldedEntries(
  agreement: string,
  afterId: number,
  upToId: number,
  most: number,
  from: Client,
): Promise<FoldedEntry[]> {
  const engine = engineBehind(from);
  const [slug, after, upTo, limit] = PLACES[engine];
  const entries = `SELECT * FROM "AuditEntry" WHERE "agreementSlug" = ${slug} AND "id" > ${after} AND "id" <= ${upTo} ORDER BY "id" LIMIT ${limit}`;
  const [found] = await from.$queryRawUnsafe<{ rows: string | null }[]>(
    `SELECT ${LIST[engine]} AS "rows" FROM (${entries}) AS "Entries"`,
    ...[agreement, afterId, upToId, most],
  );
  const rows = JSON.parse(found?.rows ?? "[]") as Cells[];
  return rows.map(([id, recordedAt, kind, commitment, subjectId, value]) => ({
    ...{ id, recordedAt, agreement, commitment, subjectId },
    subjectKind: oneOf(SUBJECT_KINDS, kind),
    after: value,
  }));
}
