import type { Transaction } from "@/lib/data/client";
import { oneOf } from "@/lib/data/rows/json";
import type { PublishingMode } from "@/lib/domain/proposal";
import { PUBLISHING_MODES } from "@/lib/domain/proposal";
import type { IsoInstant } from "@/lib/domain/record";

/** One decision on how changes of an agreement are published. */
export type PublishingDecision = { mode: PublishingMode; by: string; at: IsoInstant; reason: string };

/** How changes of the agreement are published: directly, unless it was decided otherwise. */
export async function publishingMode(tx: Transaction, agreementSlug: string): Promise<PublishingMode> {
  const last = await tx.publishingDecision.findFirst({ where: { agreementSlug }, orderBy: { id: "desc" } });
  return last ? oneOf(PUBLISHING_MODES, last.mode) : "direct";
}

/** Whether there is such an agreement to decide about. */
export async function isOnRecord(tx: Transaction, slug: string): Promise<boolean> {
  return (await tx.agreement.count({ where: { slug } })) > 0;
}

/** Every decision on the agreement's publishing, newest first. */
export async function publishingDecisions(tx: Transaction, agreementSlug: string): Promise<PublishingDecision[]> {
  const rows = await tx.publishingDecision.findMany({ where: { agreementSlug }, orderBy: { id: "desc" } });
  return rows.map(({ mode, by, at, reason }) => ({ mode: oneOf(PUBLISHING_MODES, mode), by, at, reason }));
}

/** Writes a decision; the caller has queued for the record, so that ids follow each other. */
export async function writePublishingDecision(
  tx: Transaction,
  agreementSlug: string,
  decision: PublishingDecision,
): Promise<void> {
  const { _max } = await tx.publishingDecision.aggregate({ _max: { id: true } });
  await tx.publishingDecision.create({ data: { id: (_max.id ?? 0) + 1, agreementSlug, ...decision } });
}
