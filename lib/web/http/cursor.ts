import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/**
 * Where the next page of a list begins. It carries the revision and the instant
 * of the first page, so that all pages show one state of the record: nothing is
 * skipped or repeated when the record changes, or the day ends, in between.
 */
export type Cursor = { revision: number; at: Temporal.Instant; offset: number };

const packed = z.tuple([z.int().min(0), z.int().min(0), z.int().min(1), z.string()]);
const AHEAD_MS = 86_400_000;

/** What the list was asked for, apart from the page: a cursor serves only its own list. */
function listOf(query: URLSearchParams): string {
  const pairs = [...query].filter(([name]) => name !== "cursor" && name !== "limit" && name !== "page").sort();
  return createHash("sha256").update(JSON.stringify(pairs)).digest("base64url").slice(0, 12);
}

/** The cursor as text without meaning to the reader. */
export function writeCursor({ revision, at, offset }: Cursor, query: URLSearchParams): string {
  return Buffer.from(JSON.stringify([revision, at.epochMilliseconds, offset, listOf(query)])).toString("base64url");
}

/** The cursor read back; null when it is of another list, damaged, or from the future. */
export function readCursor(text: string, query: URLSearchParams, now: Temporal.Instant): Cursor | null {
  const read = packed.safeParse(jsonOf(Buffer.from(text, "base64url").toString("utf8")));
  if (!read.success) return null;
  const [revision, epochMs, offset, list] = read.data;
  if (list !== listOf(query) || epochMs > now.epochMilliseconds + AHEAD_MS) return null;
  return { revision, at: Temporal.Instant.fromEpochMilliseconds(epochMs), offset };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
