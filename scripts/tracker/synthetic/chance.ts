/** Repeatable chance: the same seed gives the same choices on every machine. */
export type Chance = {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** True in about `share` of the cases (0 to 1). */
  in: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** `count` different members, in the list's order. */
  some: <T>(list: readonly T[], count: number) => T[];
};

/** Chance from a whole number, by the mulberry32 generator (public domain, Tommy Ettinger). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  function pick<T>(list: readonly T[]): T {
    const picked = list[between(0, list.length - 1)];
    if (picked === undefined) throw new RangeError("nothing to pick from");
    return picked;
  }
  function some<T>(list: readonly T[], count: number): T[] {
    const indexes = new Set<number>();
    while (indexes.size < Math.min(count, list.length)) indexes.add(between(0, list.length - 1));
    return list.filter((_, index) => indexes.has(index));
  }
  return { between, in: (share) => next() < share, pick, some };
}
