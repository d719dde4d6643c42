import { randomBytes } from "node:crypto";
import type { Temporal } from "temporal-polyfill";

let last = 0;
let turn = 0;

/**
 * A UUIDv7 (RFC 9562, section 5.7): unique, and sorting by the time it was made. Those that one
 * process makes sort in the order in which they were made, also within a millisecond and when
 * the clock goes back (section 6.2, method 1).
 */
export function messageId(at: Temporal.Instant): string {
  const now = at.epochMilliseconds;
  turn = now > last ? 0 : turn + 1;
  last = Math.max(last, now);
  if (turn > 0xfff) {
    last += 1;
    turn = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | turn, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
