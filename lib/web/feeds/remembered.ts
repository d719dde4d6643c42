const MOST = 64;
/** Characters of the longest text kept; a longer one is made again, and kept as an answer if at all. */
const LONGEST = 300_000;
const kept = new WeakMap<object, Map<string, string>>();

/**
 * A text made once for each key, as long as what it was made from is in use. The
 * oldest goes first when there are many; a text is never changed by being asked for.
 */
export function remembered(from: object, key: string, make: () => string): string {
  const texts = kept.get(from) ?? new Map<string, string>();
  kept.set(from, texts);
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = make();
  if (text.length > LONGEST) return text;
  const oldest = texts.keys().next();
  if (texts.size >= MOST && !oldest.done) texts.delete(oldest.value);
  texts.set(key, text);
  return text;
}
