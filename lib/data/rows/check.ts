import type { Transaction } from "@/lib/data/client";
import { readOptionalText, writeOptional } from "@/lib/data/rows/json";
import type { Check } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type CheckRow = Prisma.CheckGetPayload<object>;

export function toCheck({ id, ref, on, upTo, note, by, recordedAt }: CheckRow): Check {
  return { id, commitment: ref, on, upTo, note: readOptionalText(note), by, recordedAt };
}

/** Writes the check. `position` is null when it replaces what is stored. */
export async function writeCheck(
  tx: Transaction,
  agreementSlug: string,
  check: Check,
  position: number | null,
): Promise<void> {
  const { id, commitment: ref, note, ...rest } = check;
  const columns = { ref, ...rest, note: writeOptional(note) };
  if (position === null) await tx.check.update({ where: { agreementSlug_id: { agreementSlug, id } }, data: columns });
  else await tx.check.create({ data: { agreementSlug, id, position, ...columns } });
}
