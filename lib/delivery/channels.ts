import type { Channel } from "@/lib/delivery/channel";

/** Every way on which messages leave this site. */
export function channels(): readonly Channel[] {
  return [];
}
