import type { Channel } from "@/lib/delivery/channel";
import { webhookChannel } from "@/lib/delivery/webhook/channel";

/** Every way on which messages leave this site. */
export function channels(): readonly Channel[] {
  return [webhookChannel()];
}
