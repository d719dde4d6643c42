/** See database.mjs. */
export function prepareDatabase(env?: Record<string, string>): Promise<{
  applied: string[];
  seeded: number;
  setupUrl: string | null;
}>;
