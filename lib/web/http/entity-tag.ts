import { createHash } from "node:crypto";

/**
 * A strong entity tag: the revision the answer was computed from, and a digest of
 * the very bytes. The bytes depend on address, days, record and build, so the
 * tag changes exactly when one of them changes what is sent.
 */
export function entityTag(revision: number | null, bytes: string | Uint8Array): string {
  const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 27);
  return revision === null ? `"${digest}"` : `"r${revision}-${digest}"`;
}

/** Whether an `If-None-Match` header names the tag (RFC 9110, 13.1.2: `*`, or a list compared weakly). */
export function namesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((part) => {
    const named = part.trim();
    return named === "*" || named === tag || named === `W/${tag}`;
  });
}
