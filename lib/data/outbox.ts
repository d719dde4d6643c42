import type { Client, Transaction } from "@/lib/data/client";
import type { AuditEntry, IsoInstant } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

/** One change of one agreement, as the outbox keeps it. */
export type OutboxEvent = Prisma.OutboxEventGetPayload<object>;

/** What an event needs of an entry. */
type Touch = Pick<AuditEntry, "id" | "agreement" | "recordedAt">;

/**
 * Puts a change into the outbox, inside its own transaction: one event for each agreement it touched. Of each
 * agreement at least the first and the last entry are among `entries`.
 */
export async function putEvents(tx: Transaction, entries: readonly Touch[]): Promise<void> {
  const events = new Map<string, Omit<OutboxEvent, "id" | "attempts" | "dueAt" | "spreadAt">>();
  for (const { id, agreement, recordedAt } of entries) {
    const firstEntry = events.get(agreement)?.firstEntry ?? id;
    events.set(agreement, { agreementSlug: agreement, firstEntry, lastEntry: id, at: recordedAt });
  }
  await tx.outboxEvent.createMany({ data: [...events.values()] });
}

/** The oldest events whose messages are still to be made at `at`. */
export function unspreadEvents(from: Client | Transaction, at: IsoInstant, most: number): Promise<OutboxEvent[]> {
  return from.outboxEvent.findMany({
    where: { spreadAt: null, dueAt: { lte: at } },
    orderBy: { id: "asc" },
    take: most,
  });
}

/** Notes that the messages of these events were made. */
export async function markSpread(tx: Transaction, events: readonly OutboxEvent[], at: IsoInstant): Promise<void> {
  await tx.outboxEvent.updateMany({ where: { id: { in: events.map(({ id }) => id) } }, data: { spreadAt: at } });
}

/** Puts an event off whose messages could not be made. */
export async function putOff(tx: Transaction, event: OutboxEvent, until: IsoInstant): Promise<void> {
  await tx.outboxEvent.update({
    where: { id: event.id },
    data: { attempts: { increment: 1 }, dueAt: until },
  });
}
