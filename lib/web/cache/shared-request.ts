import type { IncomingMessage } from "node:http";
import { isLocale } from "@/lib/i18n/locales";

/** Pages that belong to one reader. */
const OWN_PAGES = new Set(["edit", "sign-in", "setup", "following"]);
/** The page about following is everybody's; those below it are one reader's each. */
const ABOUT_FOLLOWING = "following";
/** API addresses that must be asked anew each time. */
const FRESH_API = new Set(["health", "ready"]);
/** Longer addresses are answered too, but not kept. */
const LONGEST = 1000;
const SESSION = /(?:^|;\s*)(?:__Secure-|__Host-)?tracker\./;
const PLAIN_PATH = /^(?:\/[\w.~-]+)+$/;

/** Whether an address belongs to everybody: what it answers depends on the record and the day, not on who asks. */
export function isSharedAddress(address: string): boolean {
  const path = address.split("?", 1)[0] ?? "";
  if (address.length > LONGEST || !PLAIN_PATH.test(path)) return false;
  const [first = "", second = "", third = ""] = path.slice(1).split("/");
  if (isLocale(first)) return !OWN_PAGES.has(second) || (second === ABOUT_FOLLOWING && third === "");
  if (first === "api") return second === "v1" && !FRESH_API.has(third);
  return first === "badges" || first === "pictures";
}

/** Whether a request may get what others got: it reads, names no reader, and is not one of the framework's own for parts of a page. */
export function isSharedRequest({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (headers.authorization !== undefined || headers.rsc !== undefined || headers["next-action"] !== undefined)
    return false;
  if (headers["next-router-prefetch"] !== undefined || headers["next-router-state-tree"] !== undefined) return false;
  return headers.cookie === undefined || !SESSION.test(headers.cookie);
}
