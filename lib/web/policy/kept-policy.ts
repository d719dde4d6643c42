import { createHash } from "node:crypto";
import type { Captured } from "@/lib/web/cache/captured-response";
import { neededPolicy, POLICY, pagePolicy } from "@/lib/web/policy/page-policy";

/** A page with more inline parts than this would make a header that proxies refuse, and is not kept. */
const MOST_PARTS = 60;

/**
 * A drawn page made fit to be sent to many: what carries the nonce of its drawing is named in the
 * policy by its digest, and the nonce is taken out. Only the nonce vouches for a script: one that got
 * into the page by way of its contents has none, is not named, and does not run. Scripts that follow
 * each other are joined, so that the header stays short.
 */
export function withKeptPolicy(answer: Captured, nonce: string): Captured {
  const { status, headers, body } = answer;
  let text: string | null = null;
  let parts = 0;
  const policy = neededPolicy(headers, () => {
    const vouched = vouchedFor(joined(body.toString(), nonce), nonce);
    text = vouched.text;
    parts = vouched.scripts.length + vouched.styles.length;
    return pagePolicy(vouched);
  });
  if (policy === null) return answer;
  const kept = parts > MOST_PARTS ? { "cache-control": "no-store" } : {};
  const said = { ...headers, ...withoutNonce(headers.link, nonce), ...kept, [POLICY]: policy };
  return { ...answer, status, headers: said, body: text === null ? body : Buffer.from(text) };
}

/** What to load early is named in a header, with the nonce as well. */
function withoutNonce(link: Captured["headers"][string], nonce: string): { link?: string } {
  return link === undefined
    ? {}
    : {
        link: [link]
          .flat()
          .join(", ")
          .replaceAll(`;${mark(nonce)}`, ""),
      };
}

const mark = (nonce: string) => ` nonce="${nonce}"`;

/** Neighbouring scripts of the framework as one; each is made of whole statements. */
function joined(text: string, nonce: string): string {
  const one = `<script${mark(nonce)}>[^<]*(?:<(?!/script>)[^<]*)*</script>`;
  return text.replace(new RegExp(`(?:${one}){2,}`, "g"), (run) =>
    run.replaceAll(`</script><script${mark(nonce)}>`, ";"),
  );
}

/** The page without the nonce, and the digests of the inline scripts and styles that carried it. */
function vouchedFor(text: string, nonce: string): { text: string; scripts: string[]; styles: string[] } {
  const clean = (part: string) => part.replaceAll(mark(nonce), "").replaceAll(nonce, "");
  const digests = (name: string) => {
    const marked = new RegExp(`<${name}(?=[^>]*${mark(nonce)})(?![^>]* src=)[^>]*>([^]*?)</${name}>`, "g");
    return [...new Set([...text.matchAll(marked)].map(([, code = ""]) => digest(clean(code))))];
  };
  return { text: clean(text), scripts: digests("script"), styles: digests("style") };
}

/** As browsers reckon it: over the text in UTF-8, its line ends made one. */
function digest(code: string): string {
  const hash = createHash("sha256").update(code.replace(/\r\n?/g, "\n"));
  return `'sha256-${hash.digest("base64")}'`;
}
