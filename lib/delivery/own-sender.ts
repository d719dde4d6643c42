import { now, wallClock } from "@/lib/clock";
import { type Client, openClient } from "@/lib/data/client";
import { channels } from "@/lib/delivery/channels";
import { type Sender, startSender } from "@/lib/delivery/sender";
import { type Parts, TIMING } from "@/lib/delivery/work";
import { env } from "@/lib/env";

/** More would only wait for each other: few things are written at a time. */
const CONNECTIONS = 3;

/** What this program's own sender works with. */
export function ownParts(database: Client, report: Parts["report"]): Parts {
  return { database, channels: channels(database), now, running: wallClock, timing: TIMING, report };
}

/** Starts the sender of a running site, on connections of its own: a flood of messages must not hold up readers. */
export function startOwnSender(report: Parts["report"]): Sender {
  const database = openClient(env().DATABASE_URL, CONNECTIONS);
  const sender = startSender(ownParts(database, report));
  return {
    stop: async () => {
      await sender.stop();
      await database.$disconnect();
    },
  };
}
