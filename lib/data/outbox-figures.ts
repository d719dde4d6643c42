import type { Client } from "@/lib/data/client";
import type { IsoInstant } from "@/lib/domain/record";

/** How many messages wait to be sent, those that are tried again included. */
export function waiting(from: Client): Promise<number> {
  return from.delivery.count({ where: { state: "waiting" } });
}

/** Since when the one that waits longest waits; null where none does. */
export async function waitingSince(from: Client): Promise<IsoInstant | null> {
  const { _min } = await from.delivery.aggregate({ where: { state: "waiting" }, _min: { createdAt: true } });
  return _min.createdAt;
}
