import { wallClock } from "@/lib/clock";
import type { Client } from "@/lib/data/client";

/** Notes that this person signed in now. */
export async function seen(userId: string, database: Client): Promise<void> {
  await database.user.updateMany({ where: { id: userId }, data: { lastSeenAt: wallClock().toString() } });
}
