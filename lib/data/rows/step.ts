import type { Transaction } from "@/lib/data/client";
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
  const { id, commitment: ref, title, ...rest } = step;
  const columns = { ...rest, title: writeJson(title) };
  if (position === null)
    await tx.step.update({ where: { agreementSlug_ref_id: { agreementSlug, ref, id } }, data: columns });
  else await tx.step.create({ data: { agreementSlug, ref, id, position, ...columns } });
}
