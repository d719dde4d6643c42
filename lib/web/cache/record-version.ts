import { Temporal } from "temporal-polyfill";
import { endOfDay, localDate } from "@/lib/domain/dates";

/** How long a version is taken as read: a change by another process is seen this much later at most (milliseconds). */
const FRESH_MS = 10;

type Sources = {
  /** What tells this state of the record from every other; one cheap query. */
  head: () => Promise<string>;
  /** Every zone whose midnight can change what is shown. */
  zones: () => Promise<readonly string[]>;
  now: () => Temporal.Instant;
  /** The clock stands still: no day ever ends. */
  held: boolean;
  /** A clock that only ever advances, in milliseconds. */
  ticks: () => number;
};

/** The next instant after `now` at which a day ends in any of `zones`; null without zones. */
export function nextMidnight(zones: readonly string[], now: Temporal.Instant): Temporal.Instant | null {
  const ends = zones.map((zone) => Temporal.Instant.from(endOfDay(localDate(now, zone), zone)));
  return ends.sort(Temporal.Instant.compare)[0] ?? null;
}

/**
 * Names the state of everything a public page depends on: the record's revision and the
 * days in its zones. Two reads with the same version have the same answers.
 * Writes reach this process as requests, so those are told by `writing`: while one is under way
 * every read asks the database anew, and so does the first read after it.
 */
export class RecordVersion {
  readonly #sources: Sources;
  #known: { version: string; at: number } | null = null;
  #days: { head: string; turnsAt: Temporal.Instant | null } | null = null;
  #pending: Promise<string> | null = null;
  #writing = 0;
  #writes = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** The version now, without waiting where it was read a moment ago. @throws when the database does not answer. */
  current(): string | Promise<string> {
    if (this.#writing > 0) return this.#read();
    const known = this.#known;
    if (known && this.#sources.ticks() - known.at < FRESH_MS) return known.version;
    this.#pending ??= this.#read().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  /** Says that a request that may write has begun; the result says that it has ended. */
  writing(): () => void {
    this.#writing += 1;
    this.#forget();
    return () => {
      this.#writing -= 1;
      this.#forget();
    };
  }

  #forget(): void {
    this.#writes += 1;
    this.#known = null;
    this.#pending = null; // a query that is under way may have begun before the write
  }

  async #read(): Promise<string> {
    const { ticks, head: readHead, now } = this.#sources;
    const [at, writes] = [ticks(), this.#writes];
    const head = await readHead();
    const turnsAt = await this.#turn(head, now());
    const version = `${head} ${turnsAt?.epochMilliseconds ?? "held"}`;
    if (writes === this.#writes) this.#known = { version, at };
    return version;
  }

  async #turn(head: string, now: Temporal.Instant): Promise<Temporal.Instant | null> {
    if (this.#sources.held) return null;
    const days = this.#days;
    if (days?.head === head && days.turnsAt && Temporal.Instant.compare(now, days.turnsAt) < 0) {
      return days.turnsAt;
    }
    const turnsAt = nextMidnight(await this.#sources.zones(), now);
    this.#days = { head, turnsAt };
    return turnsAt;
  }
}
