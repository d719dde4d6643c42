import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/data/canonical-json";
import type { AuditEntry } from "@/lib/domain/record";

/** What the first entry has as `previousHash`. */
export const GENESIS = "0".repeat(64);

/** An entry before it is sealed. */
export type Unsealed = Omit<AuditEntry, "hash">;

/**
 * SHA-256, in hex, over the canonical JSON of everything in the entry but its hash. An approval
 * is left out where there was none, so that entries from before approvals keep their hashes.
 */
export function hashOf(entry: Unsealed | AuditEntry): string {
  const { hash: _, approvedBy, ...rest } = entry as AuditEntry;
  const sealed = approvedBy ? { ...rest, approvedBy } : rest;
  return createHash("sha256").update(canonicalJson(sealed)).digest("hex");
}

/** The entry with its hash. */
export function seal(entry: Unsealed): AuditEntry {
  return { ...entry, hash: hashOf(entry) };
}
