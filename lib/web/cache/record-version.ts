import { Temporal } from "temporal-polyfill";
import { endOfDay, localDate } from "@/lib/domain/dates";

/**
 * How long a version is taken as read, in milliseconds. Without news of other processes' changes
 * they are seen this much later at most; with news, asking is only the poll beside it. A database
 * that does not answer is asked again this often.
 */
const FRESH_MS = { alone: 10, listening: 500, away: 250 };

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
  /** Whether `news` will be called soon after any process changed the record. */
  listening?: () => boolean;
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
 * every read asks the database anew, and so does the first read after it. While the database does
 * not answer, the version that stood last stands on, until its day ends.
 */
export class RecordVersion {
  readonly #sources: Sources;
  #known: { version: string; until: number } | null = null;
  #last: { head: string; zones: readonly string[] } | null = null;
  /** The end of the day reckoned last, which stands for every moment from then on until it comes. */
  #turn: { zones: readonly string[]; from: number; at: number } | null = null;
  #away = false;
  #answered = 0;
  /** When the day ends that the version read last is of, on the clock of `ticks`. */
  #dayEnds = Number.POSITIVE_INFINITY;
  #pending: Promise<string> | null = null;
  #writing = 0;
  #writes = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Whether the database answered when it was last asked. */
  get reachable(): boolean {
    return !this.#away;
  }

  /** The state of the record that the database told last; null before it answered. */
  get head(): string | null {
    return this.#last?.head ?? null;
  }

  /** How long the database has not said whether the version still stands, in seconds; 0 while it answers. */
  unconfirmed(): number {
    return this.#away ? (this.#sources.ticks() - this.#answered) / 1000 : 0;
  }

  /** How long the day of the version read last still lasts, in milliseconds; infinite where the clock stands still. */
  dayLeft(): number {
    return this.#dayEnds - this.#sources.ticks();
  }

  /** The version now, without waiting where it was read a moment ago. @throws when the database has not answered yet. */
  current(): string | Promise<string> {
    if (this.#writing > 0) return this.#read();
    const known = this.#known;
    if (known && this.#sources.ticks() < known.until) return known.version;
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

  /** Says that the record may have been changed elsewhere: the next read asks the database. */
  news(): void {
    this.#forget();
  }

  #fresh(): number {
    if (this.#away) return FRESH_MS.away;
    return this.#sources.listening?.() ? FRESH_MS.listening : FRESH_MS.alone;
  }

  #forget(): void {
    this.#writes += 1;
    this.#known = null;
    this.#pending = null; // a query that is under way may have begun before the write
  }

  async #read(): Promise<string> {
    const { ticks, now, held } = this.#sources;
    const [at, writes] = [ticks(), this.#writes];
    const { head, zones } = await this.#ask();
    const asked = now();
    const turnsAt = held ? Number.POSITIVE_INFINITY : this.#turnsAt(zones, asked);
    const version = `${head} ${Number.isFinite(turnsAt) ? turnsAt : "held"}`;
    const dayLeft = turnsAt - asked.epochMilliseconds;
    this.#dayEnds = ticks() + dayLeft;
    if (writes === this.#writes) this.#known = { version, until: at + Math.min(this.#fresh(), dayLeft) };
    return version;
  }

  /** When a day ends next, in milliseconds since 1970. A clock that was put back is reckoned with anew. */
  #turnsAt(zones: readonly string[], now: Temporal.Instant): number {
    const asked = now.epochMilliseconds;
    const known = this.#turn;
    if (known && known.zones === zones && known.from <= asked && asked < known.at) return known.at;
    const at = nextMidnight(zones, now)?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    this.#turn = { zones, from: asked, at };
    return at;
  }

  /** What the database says, or said last where it does not answer. The zones are asked for once a head. */
  async #ask(): Promise<{ head: string; zones: readonly string[] }> {
    const { head: readHead, zones, held } = this.#sources;
    try {
      const head = await readHead();
      if (this.#last?.head !== head) this.#last = { head, zones: held ? [] : await zones() };
      this.#away = false;
      this.#answered = this.#sources.ticks();
    } catch (problem) {
      this.#away = true;
      if (this.#last === null) throw problem;
    }
    return this.#last;
  }
}
