const UNDER_EDIT = /^\/(en|ja)\/edit(\/[^/]+)*$/;

/**
 * Where to go after signing in, as the address asked for: a path of this site under `/edit` in
 * either language, else null. Nothing that a browser could read as another site passes.
 */
export function editPathFrom(next: string | undefined): string | null {
  if (next === undefined || /[\\\s]/.test(next) || !next.startsWith("/") || next.startsWith("//")) return null;
  if (!URL.canParse(next, "http://site.invalid")) return null;
  const { host, pathname, search } = new URL(next, "http://site.invalid");
  return host === "site.invalid" && UNDER_EDIT.test(pathname) ? `${pathname}${search}` : null;
}
