/** Starts a throw-away PostgreSQL for tests and for writing migrations. */
export function startPostgres(): Promise<{
  urlOf: (database: string) => string;
  /** Ends the server as a restart does, every connection with it. */
  halt: () => Promise<void>;
  /** Starts it again on the same data. */
  resume: () => Promise<void>;
  stop: () => Promise<void>;
}>;
