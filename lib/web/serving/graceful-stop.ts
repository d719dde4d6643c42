import { once } from "node:events";
import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/observe/log";

/** How often connections that have fallen silent are looked for while stopping (milliseconds). */
const LOOK_MS = 50;
/** What is left to close after the last request, at most (milliseconds). */
const CLOSING_MS = 2000;

let stopping = false;
/** Whether this process has been asked to stop. */
export const isStopping = (): boolean => stopping;

type Stop = {
  server: Server;
  /** How long running requests may take to finish (seconds). */
  seconds: number;
  /** Stops what else works in this process, beside the last requests. */
  begin: () => Promise<unknown>;
  /** Closes everything else; after the last request. */
  close: () => Promise<unknown>;
  exit: (code: number) => void;
};

/**
 * Stops on SIGTERM, SIGINT or the message "stop" of the program that started it: takes no new
 * connection, lets running requests finish for a bounded time, closes what is open, exits with 0.
 * The second signal ends the process at once, with 1; a message beside a signal is the same order twice.
 */
export function stopGracefully({ server, seconds, begin, close, exit }: Stop): void {
  server.prependListener("request", (_request, response) => {
    if (stopping) response.setHeader("connection", "close");
  });
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log().info({ signal }, "stopping");
    const ended = begin().catch((err: unknown) => log().error({ err }, "stopping failed"));
    const closed = once(server, "close");
    server.close();
    const silent = setInterval(() => server.closeIdleConnections(), LOOK_MS);
    const all = Promise.all([closed, ended]).then(() => true);
    const finished = await Promise.race([all, wait(seconds * 1000, false, { ref: false })]);
    clearInterval(silent);
    if (!finished) {
      log().warn({ seconds }, "requests still running were cut off");
      server.closeAllConnections();
    }
    await Promise.race([close().catch((err: unknown) => log().error({ err }, "closing failed")), wait(CLOSING_MS)]);
    log().info("stopped");
    exit(0);
  };
  let signals = 0;
  const signalled = (signal: string) => {
    signals += 1;
    if (signals === 1) return stop(signal);
    log().warn({ signal }, "stopped at once");
    return exit(1);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, signalled);
  process.on("message", (message) => {
    if (message === "stop") stop("message");
  });
}
