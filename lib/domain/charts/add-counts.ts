/** Adds counts to those that stand under `key`: to nothing where none do. */
export function addCounts<Key, Name extends string>(
  all: Map<Key, Record<Name, number>>,
  key: Key,
  counts: Readonly<Record<Name, number>>,
): void {
  const known = all.get(key);
  if (!known) {
    all.set(key, { ...counts });
    return;
  }
  for (const name in counts) known[name] += counts[name];
}
