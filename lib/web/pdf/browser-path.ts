import { existsSync } from "node:fs";
import { env } from "@/lib/env";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

let found: { path: string | null } | undefined;

/** Where the browser is that makes PDF files: the one named by `BROWSER_PATH`, else an installed one; null for none. */
export function browserPath(): string | null {
  found ??= { path: named() };
  return found.path;
}

function named(): string | null {
  const { BROWSER_PATH } = env();
  if (BROWSER_PATH === "none") return null;
  if (BROWSER_PATH) return existsSync(BROWSER_PATH) ? BROWSER_PATH : null;
  return INSTALLED.find((path) => existsSync(path)) ?? null;
}
