import { AsyncLocalStorage } from "node:async_hooks";
import { Socket } from "node:net";
import { PrismaPg } from "@prisma/adapter-pg";
import { measured } from "@/lib/data/measured";
import { SqliteFile } from "@/lib/data/sqlite-adapter";
import { env } from "@/lib/env";
import { PrismaClient as PostgresqlClient } from "@/lib/generated/postgresql/client";
import { type Prisma, PrismaClient } from "@/lib/generated/sqlite/client";

/** The database, typed for SQLite, so that what only PostgreSQL can do does not compile. */
export type Client = PrismaClient;
/** The database inside a transaction. */
export type Transaction = Prisma.TransactionClient;
export type Engine = "sqlite" | "postgresql";

/** Which engine an address is for. */
export function engineOf(url: string): Engine {
  return url.startsWith("file:") ? "sqlite" : "postgresql";
}

/** How long a transaction may queue for its turn, and may take (milliseconds). */
const transactionOptions = { maxWait: 30_000, timeout: 120_000 };

/** How long to wait for PostgreSQL to take a connection before it counts as away (milliseconds). */
const CONNECTION_MS = 5000;

/**
 * A machine that goes away at once closes no connection, and the system would wait a quarter of an hour for it.
 * Whatever says nothing for this long (milliseconds), which is longer than any transaction may take, is given up.
 */
const SILENCE_MS = 125_000;
/** When a connection at rest is asked whether the other side is still there (milliseconds). */
export const REST_MS = 10_000;

/** One answer in the making. */
export type Reading = object;

const shared = globalThis as {
  trackerClient?: Client;
  trackerReplica?: Client;
  trackerEngines?: WeakMap<object, Engine>;
  trackerReads?: AsyncLocalStorage<Reading>;
};

/** Kept with the client: a built site holds this module more than once, and each copy must know it. */
shared.trackerEngines ??= new WeakMap();
const engines = shared.trackerEngines;
shared.trackerReads ??= new AsyncLocalStorage();
const reads = shared.trackerReads;

/**
 * Opens a client of its own for `url`, with at most `connections` to PostgreSQL (as many as the
 * settings say when left out); the caller closes it with `$disconnect`. `onQuery` is told every statement.
 * @param silence how long PostgreSQL may say nothing before a connection is given up (milliseconds)
 */
export function openClient(
  url: string,
  connections?: number,
  onQuery?: (sql: string) => void,
  silence = SILENCE_MS,
): Client {
  const opened = connect(url, connections, silence, onQuery ? [{ emit: "event", level: "query" }] : []);
  if (onQuery) (opened as PrismaClient<"query">).$on("query", ({ query }) => onQuery(query));
  engines.set(opened, engineOf(url));
  return opened;
}

/** Which engine a client, or a transaction begun with `transact`, speaks to. */
export function engineBehind(opened: Client | Transaction): Engine {
  const known = engines.get(opened);
  if (!known) throw new Error("This client or transaction was not opened here.");
  return known;
}

type Isolation = { maxWait?: number; timeout?: number; isolationLevel?: "Serializable" };

/** Runs `work` in one transaction: all of it or nothing. Times in milliseconds. */
export function transact<T>(
  database: Client,
  work: (tx: Transaction) => Promise<T>,
  options: Isolation = {},
): Promise<T> {
  return database.$transaction(
    (tx) => {
      engines.set(tx, engineBehind(database));
      return work(tx);
    },
    { ...transactionOptions, ...options },
  );
}

function connect(url: string, connections: number | undefined, silence: number, log: Prisma.LogDefinition[]): Client {
  if (engineOf(url) === "sqlite")
    return new PrismaClient({ adapter: measured(new SqliteFile(url)), transactionOptions, log });
  const max = connections ?? env().DATABASE_POOL;
  const adapter = measured(
    new PrismaPg({
      ...{ connectionString: url, max, connectionTimeoutMillis: CONNECTION_MS },
      ...{ keepAlive: true, keepAliveInitialDelayMillis: REST_MS, stream: () => givenUpAfter(silence) },
    }),
  );
  // The one cast: both clients come from the same models, and differ in type
  // only by what PostgreSQL offers beyond SQLite.
  return new PostgresqlClient({ adapter, transactionOptions, log }) as unknown as Client;
}

/** A connection that ends with an error once nothing has come or gone for `silence` milliseconds. */
function givenUpAfter(silence: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(silence, () => socket.destroy(new Error("The database has fallen silent.")));
}

/**
 * This process's client for `DATABASE_URL`; kept across reloads in development. Within
 * `readingForEverybody` the one for `DATABASE_REPLICA_URL`, where that is set.
 */
export function client(): Client {
  const { DATABASE_URL, DATABASE_REPLICA_URL } = env();
  if (DATABASE_REPLICA_URL && reads.getStore()) {
    shared.trackerReplica ??= openClient(DATABASE_REPLICA_URL);
    return shared.trackerReplica;
  }
  shared.trackerClient ??= openClient(DATABASE_URL);
  return shared.trackerClient;
}

/**
 * Runs `work`, whose reads are for everybody and change nothing, so that they may come from a
 * replica a moment behind. What one editor asks for is never read so: they see what they wrote.
 */
export function readingForEverybody<T>(work: () => T): T {
  return reads.run({}, work);
}

/** The reading for everybody that this is part of: what it has read once, it need not read again. */
export function currentReading(): Reading | undefined {
  return reads.getStore();
}

/** The engine this process uses. */
export function engine(): Engine {
  return engineOf(env().DATABASE_URL);
}

/** Runs reads that must agree with each other on one snapshot of the database, on both engines. `timeout` in milliseconds. */
export function snapshot<T>(
  database: Client,
  read: (tx: Transaction) => Promise<T>,
  timeout = transactionOptions.timeout,
): Promise<T> {
  // SQLite knows no other level; a standby of PostgreSQL takes no stricter one, and one snapshot is all that is asked.
  const isolationLevel = (engineBehind(database) === "sqlite" ? "Serializable" : "RepeatableRead") as "Serializable";
  return transact(database, read, { timeout, isolationLevel });
}
