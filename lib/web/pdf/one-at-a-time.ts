/** Said when too many already wait. */
export class Busy extends Error {}

/** Does one piece of work after another; refuses when `most` already wait. */
export class OneAtATime {
  readonly #most: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(most: number) {
    this.#most = most;
  }

  /** What `work` gives, once everything before it has ended, well or not. @throws Busy when too many wait. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting >= this.#most) return Promise.reject(new Busy());
    this.#waiting += 1;
    const turn = this.#last.then(work, work).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
