import { checkHost, PrivateAddress } from "@/lib/delivery/webhook/public-address";
import type { TargetProblem } from "@/lib/domain/webhooks";

/** The lowest port that is not kept for a service of the system. Of those below, only the web's own. */
const FREE_PORTS = 1024;

/**
 * An address as messages are sent to it: numbers in any spelling made plain, a dot after the name and
 * what follows `#` dropped. Or why nothing is sent there. Names are looked at when they are looked up.
 * @param openNetwork whether http and one's own network are allowed (WEBHOOK_PRIVATE_TARGETS)
 */
export function readTarget(text: string, openNetwork: boolean): { url: URL } | { problem: TargetProblem } {
  if (!/^https?:\/\/[^/\\?#]/i.test(text) || /[\s\\]/.test(text) || !URL.canParse(text))
    return { problem: "not-an-address" };
  const url = new URL(text);
  url.hash = "";
  if (url.username !== "" || url.password !== "" || /^https?:\/\/[^/?#]*@/i.test(text))
    return { problem: "user-in-address" };
  url.hostname = url.hostname.replace(/\.+$/, "");
  if (openNetwork) return { url };
  if (url.protocol !== "https:") return { problem: "https-only" };
  if (url.port !== "" && Number(url.port) < FREE_PORTS) return { problem: "port-closed" };
  if (isOwnName(url.hostname)) return { problem: "private-address" };
  try {
    checkHost(url);
    return { url };
  } catch (problem) {
    if (problem instanceof PrivateAddress) return { problem: "private-address" };
    throw problem;
  }
}

/** Names that no public name server answers for (RFC 6761, RFC 6762, ICANN's `internal`). */
function isOwnName(host: string): boolean {
  return /(^|\.)(localhost|local|internal|home\.arpa)$/.test(host) || !/[.:]/.test(host);
}
