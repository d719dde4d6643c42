import type { Engine, Transaction } from "@/lib/data/client";
import { insertRows } from "@/lib/data/insert-rows";
import { readOptionalText, readWithdrawal, writeOptional, writeWithdrawal } from "@/lib/data/rows/json";
import type { Check } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type CheckRow = Prisma.CheckGetPayload<object>;

export function toCheck({ id, ref, on, upTo, note, by, recordedAt, ...row }: CheckRow): Check {
  const withdrawn = readWithdrawal(row);
  return { id, commitment: ref, on, upTo, note: readOptionalText(note), by, recordedAt, withdrawn };
}

/** Writes the check. `position` is null when it replaces what is stored. */
export async function writeCheck(
  tx: Transaction,
  agreementSlug: string,
  check: Check,
  position: number | null,
): Promise<void> {
  const { id, ...columns } = columnsOf(check);
  if (position === null) await tx.check.update({ where: { agreementSlug_id: { agreementSlug, id } }, data: columns });
  else await tx.check.create({ data: { agreementSlug, id, position, ...columns } });
}

/** Writes new checks with one statement. */
export async function writeNewChecks(
  tx: Transaction,
  engine: Engine,
  checks: readonly { agreement: string; value: Check; position: number }[],
): Promise<void> {
  const rows = checks.map(({ agreement: agreementSlug, value, position }) => ({
    agreementSlug,
    position,
    ...columnsOf(value),
  }));
  await insertRows(tx, engine, "Check", rows);
}

function columnsOf({ commitment: ref, note, withdrawn, ...rest }: Check) {
  return { ref, ...rest, note: writeOptional(note), ...writeWithdrawal(withdrawn) };
}
