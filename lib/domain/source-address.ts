/** Parameters that say where a visitor came from, not what the page is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i;

/**
 * One spelling for the addresses of one page: no scheme, `www.`, fragment, last slash or
 * tracking parameters, host in lower case. For comparing only; an address is kept as it was given.
 */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  const query = url.searchParams.toString();
  const port = url.port ? `:${url.port}` : "";
  return `${url.hostname.replace(/^www\./, "")}${port}${url.pathname.replace(/\/+$/, "")}${query ? `?${query}` : ""}`;
}
