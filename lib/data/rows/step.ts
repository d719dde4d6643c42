import type { Engine, Transaction } from "@/lib/data/client";
import { insertRows } from "@/lib/data/insert-rows";
import { readText, writeJson } from "@/lib/data/rows/json";
import type { Step } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

type StepRow = Prisma.StepGetPayload<object>;

export function toStep({ id, ref, title, party, targetOn, completedOn }: StepRow): Step {
  return { id, commitment: ref, title: readText(title), party, targetOn, completedOn };
}

/** Writes the step. `position` is null when it replaces what is stored. */
export async function writeStep(
  tx: Transaction,
  agreementSlug: string,
  step: Step,
  position: number | null,
): Promise<void> {
  const { ref, id, ...columns } = columnsOf(step);
  if (position === null)
    await tx.step.update({ where: { agreementSlug_ref_id: { agreementSlug, ref, id } }, data: columns });
  else await tx.step.create({ data: { agreementSlug, ref, id, position, ...columns } });
}

/** Writes new steps with one statement. */
export async function writeNewSteps(
  tx: Transaction,
  engine: Engine,
  steps: readonly { agreement: string; value: Step; position: number }[],
): Promise<void> {
  const rows = steps.map(({ agreement: agreementSlug, value, position }) => ({
    agreementSlug,
    position,
    ...columnsOf(value),
  }));
  await insertRows(tx, engine, "Step", rows);
}

function columnsOf({ commitment: ref, title, ...rest }: Step) {
  return { ref, ...rest, title: writeJson(title) };
}
