import type { Client } from "@/lib/data/client";
import type { Channel } from "@/lib/delivery/channel";
import { mailChannel } from "@/lib/delivery/mail/channel";
import { webhookChannel } from "@/lib/delivery/webhook/channel";

/** Every way on which messages leave this site; what they read besides, they read from `database`. */
export function channels(database: Client): readonly Channel[] {
  return [webhookChannel(), mailChannel({ database })];
}
