/** Starts a throw-away PostgreSQL for tests and for writing migrations. */
export function startPostgres(): Promise<{ urlOf: (database: string) => string; stop: () => Promise<void> }>;
