import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { type Engine, REST_MS, type Transaction } from "@/lib/data/client";

/** How long to wait before the next try to listen, at first and at most (milliseconds). */
const RETRY_MS = { first: 250, most: 10_000 };
const PATIENCE_MS = 5000;

/** Tells every process that listens, once this transaction is committed, that the record changed. Nothing to tell on SQLite. */
export async function announceChange(tx: Transaction, engine: Engine): Promise<void> {
  if (engine === "postgresql") await tx.$executeRaw`NOTIFY tracker_record`;
}

/** Hears of changes of the record, by whichever process they are made. */
export type Listener = {
  /** Whether it hears at this moment. */
  listening: () => boolean;
  stop: () => Promise<void>;
};

/**
 * Listens on the PostgreSQL at `url`, over a connection of its own that is opened again whenever it
 * is lost. It must not lead through a pooler in transaction mode: there nothing is ever heard.
 * @param onNews called after every change, and whenever the connection is lost or found, because
 *   changes may have gone unheard.
 */
export function listenForChanges(url: string, onNews: () => void): Listener {
  const stopping = new AbortController();
  let listening = false;
  const keepOn = async () => {
    for (let pause = RETRY_MS.first; !stopping.signal.aborted; pause = Math.min(pause * 2, RETRY_MS.most)) {
      await hear(url, stopping.signal, onNews, (now) => {
        listening = now;
        if (now) pause = RETRY_MS.first;
        onNews();
      });
      await wait(pause, null, { signal: stopping.signal }).catch(() => {});
    }
  };
  const ended = keepOn();
  return {
    listening: () => listening,
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

/** Listens over one connection until it is lost or `signal` says to stop. Never throws. */
async function hear(url: string, signal: AbortSignal, onNews: () => void, onState: (listening: boolean) => void) {
  const connection = new pg.Client({
    ...{ connectionString: url, connectionTimeoutMillis: PATIENCE_MS },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: REST_MS },
  });
  const lost = new Promise<void>((resolve) => {
    connection.once("error", () => resolve());
    connection.once("end", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  connection.on("error", () => {}); // a lost connection may fail more than once
  connection.on("notification", onNews);
  try {
    await connection.connect();
    await connection.query("LISTEN tracker_record");
    onState(true);
    await lost;
  } catch {
    // Not reachable: tried again.
  }
  onState(false);
  await connection.end().catch(() => {});
}
