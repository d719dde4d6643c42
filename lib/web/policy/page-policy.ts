/** What of a page's own inline parts may run and apply: sources of a policy, such as `'nonce-…'` or `'sha256-…'`. */
export type Vouched = { scripts: readonly string[]; styles: readonly string[] };

/** The name of the header, as node:http has it. */
export const POLICY = "content-security-policy";

/**
 * The content security policy of an HTML page. Scripts come from this site's own files, or stand in
 * the page and are vouched for; there is no `unsafe-inline` and no `unsafe-eval` for them. Nothing is
 * loaded from, sent to or framed by any other site. `style` attributes are let through: bars and
 * places in time carry their sizes there, and a style can load nothing that `img-src` forbids.
 * @param formTargets where forms may lead beside this site, through redirects
 */
export function pagePolicy({ scripts, styles }: Vouched, formTargets: readonly string[] = []): string {
  return [
    ["default-src", "'none'"],
    ["script-src", "'self'", ...scripts],
    ["style-src", "'self'", ...styles],
    ["style-src-attr", "'unsafe-inline'"],
    ["img-src", "'self'", "data:", "blob:"], // a chart becomes a PNG file by way of a blob
    ["font-src", "'self'"],
    ["connect-src", "'self'"],
    ["form-action", "'self'", ...formTargets],
    ["base-uri", "'none'"],
    ["frame-ancestors", "'none'"],
  ]
    .map((directive) => directive.join(" "))
    .join("; ");
}

/** The policy of a picture opened by itself, where it is a document: it loads and runs nothing. */
const PICTURE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

type Headers = Readonly<Record<string, number | string | readonly string[] | undefined>>;

/**
 * The policy an answer needs in place of what its headers say; null where they are right. A route that
 * says itself what it may load (`default-src`) is right, and so is what no browser draws or runs.
 */
export function neededPolicy(headers: Headers, ofPage: () => string): string | null {
  if (/\bdefault-src\b/.test(String(headers[POLICY] ?? ""))) return null;
  const type = String(headers["content-type"] ?? "");
  if (type.startsWith("text/html")) return ofPage();
  return type.startsWith("image/svg+xml") ? PICTURE : null;
}
