import { PrismaPg } from "@prisma/adapter-pg";
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

const shared = globalThis as { trackerClient?: Client; trackerEngines?: WeakMap<Client, Engine> };

/** Kept with the client: a built site holds this module more than once, and each copy must know it. */
shared.trackerEngines ??= new WeakMap();
const engines = shared.trackerEngines;

/** Opens a client of its own for `url`; the caller closes it with `$disconnect`. */
export function openClient(url: string): Client {
  const opened = connect(url);
  engines.set(opened, engineOf(url));
  return opened;
}

/** Which engine a client speaks to. */
export function engineBehind(opened: Client): Engine {
  const known = engines.get(opened);
  if (!known) throw new Error("This client was not opened here.");
  return known;
}

function connect(url: string): Client {
  if (engineOf(url) === "sqlite") return new PrismaClient({ adapter: new SqliteFile(url), transactionOptions });
  const adapter = new PrismaPg({ connectionString: url, max: 10 });
  // The one cast: both clients come from the same models, and differ in type
  // only by what PostgreSQL offers beyond SQLite.
  return new PostgresqlClient({ adapter, transactionOptions }) as unknown as Client;
}

/** This process's client for `DATABASE_URL`; kept across reloads in development. */
export function client(): Client {
  shared.trackerClient ??= openClient(env().DATABASE_URL);
  return shared.trackerClient;
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
  return database.$transaction(read, { ...transactionOptions, timeout, isolationLevel: "Serializable" });
}
