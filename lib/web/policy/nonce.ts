import { randomBytes } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { POLICY } from "@/lib/web/policy/page-policy";

/** A secret of one answer, which marks the inline scripts and styles that the program itself put into it. */
export const freshNonce = (): string => randomBytes(16).toString("base64url");

/** The request header that tells the framework to mark what it writes into the page. It has to replace what a client sent there. */
export const askingFor = (nonce: string): IncomingHttpHeaders => ({ [POLICY]: `script-src 'nonce-${nonce}'` });

/** The mark for what a page itself writes in place, from the headers of the request being answered. */
export function nonceIn(headers: { get: (name: string) => string | null }): string | undefined {
  return /'nonce-([\w-]+)'/.exec(headers.get(POLICY) ?? "")?.[1];
}
