/** A source of random choices that gives the same ones for the same seed (mulberry32). */
export type RandomSource = {
  /** A whole number from 0 up to, not including, `below`. */
  number: (below: number) => number;
  pick: <T>(choices: readonly T[]) => T;
};

export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (below: number) => Math.floor(next() * below);
  return { number, pick: (choices) => choices[number(choices.length)] as (typeof choices)[number] };
}
