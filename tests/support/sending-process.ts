import { wallClock } from "@/lib/clock";
import { openClient } from "@/lib/data/client";
import { startSender } from "@/lib/delivery/sender";
import { HASTE, postChannel } from "@/tests/support/post-channel";

/** A process that sends to a receiver until it is killed: `DATABASE_URL RECEIVER TARGET…`. */
const [database = "", receiver = "", ...targets] = process.argv.slice(2);
startSender({
  database: openClient(database),
  channels: [postChannel(receiver, targets)],
  ...{ now: wallClock, running: wallClock },
  timing: { ...HASTE, leaseMs: 1000, sendMs: 300 },
  report: (problem) => process.stderr.write(`${problem instanceof Error ? problem.stack : problem}\n`),
});
process.stdout.write("sending\n");
