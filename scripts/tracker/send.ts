import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { ownParts } from "@/lib/delivery/own-sender";
import { sendOnce, startSender } from "@/lib/delivery/sender";
import type { Done, Parts } from "@/lib/delivery/work";
import { type CliCommand, DONE, Stop, say, WrongUsage } from "@/scripts/tracker/command";
import { withDatabase } from "@/scripts/tracker/database";

export const sendCommand: CliCommand = {
  usage: "[--watch]",
  summary: "Sends the messages that wait: to webhooks and by mail.",
  details: [
    "  --watch      go on sending until stopped, as the running site does",
    "",
    "The running site sends by itself unless SENDER=off. Any number of senders may run, on any",
    "number of machines; one at a time is at work.",
  ],
  options: { watch: { type: "boolean" } },
  run: async (positionals, values) => {
    if (positionals.length > 0) throw new WrongUsage("send takes no arguments.");
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
    await withDatabase(async (database) => {
      const parts = ownParts(database, (problem) => {
        process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
      });
      if (values.watch !== true) return sayDone(await inTurn(parts, stopping.signal));
      const sender = startSender(parts);
      say("Sending. Stop with Ctrl+C.");
      if (!stopping.signal.aborted) await once(stopping.signal, "abort");
      await sender.stop();
    });
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.off(signal, stop);
    return DONE;
  },
};

/** One pass; where another sender is at work, or was killed at it, as soon as that is over. */
async function inTurn(parts: Parts, stopping: AbortSignal): Promise<Done> {
  for (let waited = 0; waited < parts.timing.leaseMs + 5000 && !stopping.aborted; waited += 1000) {
    const done = await sendOnce(parts, stopping);
    if (done) return done;
    await wait(1000);
  }
  throw new Stop("Another sender is at work.");
}

function sayDone({ made, sent, retried, givenUp }: Done): void {
  say(`${made} messages made, ${sent} sent, ${retried} to be tried again later, ${givenUp} given up.`);
}
