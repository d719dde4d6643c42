import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

/**
 * Secrets that must be read again to sign with them. They are stored encrypted (AES-256-GCM) with a
 * key made from AUTH_SECRET, and tied to their webhook: a copy of the database alone, or a row
 * pasted over another, is of no use.
 */

const CIPHER = "aes-256-gcm";
/** Bytes: of a secret (Standard Webhooks asks for 24 to 64), of a nonce, of an authentication tag. */
const [SECRET, NONCE, TAG] = [32, 12, 16] as const;
const PREFIX = "whsec_";

/** A new secret in the form that every Standard Webhooks library reads. */
export function newSecret(): string {
  return PREFIX + randomBytes(SECRET).toString("base64");
}

function keyFrom(authSecret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", authSecret, "", "webhook secrets, version 1", SECRET));
}

/** The secret of webhook `id` as it is stored. */
export function sealSecret(secret: string, id: string, authSecret: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyFrom(authSecret), nonce, { authTagLength: TAG }).setAAD(Buffer.from(id));
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url")}`;
}

/** The secret of webhook `id` from what is stored; null when it was stored with another AUTH_SECRET or for another webhook. */
export function openSecret(sealed: string, id: string, authSecret: string): string | null {
  const bytes = Buffer.from(sealed.startsWith("v1.") ? sealed.slice(3) : "", "base64url");
  if (bytes.length <= NONCE + TAG) return null;
  const options = { authTagLength: TAG };
  const decipher = createDecipheriv(CIPHER, keyFrom(authSecret), bytes.subarray(0, NONCE), options)
    .setAAD(Buffer.from(id))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString("utf8");
  } catch {
    return null; // the tag does not fit
  }
}
