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
import { log } from "@/lib/observe/log";
import { metrics } from "@/lib/observe/metrics";
import { REQUEST_ID, requestId } from "@/lib/observe/request-id";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { atMost } from "@/lib/web/cache/at-most";
import { cachedSite } from "@/lib/web/cache/cached-site";
import { captured } from "@/lib/web/cache/captured-response";
import { pastTheKept } from "@/lib/web/cache/past-the-kept";
import { ResponseCache } from "@/lib/web/cache/response-cache";
import { watchRecord } from "@/lib/web/cache/watch-record";
import { withKeptPolicy } from "@/lib/web/policy/kept-policy";
import { askingFor, freshNonce } from "@/lib/web/policy/nonce";
import { withPolicy } from "@/lib/web/policy/streamed-policy";
import { atFirstUse } from "@/lib/web/serving/at-first-use";
import { cleanSooner } from "@/lib/web/serving/clean-sooner";
import { stopGracefully } from "@/lib/web/serving/graceful-stop";
import { asksForFigures, figures, figuresServer } from "@/lib/web/serving/metrics-door";
import { observedSite } from "@/lib/web/serving/observed-site";
import { routeKind } from "@/lib/web/serving/route-kind";
import { addSiteGauges } from "@/lib/web/serving/site-gauges";
import { consoleToLog } from "@/lib/web/serving/told-once";
import { turnedAway } from "@/lib/web/serving/turned-away";

/** The memory that kept answers may take. */
const CACHE_BYTES = 64 * 1024 * 1024;
/**
 * The most answers drawn at once for everybody, and as many again for those whose session or token passes the kept
 * ones by; more would only wait for the processor and the database's connections. More than the PDF files that may be under way: each of them waits for a page to be drawn.
 */
const DRAWINGS = { most: 8, patience: 20_000 };
/** How long a connection may rest: longer than proxies keep theirs, so that none sends a request into one just closed. */
const REST_MS = 75_000;
/** How long the database may say nothing to the few small questions asked here before its connection is given up. */
const SILENCE_MS = 15_000;
/** How long the start waits for the record: a database that says nothing must not keep the site from saying so. */
const READ_FIRST_MS = 30_000;
/** How often what was kept for a time is erased. */
const SWEEP_MS = 3_600_000;

/**
 * Serves the built site on `port`, with kept answers in front of it, until SIGTERM or SIGINT.
 * @param folder the project's, where the build is
 */
export async function serveSite(folder: string, port: number): Promise<void> {
  const { DATABASE_URL, DATABASE_REPLICA_URL, METRICS_PORT, METRICS_TOKEN } = env();
  const { OIDC_ISSUER, SENDER, STOP_SECONDS, TRUSTED_PROXIES } = env();
  consoleToLog();
  const ticks = () => performance.now();
  const held = heldAt() !== null;
  // Connections of its own: the site's may be busy drawing pages.
  const watching = (url: string) => openClient(url, 2, undefined, SILENCE_MS);
  const database = watching(DATABASE_URL);
  // What readers see is drawn from the replica, so the replica says which version that is.
  const published = DATABASE_REPLICA_URL ? watching(DATABASE_REPLICA_URL) : database;
  const app = next({ dev: false, dir: folder, port });
  await app.prepare();
  const draw = app.getRequestHandler();
  const { host } = new URL(appUrl());
  const { version, stop: stopWatching } = watchRecord(published, { held, ticks });
  const cache = new ResponseCache({
    bytes: CACHE_BYTES,
    render: atMost(DRAWINGS, async (address: string) => {
      metrics().drawings.add(routeKind(address));
      const nonce = freshNonce();
      const drawn = await readingForEverybody(() => captured(draw, address, host, askingFor(nonce)));
      return withKeptPolicy(atFirstUse(drawn), nonce);
    }),
    held,
    ticks,
  });
  const site = observedSite(pastTheKept(DRAWINGS, withPolicy(draw, OIDC_ISSUER)));
  const handler = cachedSite({ site, cache, version });
  const metricsHere = METRICS_TOKEN !== undefined && METRICS_PORT === undefined;
  const told = figures(METRICS_TOKEN);
  const server = createServer((request, response) => {
    if (turnedAway(request, response)) return;
    const { headers, socket } = request;
    const forwarded = headers["x-forwarded-for"];
    const heard = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
    headers[CLIENT_ADDRESS] = addressBehind(TRUSTED_PROXIES, socket.remoteAddress, heard);
    headers[REQUEST_ID] = requestId(headers[REQUEST_ID], TRUSTED_PROXIES > 0);
    const answer = metricsHere && asksForFigures(request) ? told : handler;
    const failed = (err: unknown) => {
      log().error({ err, request: headers[REQUEST_ID] }, "could not be answered");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    };
    try {
      answer(request, response)?.catch(failed);
    } catch (problem) {
      failed(problem);
    }
  });
  server.keepAliveTimeout = REST_MS;
  addSiteGauges({ cache, version, database });
  const aside = METRICS_PORT === undefined ? null : figuresServer(METRICS_TOKEN).listen(METRICS_PORT);
  if (aside) await once(aside, "listening");
  // The first reader need not wait for the record to be read. Without a database there is nothing to read yet.
  const now = { asOf: null, knownOn: null };
  const read = readingForEverybody(() => agreementsAnswer(now)).catch((err: unknown) =>
    log().warn({ err }, "the record could not be read before the start"),
  );
  await Promise.race([read, wait(READ_FIRST_MS, null, { ref: false })]);
  cleanSooner(process.memoryUsage().heapUsed);
  server.listen(port);
  await once(server, "listening");
  log().info({ port }, "listening");
  const sender = SENDER === "on" ? startOwnSender((err) => log().error({ err }, "sending failed")) : null;
  stopGracefully({
    server,
    seconds: STOP_SECONDS,
    begin: async () => sender?.stop(),
    close: async () => {
      aside?.close();
      aside?.closeAllConnections();
      await Promise.all([app.close(), stopWatching(), database.$disconnect(), published.$disconnect()]);
    },
    exit: (code) => process.exit(code),
  });
  const tidy = () =>
    Promise.all([sweep(database), sweepDeliveries(wallClock(), database)]).catch((err: unknown) =>
      log().error({ err }, "sweeping failed"),
    );
  await tidy();
  setInterval(tidy, SWEEP_MS).unref();
}
