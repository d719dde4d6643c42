/** Codes of Prisma: no server, no answer, closed by the server, no free connection in time. */
const CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);

/** SQLSTATE classes of PostgreSQL: connections that broke, too few resources, and being shut down. */
const STATES = /^(08|53|57P0)/;

/** What the driver says without any code: its pool was full for too long, or a connection broke while in use. */
const WORDS = /timeout exceeded when trying to connect|connection terminated|connection error and is not queryable/i;

type Told = {
  code?: unknown;
  message?: unknown;
  meta?: { driverAdapterError?: { cause?: { originalCode?: unknown } } };
};

/**
 * Whether an error says that the database could not be reached, rather than that a question was
 * wrong: the same request may well be answered a moment later.
 */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, message, meta } = error as Told;
  const state = meta?.driverAdapterError?.cause?.originalCode;
  return CODES.has(String(code)) || STATES.test(String(state ?? "")) || WORDS.test(String(message));
}
