import type { Engine, Transaction } from "@/lib/data/client";
import { insertRows } from "@/lib/data/insert-rows";
import {
  oneOf,
  readOptionalText,
  readText,
  readWithdrawal,
  writeJson,
  writeOptional,
  writeWithdrawal,
} from "@/lib/data/rows/json";
import { EVIDENCE_KINDS, EVIDENCE_RELATIONS, type Evidence } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type EvidenceRow = Prisma.EvidenceGetPayload<object>;
type RelationRow = Prisma.EvidenceRelationGetPayload<object>;

/** `relations` are the item's own, in their order. */
export function toEvidence(row: EvidenceRow, relations: RelationRow[]): Evidence {
  return {
    id: row.id,
    on: row.on,
    precision: oneOf(["day", "month", "year"], row.precision),
    published: row.published,
    foundOn: row.foundOn,
    kind: oneOf(EVIDENCE_KINDS, row.kind),
    publisher: row.publisher,
    url: row.url,
    label: readOptionalText(row.label),
    shows: readText(row.shows),
    party: row.party,
    relations: relations.map(({ ref, relation, why }) => ({
      commitment: ref,
      relation: oneOf(EVIDENCE_RELATIONS, relation),
      why: readOptionalText(why),
    })),
    recordedAt: row.recordedAt,
    withdrawn: readWithdrawal(row),
  };
}

/** Writes the item and replaces its relations. `position` is null when it replaces what is stored. */
export async function writeEvidence(
  tx: Transaction,
  agreementSlug: string,
  evidence: Evidence,
  position: number | null,
): Promise<void> {
  const { id, ...columns } = columnsOf(evidence);
  if (position === null)
    await tx.evidence.update({ where: { agreementSlug_id: { agreementSlug, id } }, data: columns });
  else await tx.evidence.create({ data: { agreementSlug, id, position, ...columns } });
  await tx.evidenceRelation.deleteMany({ where: { agreementSlug, evidenceId: id } });
  await tx.evidenceRelation.createMany({ data: relationsOf(agreementSlug, evidence) });
}

/** Writes new items and what they bear on with two statements. */
export async function writeNewEvidence(
  tx: Transaction,
  engine: Engine,
  items: readonly { agreement: string; value: Evidence; position: number }[],
): Promise<void> {
  const rows = items.map(({ agreement: agreementSlug, value, position }) => ({
    agreementSlug,
    position,
    ...columnsOf(value),
  }));
  await insertRows(tx, engine, "Evidence", rows);
  const relations = items.flatMap(({ agreement, value }) => relationsOf(agreement, value));
  await insertRows(tx, engine, "EvidenceRelation", relations);
}

function columnsOf({ relations: _, label, shows, withdrawn, ...rest }: Evidence) {
  return { ...rest, label: writeOptional(label), shows: writeJson(shows), ...writeWithdrawal(withdrawn) };
}

function relationsOf(agreementSlug: string, { id: evidenceId, relations }: Evidence) {
  return relations.map(({ commitment: ref, relation, why }, position) => ({
    ...{ agreementSlug, evidenceId, ref, position, relation },
    why: writeOptional(why),
  }));
}
