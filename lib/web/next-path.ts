/**
 * Where to go after signing in, as the address asked for: a path of this site under `/edit` in
 * either language, else null. Nothing that a browser could read as another site passes.
 */
export function editPathFrom(next: string | undefined): string | null {
  if (next === undefined || /[\\\s]/.test(next) || !/^\/(en|ja)\/edit(\/|$)/.test(next)) return null;
  const resolved = URL.parse?.(next, "http://site.invalid") ?? null;
  return resolved?.host === "site.invalid" ? `${resolved.pathname}${resolved.search}` : null;
}
