/** Brings the database at `url` up to date; answers with the names of the migrations applied. */
export function migrate(url: string): Promise<string[]>;
