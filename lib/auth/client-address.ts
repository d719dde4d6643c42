/** The header in which scripts/site.ts says where a request came from. Whatever a client sends in it is thrown away. */
export const CLIENT_ADDRESS = "x-tracker-client-address";

/** Where a request came from, as far as anybody can know; for counting tries, never for trusting anyone. */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS) ?? "unknown";
}

/**
 * The address behind `proxies` trusted ones: each of them appends to `X-Forwarded-For` whom it
 * heard from, so the address wanted is that many from the end. A client can write only further left.
 * @param socket whom this server heard from
 */
export function addressBehind(proxies: number, socket: string | undefined, forwarded: string | undefined): string {
  const heard = proxies > 0 ? (forwarded ?? "").split(",").map((part) => part.trim()) : [];
  const wanted = heard.at(-proxies);
  return wanted && /^[\da-fA-F:.]{2,45}$/.test(wanted) ? wanted : (socket ?? "unknown");
}
