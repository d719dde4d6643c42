import { setFlagsFromString } from "node:v8";

/** What lives in the heap of a large record (bytes): going through that takes long, and its slack is small beside it. */
const LARGE = 256 * 1024 * 1024;

/**
 * V8 lets a busy heap grow to four times what lives in it before it cleans up. For a process whose record
 * is not large, half as much again is enough (decision 31).
 * @param used what the heap holds once the record is read, in bytes
 */
export function cleanSooner(used: number): void {
  if (used < LARGE) setFlagsFromString("--heap-growing-percent=50");
}
