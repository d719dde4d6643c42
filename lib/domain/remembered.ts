/**
 * Keeps what is worked out again and again for few different keys: `of(key, work)` works once for each.
 * Where there are `most`, all are forgotten, so that memory is bounded whatever is asked for.
 */
export function remembered<T>(most: number): (key: string, work: () => T) => T {
  const known = new Map<string, { worked: T }>();
  return (key, work) => {
    const there = known.get(key);
    if (there) return there.worked;
    const worked = work();
    if (known.size >= most) known.clear();
    known.set(key, { worked });
    return worked;
  };
}
