import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Captured } from "@/lib/web/cache/captured-response";
import { brotlied, type Encoding, unzipped, zipped } from "@/lib/web/cache/encoding";
import { type InTurn, inTurn, type Newest } from "@/lib/web/cache/in-turn";
import { type LargeBody, TooLarge } from "@/lib/web/cache/large-body";
import { routeKind } from "@/lib/web/serving/route-kind";

/** Browsers ask every time and mostly get a 304; shared caches may keep an answer for a minute. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=60, must-revalidate";
/** A page with a running clock says how many seconds are left, so it is drawn anew every second. */
const CLOCK_MS = 1000;
const CLOCK_CACHE_CONTROL = "public, max-age=0, s-maxage=1, must-revalidate";
const CLOCK = 'role="timer"';
/** Headers that belong to one transfer, or that say how a page was made. */
const NOT_KEPT = /^(connection|keep-alive|transfer-encoding|content-length|date|etag|cache-control|x-nextjs-.*)$/;
/** Bookkeeping that an answer needs besides its bodies, roughly (bytes). */
const OVERHEAD = 2000;

/** How long an answer that was too large is taken to be so still. */
const TOO_LARGE_MS = 600_000;

/** One answer, ready to be sent. */
export type Kept = {
  version: string;
  /** The kind of address, for counting. */
  kind: string;
  /** When it must be made anew, on the clock of `ticks`. */
  until: number;
  headers: Record<string, string | string[]>;
  /** The digest that its entity tags share; each encoding adds its name. */
  digest: string;
  bodies: Partial<Record<Encoding, Buffer>>;
  /** Too large to be held as it is: unpacked for whoever wants it so while it is sent. */
  large: boolean;
};

type Options = {
  /** The most that bodies may take together. */
  bytes: number;
  render: (address: string) => Promise<Captured>;
  /** The clock stands still, so pages with a clock stay right. */
  held: boolean;
  ticks: () => number;
};

/** The strong entity tag of an answer in one encoding. */
export function tagOf({ digest }: Kept, encoding: Encoding): string {
  return encoding === "identity" ? `"${digest}"` : `"${digest}-${encoding}"`;
}

/** Whole answers by address, each for one version; the least recently used go first when the bytes run out. */
export class ResponseCache {
  readonly #options: Options;
  readonly #kept: LRUCache<string, Kept>;
  /** Addresses whose answers take more than one may: not tried again for a while. */
  readonly #tooLarge = new LRUCache<string, true>({ max: 1000, ttl: TOO_LARGE_MS });
  readonly #made: InTurn<Kept | null>;

  constructor(options: Options) {
    this.#options = options;
    this.#made = inTurn((address, version) => this.#make(address, version), options.ticks);
    this.#kept = new LRUCache({ maxSize: options.bytes, sizeCalculation: sizeOf });
  }

  /** How many answers are kept, and the memory they take. */
  get size(): { answers: number; bytes: number } {
    return { answers: this.#kept.size, bytes: this.#kept.calculatedSize };
  }

  /** Whether anything is kept for an address, of whichever version. */
  has(address: string): boolean {
    return this.#kept.has(address);
  }

  /** The answer of `address` in `version`, if it is there; `late` takes one whose running clock is behind. */
  get(address: string, version: string, late = false): Kept | undefined {
    const kept = this.#kept.get(address);
    return kept?.version === version && (late || this.#options.ticks() < kept.until) ? kept : undefined;
  }

  /** Makes the answer, once however many ask meanwhile, and of one version after the other; null when it is not for everybody, or too large. */
  load(address: string, version: string, newest?: Newest): Promise<Kept | null> {
    return this.#made(address, version, newest);
  }

  /** The body of an answer in one encoding; made at the first request for it and kept from then on. */
  async body(address: string, kept: Kept, encoding: Encoding): Promise<Buffer> {
    const there = kept.bodies[encoding];
    if (there) return there;
    const zip = kept.bodies.gzip;
    if (!zip) throw new Error("an answer is always kept in gzip");
    const plain = await unzipped(zip);
    const body = encoding === "br" ? await brotlied(plain) : plain;
    kept.bodies[encoding] = body;
    if (this.#kept.peek(address) === kept) {
      this.#kept.delete(address);
      this.#kept.set(address, kept); // counted again
    }
    return body;
  }

  async #make(address: string, version: string): Promise<Kept | null> {
    if (this.#tooLarge.has(address)) return null;
    const { render, held, ticks } = this.#options;
    const answer = await render(address).catch((problem: unknown) => this.#without(address, problem));
    if (answer === null || !isForEverybody(answer)) return null;
    const made = ticks();
    const { gzip, br, digest } = answer.large ?? (await packed(answer.body));
    const ticking = !held && answer.body.includes(CLOCK);
    const kept: Kept = {
      version,
      kind: routeKind(address),
      until: ticking ? made + CLOCK_MS : Number.POSITIVE_INFINITY,
      headers: headersOf(answer, ticking ? CLOCK_CACHE_CONTROL : CACHE_CONTROL),
      digest,
      bodies: { gzip, br },
      large: answer.large !== undefined,
    };
    this.#kept.set(address, kept);
    return kept;
  }

  #without(address: string, problem: unknown): null {
    if (!(problem instanceof TooLarge)) throw problem;
    this.#tooLarge.set(address, true);
    return null;
  }
}

async function packed(body: Buffer): Promise<LargeBody> {
  const [gzip, br] = await Promise.all([zipped(body), brotlied(body)]);
  return { gzip, br, digest: createHash("sha256").update(body).digest("base64url").slice(0, 27) };
}

function sizeOf({ bodies }: Kept): number {
  return Object.values(bodies).reduce((sum, body) => sum + body.length, OVERHEAD);
}

function isForEverybody({ status, headers }: Captured): boolean {
  if (status !== 200 || headers["set-cookie"] !== undefined || headers["content-encoding"] !== undefined) return false;
  return headers["cache-control"] !== "no-store"; // said by a route; what the framework says of every page is longer
}

function headersOf({ headers }: Captured, cacheControl: string): Kept["headers"] {
  const kept: Kept["headers"] = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || NOT_KEPT.test(name)) continue;
    kept[name] = Array.isArray(value) ? value : String(value);
  }
  const vary = [kept.vary ?? []].flat().join(", ");
  kept.vary = /accept-encoding/i.test(vary) ? vary : [vary, "Accept-Encoding"].filter(Boolean).join(", ");
  kept["cache-control"] = cacheControl;
  return kept;
}
