import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { root } from "./run.mjs";

const path = `${root}.env`;

/** Makes `.env` from `.env.example` when there is none, and a secret when it has none. */
export async function ensureSettings() {
  const made = !existsSync(path);
  const before = readFileSync(made ? `${root}.env.example` : path, "utf8");
  const hasSecret = /^AUTH_SECRET=\S+/m.test(before) || Boolean(process.env.AUTH_SECRET);
  if (!made && hasSecret) return { skipped: ".env is there" };
  const line = `AUTH_SECRET=${randomBytes(32).toString("base64url")}`;
  const placed = /^AUTH_SECRET=.*$/m.test(before) ? before.replace(/^AUTH_SECRET=.*$/m, line) : `${before}\n${line}\n`;
  writeFileSync(path, hasSecret ? before : placed, { mode: 0o600 });
  return { note: made ? "wrote .env with a new secret" : "added a secret to .env" };
}

/** Loads `.env` into this process; what the environment already says wins. */
export function loadSettings() {
  if (existsSync(path)) process.loadEnvFile(path);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
}
