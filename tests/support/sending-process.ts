import { openClient } from "@/lib/data/client";
import { ownParts } from "@/lib/delivery/own-sender";
import { startSender } from "@/lib/delivery/sender";
import { env } from "@/lib/env";
import { HASTE } from "@/tests/support/post-channel";

/** A process that sends by webhook and by mail, as its settings say, until it is killed. */
const parts = ownParts(openClient(env().DATABASE_URL, 3), (problem) => {
  process.stderr.write(`${problem instanceof Error ? problem.stack : problem}\n`);
});
startSender({ ...parts, timing: { ...HASTE, sendMs: 2000 } });
