/**
 * What a token of the API may do at most; its owner's role still decides what is allowed.
 * `read`: see what editors see. `write`: change one thing at a time. `import`: send whole tables.
 */
export const SCOPES = ["read", "write", "import"] as const;
export type Scope = (typeof SCOPES)[number];

/** The known scopes of a stored list; anything else in it is dropped. */
export function scopesFrom(value: unknown): Scope[] {
  return Array.isArray(value) ? SCOPES.filter((scope) => value.includes(scope)) : [];
}
