import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import next from "next";
import { addressBehind, CLIENT_ADDRESS } from "@/lib/auth/client-address";
import { sweep } from "@/lib/auth/sweep";
import { heldAt, wallClock } from "@/lib/clock";
import { openClient, readingForEverybody } from "@/lib/data/client";
import { startOwnSender } from "@/lib/delivery/own-sender";
import { sweepDeliveries } from "@/lib/delivery/sweep";
import { appUrl, env } from "@/lib/env";
import { cachedSite } from "@/lib/web/cache/cached-site";
import { captured } from "@/lib/web/cache/captured-response";
import { ResponseCache } from "@/lib/web/cache/response-cache";
import { watchRecord } from "@/lib/web/cache/watch-record";

/** The memory that kept answers may take. */
const CACHE_BYTES = 64 * 1024 * 1024;
/** How long open requests may take to finish once the server is asked to stop. */
const PATIENCE_MS = 5000;
/** How often what was kept for a time is erased. */
const SWEEP_MS = 3_600_000;

/**
 * Serves the built site on `port`, with kept answers in front of it, until SIGTERM or SIGINT.
 * @param folder the project's, where the build is
 */
export async function serveSite(folder: string, port: number): Promise<void> {
  const ticks = () => performance.now();
  const held = heldAt() !== null;
  const { DATABASE_URL, DATABASE_REPLICA_URL } = env();
  const database = openClient(DATABASE_URL, 2); // connections of its own: the site's may be busy drawing pages
  // What readers see is drawn from the replica, so the replica says which version that is.
  const published = DATABASE_REPLICA_URL ? openClient(DATABASE_REPLICA_URL, 2) : database;
  const app = next({ dev: false, dir: folder, port });
  await app.prepare();
  const site = app.getRequestHandler();
  const { host } = new URL(appUrl());
  const { version, stop: stopWatching } = watchRecord(published, { held, ticks });
  const cache = new ResponseCache({
    bytes: CACHE_BYTES,
    render: (address) => readingForEverybody(() => captured(site, address, host)),
    held,
    ticks,
  });
  const handler = cachedSite({ site, cache, version });
  const server = createServer((request, response) => {
    const { headers, socket } = request;
    const forwarded = [headers["x-forwarded-for"] ?? []].flat().join(",");
    headers[CLIENT_ADDRESS] = addressBehind(env().TRUSTED_PROXIES, socket.remoteAddress, forwarded);
    handler(request, response).catch((problem: unknown) => {
      process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(port);
  await once(server, "listening");
  const complain = (problem: unknown) => {
    process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
  };
  const sender = env().SENDER === "on" ? startOwnSender(complain) : null;
  const stop = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeIdleConnections();
    await Promise.race([Promise.all([closed, sender?.stop()]), wait(PATIENCE_MS)]);
    await Promise.all([app.close(), stopWatching(), database.$disconnect(), published.$disconnect()]);
    process.exit(0);
  };
  const tidy = () => Promise.all([sweep(database), sweepDeliveries(wallClock(), database)]).catch(complain);
  await tidy();
  setInterval(tidy, SWEEP_MS).unref();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
}
