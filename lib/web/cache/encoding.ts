import { promisify } from "node:util";
import { type BrotliCompress, brotliCompress, constants, createBrotliCompress, gunzip, gzip } from "node:zlib";

/** How a body travels. */
export type Encoding = "br" | "gzip" | "identity";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unzip = promisify(gunzip);
/** Of Brotli's 11 levels the one after which a page costs more milliseconds than it saves in bytes. */
const BROTLI_LEVEL = 5;

const liked = new Map<string, Encoding>();
/** Browsers send a handful of different headers; whoever sends others has them read each time. */
const MOST_LIKED = 100;

/** What an `Accept-Encoding` header likes best of what is kept; Brotli before gzip where it likes both alike. */
export function encodingFor(header: string | undefined): Encoding {
  if (!header) return "identity";
  const known = liked.get(header);
  if (known) return known;
  const encoding = read(header);
  if (liked.size < MOST_LIKED) liked.set(header, encoding);
  return encoding;
}

function read(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((one) => one.trim());
    const weight = parameters.find((one) => one.startsWith("q="));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weight = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  if (weight("br") > 0 && weight("br") >= weight("gzip")) return "br";
  return weight("gzip") > 0 ? "gzip" : "identity";
}

export const zipped = (body: Buffer): Promise<Buffer> => zip(body);
export const unzipped = (body: Buffer): Promise<Buffer> => unzip(body);

/** The body of a text in Brotli. */
export function brotlied(body: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotli(body, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_LEVEL, [BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** The same for a text that comes in pieces. */
export function brotliStream(): BrotliCompress {
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL } });
}
