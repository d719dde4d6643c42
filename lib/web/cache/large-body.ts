import { createHash } from "node:crypto";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { Readable, type Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { brotliStream } from "@/lib/web/cache/encoding";

/** A body that was never held as it is: packed as it came, with the digest of what was packed. */
export type LargeBody = { gzip: Buffer; br: Buffer; digest: string };

/** What an answer may take of memory (bytes): as it comes, and packed. */
export type Bounds = { plain: number; packed: number };
export const BOUNDS: Bounds = { plain: 1_000_000, packed: 8_000_000 };

/** An answer that would take more memory than one may. Whoever wants it gets it straight from the site. */
export class TooLarge extends Error {}

/** Packs a body as it comes. `full` is told once it has grown past `most` bytes. */
export class Packing {
  readonly #hash = createHash("sha256");
  readonly #packers: Transform[] = [createGzip(), brotliStream()];
  readonly #packed: Promise<Buffer>[];

  constructor(most: number, full: () => void) {
    this.#packed = this.#packers.map((packer) => {
      let size = 0;
      packer.on("data", (part: Buffer) => {
        size += part.length;
        if (size > most) full();
      });
      return buffer(packer);
    });
  }

  /** @returns whether there is room for more; where not, wait for it. */
  write(part: Buffer): boolean {
    this.#hash.update(part);
    return this.#packers.map((packer) => packer.write(part)).every(Boolean);
  }

  async room(): Promise<void> {
    for (const packer of this.#packers) if (packer.writableNeedDrain) await once(packer, "drain");
  }

  async end(): Promise<LargeBody> {
    for (const packer of this.#packers) packer.end();
    const [gzip, br] = await Promise.all(this.#packed);
    if (!gzip || !br) throw new Error("each packer gives a body");
    return { gzip, br, digest: this.#hash.digest("base64url").slice(0, 27) };
  }

  /** Gives up: what was packed so far is let go. */
  drop(): void {
    for (const packed of this.#packed) packed.catch(() => {});
    for (const packer of this.#packers) packer.destroy();
  }
}

/** Sends a body unpacked on its way, no faster than the reader takes it. */
export async function sendUnpacked(gzip: Buffer, response: ServerResponse): Promise<void> {
  // A reader who goes away in the middle is nobody's fault.
  await pipeline(Readable.from([gzip]), createGunzip(), response).catch(() => response.destroy());
}
