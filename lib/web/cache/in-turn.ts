import { setTimeout as wait } from "node:timers/promises";

/** Something that is being made: which version, since when, and what is made after it for those who came meanwhile. */
type Making<T> = { version: string; began: number; made: Promise<T>; next: Promise<T> | null };

/** Which version stands, asked when the next one is begun. */
export type Newest = () => string | Promise<string>;
export type InTurn<T> = (address: string, version: string, newest?: Newest) => Promise<T>;

/**
 * How long an address rests when the record changed while its answer was made: so many times what that
 * took, and at most so long (milliseconds). A record that changes several times a second would else be
 * drawn all the time, and its writers wait for the processor.
 */
const REST = { times: 2, most: 500 };
/** After how long one is taken to hang, unless said otherwise, and keeps nobody waiting who comes then (milliseconds). Longer than a rush keeps it from its turn. */
const PATIENCE_MS = 20_000;

/**
 * `make`, once for an address however many ask, and for one version after the other. Whoever asks while
 * an earlier version is being made waits for its end and a rest, and then all get the next one. That is
 * begun after they asked, so nothing in it is older than their question.
 * @param ticks a clock that only ever advances, in milliseconds
 */
export function inTurn<T>(
  make: (address: string, version: string) => Promise<T>,
  ticks: () => number,
  patience = PATIENCE_MS,
): InTurn<T> {
  const making = new Map<string, Making<T>>();

  function begin(address: string, version: string): Promise<T> {
    const made = make(address, version).finally(() => {
      if (mine.next === null) forget(address, mine);
    });
    const mine: Making<T> = { version, began: ticks(), made, next: null };
    making.set(address, mine);
    return made;
  }

  async function follow(earlier: Making<T>, address: string, newest: Newest): Promise<T> {
    await endOf(earlier.made, patience);
    await wait(Math.min(REST.most, REST.times * (ticks() - earlier.began)));
    try {
      return await begin(address, await newest());
    } finally {
      forget(address, earlier); // where the newest version could not be told
    }
  }

  function forget(address: string, one: Making<T>): void {
    if (making.get(address) === one) making.delete(address);
  }

  return (address, version, newest = () => version) => {
    const under = making.get(address);
    if (!under || ticks() - under.began > patience) return begin(address, version);
    if (under.version === version) return under.made;
    under.next ??= follow(under, address, newest);
    return under.next;
  };
}

/** Waits until something has ended, well or not, or for so long that it seems never to (milliseconds). */
async function endOf(work: Promise<unknown>, patience: number): Promise<void> {
  const ended = new AbortController();
  const over = wait(patience, null, { signal: ended.signal, ref: false }).catch(() => {});
  await Promise.race([work.catch(() => {}), over]);
  ended.abort();
}
