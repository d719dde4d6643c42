/**
 * `value` with each part that says the same as `earlier` does in its place replaced by that very part; where
 * all of it does, `earlier` itself. So what an entry left as it was is held once, and seen to be the same
 * without going through it. Both are data as JSON knows it; the order of members does not matter.
 */
export function sharing<T>(value: T, earlier: unknown): T {
  if (value === earlier) return earlier as T;
  if (!isContainer(value) || !isContainer(earlier) || Array.isArray(value) !== Array.isArray(earlier)) return value;
  const own = (key: string) => (Object.hasOwn(earlier, key) ? earlier[key] : undefined);
  const members = Object.entries(value).map(([key, part]) => [key, sharing(part, own(key))] as const);
  const isSame = members.length === Object.keys(earlier).length && members.every(([key, part]) => part === own(key));
  if (isSame) return earlier as T;
  return (Array.isArray(value) ? members.map(([, part]) => part) : Object.fromEntries(members)) as T;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
