import type { Engine, Transaction } from "@/lib/data/client";
import { insertRows } from "@/lib/data/insert-rows";
import { readRule, readText, readWithdrawal, writeJson, writeWithdrawal } from "@/lib/data/rows/json";
import type { Extension } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type ExtensionRow = Prisma.ExtensionGetPayload<object>;

export function toExtension(row: ExtensionRow): Extension {
  return {
    id: row.id,
    commitment: row.ref,
    rule: readRule(row.rule),
    agreedOn: row.agreedOn,
    reason: readText(row.reason),
    source: row.source,
    by: row.by,
    recordedAt: row.recordedAt,
    withdrawn: readWithdrawal(row),
  };
}

/** Writes the extension. `position` is null when it replaces what is stored. */
export async function writeExtension(
  tx: Transaction,
  agreementSlug: string,
  extension: Extension,
  position: number | null,
): Promise<void> {
  const { ref, id, ...columns } = columnsOf(extension);
  if (position === null)
    await tx.extension.update({ where: { agreementSlug_ref_id: { agreementSlug, ref, id } }, data: columns });
  else await tx.extension.create({ data: { agreementSlug, ref, id, position, ...columns } });
}

/** Writes new extensions with one statement. */
export async function writeNewExtensions(
  tx: Transaction,
  engine: Engine,
  extensions: readonly { agreement: string; value: Extension; position: number }[],
): Promise<void> {
  const rows = extensions.map(({ agreement: agreementSlug, value, position }) => ({
    agreementSlug,
    position,
    ...columnsOf(value),
  }));
  await insertRows(tx, engine, "Extension", rows);
}

function columnsOf({ commitment: ref, rule, reason, withdrawn, ...rest }: Extension) {
  return { ref, ...rest, rule: writeJson(rule), reason: writeJson(reason), ...writeWithdrawal(withdrawn) };
}
