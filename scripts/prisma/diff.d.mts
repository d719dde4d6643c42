/** The SQL that leads from the migrations to the schema; empty when they agree. */
export function pendingChanges(url: string): Promise<string>;
