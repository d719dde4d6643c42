/**
 * What a token of the API may do at most; its owner's role still decides what is allowed.
 * Whatever is public needs no token. `write`: change one thing at a time. `import`: send whole tables.
 */
export const SCOPES = ["write", "import"] as const;
export type Scope = (typeof SCOPES)[number];

/** The known scopes of a stored list; anything else in it is dropped, such as `read` in tokens made before 22 November 2026. */
export function scopesFrom(value: unknown): Scope[] {
  return Array.isArray(value) ? SCOPES.filter((scope) => value.includes(scope)) : [];
}
