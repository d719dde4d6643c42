import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapter, SqlQuery, SqlQueryable, Transaction } from "@prisma/driver-adapter-utils";

/**
 * WAL keeps readers apart from the writer, and with FULL a commit that was
 * answered survives a power cut too; either way it survives the process.
 */
const SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
`;

/** How long a statement waits for another writer, and how often it looks. */
const PATIENCE = { tries: 3000, pauseMs: 5 };

/**
 * Prisma's SQLite driver with two connections to the file: one for
 * transactions, which queue for it, and one for single statements. With the one
 * connection of the original, a statement sent while a transaction was open
 * became part of it, saw what it had not committed and vanished with its rollback.
 */
export class SqliteFile extends PrismaBetterSqlite3 {
  constructor(url: string) {
    const file = url.replace(/^file:/, "");
    mkdirSync(dirname(resolve(file)), { recursive: true });
    // No waiting inside SQLite: it would stop the whole process, and with it
    // the transaction being waited for. `waiting` below waits instead.
    super({ url, timeout: 0 });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const statements = waiting(await super.connect());
    const transactions = waiting(await super.connect());
    for (const connection of [statements, transactions]) await connection.executeScript(SETTINGS);
    const start = transactions.startTransaction.bind(transactions);
    const closeStatements = statements.dispose.bind(statements);
    return Object.assign(statements, {
      startTransaction: async (level?: Parameters<typeof start>[0]): Promise<Transaction> =>
        waiting(await start(level)),
      dispose: async () => {
        await Promise.all([closeStatements(), transactions.dispose()]);
      },
    });
  }
}

/** Makes every statement of `connection` wait for a busy database without holding up the process. */
function waiting<T extends SqlQueryable>(connection: T): T {
  const query = connection.queryRaw.bind(connection);
  const execute = connection.executeRaw.bind(connection);
  const changed = {
    queryRaw: (one: SqlQuery) => whenFree(() => query(one)),
    executeRaw: (one: SqlQuery) => whenFree(() => execute(one)),
  };
  if ("executeScript" in connection) {
    const script = (connection as T & SqlDriverAdapter).executeScript.bind(connection);
    Object.assign(changed, { executeScript: (text: string) => whenFree(() => script(text)) });
  }
  return Object.assign(connection, changed);
}

async function whenFree<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (problem) {
      if (!isBusy(problem) || tries >= PATIENCE.tries) throw problem;
      await pause(PATIENCE.pauseMs);
    }
  }
}

function isBusy(problem: unknown): boolean {
  const cause = problem instanceof Error ? (problem.cause as { originalCode?: unknown } | undefined) : undefined;
  return typeof cause?.originalCode === "string" && /^SQLITE_(BUSY|LOCKED)/.test(cause.originalCode);
}
