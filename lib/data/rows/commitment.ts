import type { Engine, Transaction } from "@/lib/data/client";
import { insertRows } from "@/lib/data/insert-rows";
import {
  oneOf,
  readAmounts,
  readNames,
  readOffices,
  readOptionalText,
  readRule,
  readText,
  readTexts,
  readWords,
  writeJson,
  writeOptional,
} from "@/lib/data/rows/json";
import { type Commitment, MODALITIES } from "@/lib/domain/record";
import { searchedText } from "@/lib/domain/search-text";
import type { Prisma } from "@/lib/generated/sqlite/client";

type CommitmentRow = Omit<Prisma.CommitmentGetPayload<object>, "searchText">;

export function toCommitment(row: CommitmentRow): Commitment {
  return {
    agreement: row.agreementSlug,
    ref: row.ref,
    version: row.version,
    title: readText(row.title),
    summary: readOptionalText(row.summary),
    operativeWords: row.operativeWords,
    modality: row.modality === null ? null : oneOf(MODALITIES, row.modality),
    theme: row.theme,
    bound: oneOf(["jointly", "each"], row.bound),
    parties: readWords(row.parties),
    responsible: readOffices(row.responsible),
    criteria: readTexts(row.criteria),
    rule: readRule(row.rule),
    continuous: row.continuous,
    sources: readWords(row.sources),
    amountClaims: readAmounts(row.amountClaims),
    supersededBy: row.supersededBy,
    comparable: readNames(row.comparable),
  };
}

/**
 * Writes the commitment. `position` is null when it replaces what is stored, which
 * must be the version before it.
 * @throws when the stored version is another.
 */
export async function writeCommitment(tx: Transaction, commitment: Commitment, position: number | null): Promise<void> {
  const { agreement: agreementSlug, ref } = commitment;
  const columns = columnsOf(commitment);
  if (position === null)
    await tx.commitment.update({
      where: { agreementSlug_ref: { agreementSlug, ref }, version: commitment.version - 1 },
      data: columns,
    });
  else await tx.commitment.create({ data: { agreementSlug, ref, position, ...columns } });
}

/** Writes new commitments with one statement. */
export async function writeNewCommitments(
  tx: Transaction,
  engine: Engine,
  commitments: readonly { value: Commitment; position: number }[],
): Promise<void> {
  const rows = commitments.map(({ value, position }) => ({
    agreementSlug: value.agreement,
    ref: value.ref,
    position,
    ...columnsOf(value),
  }));
  await insertRows(tx, engine, "Commitment", rows);
}

function columnsOf(commitment: Commitment) {
  return {
    version: commitment.version,
    title: writeJson(commitment.title),
    summary: writeOptional(commitment.summary),
    operativeWords: commitment.operativeWords,
    modality: commitment.modality,
    theme: commitment.theme,
    bound: commitment.bound,
    parties: writeJson(commitment.parties),
    responsible: writeJson(commitment.responsible),
    criteria: writeJson(commitment.criteria),
    rule: writeJson(commitment.rule),
    continuous: commitment.continuous,
    sources: writeJson(commitment.sources),
    amountClaims: writeJson(commitment.amountClaims),
    supersededBy: commitment.supersededBy,
    comparable: writeJson(commitment.comparable),
    searchText: searchedText(commitment),
  };
}

/** Counts one version more for each of these, given as stored. @throws when one was stored in another version meanwhile. */
export async function raiseCommitments(
  tx: Transaction,
  agreementSlug: string,
  commitments: readonly Commitment[],
): Promise<void> {
  const byVersion = new Map<number, string[]>();
  for (const { ref, version } of commitments) byVersion.set(version, [...(byVersion.get(version) ?? []), ref]);
  for (const [version, refs] of byVersion) {
    const where = { agreementSlug, ref: { in: refs }, version };
    const { count } = await tx.commitment.updateMany({ where, data: { version: version + 1 } });
    if (count !== refs.length) throw new Error(`${count} of ${refs.length} commitments stood at version ${version}.`);
  }
}
