import type { Captured } from "@/lib/web/cache/captured-response";

/** How a file of the framework's client begins in a page; with `async` it runs as soon as it has come. */
const FILE = Buffer.from('<script src="/_next/static/');
const FILE_END = Buffer.from("</script>");
const ADDRESS = /^<script src="([^"]+)"(?=[^>]* async="")/;
const PRELOAD = Buffer.from('<link rel="preload" as="script"');
const TAG_END = Buffer.from(">");
const STARTER = '<script src="/first-use.js" async=""></script>';

/**
 * A drawn page whose scripts wait until a reader does something with it: their addresses are only
 * noted in it, and `public/first-use.js` fetches and runs them at the first scroll, touch or key.
 * The page is whole without them, and taking the framework's client in takes a phone longer than
 * everything else on it.
 */
export function atFirstUse(answer: Captured): Captured {
  if (!String(answer.headers["content-type"]).startsWith("text/html")) return answer;
  let notes = 0;
  const noted = replaced(answer.body, FILE, FILE_END, (script) => {
    const address = ADDRESS.exec(script)?.[1];
    if (address === undefined) return null;
    notes += 1;
    return `${notes === 1 ? STARTER : ""}<script type="text/plain" data-first-use="${address}"></script>`;
  });
  return notes === 0 ? answer : { ...answer, body: replaced(noted, PRELOAD, TAG_END, () => "") };
}

/**
 * The page with each stretch from `opens` to `ends` in the words of `anew`; null leaves it. In its bytes:
 * a page is long, and there are a few of those.
 */
function replaced(page: Buffer, opens: Buffer, ends: Buffer, anew: (stretch: string) => string | null): Buffer {
  const made: Buffer[] = [];
  let left = 0;
  for (let from = page.indexOf(opens); from >= 0; from = page.indexOf(opens, from + opens.length)) {
    const end = page.indexOf(ends, from);
    if (end < 0) break;
    const to = end + ends.length;
    const words = anew(page.toString("latin1", from, to));
    if (words === null) continue;
    made.push(page.subarray(left, from), Buffer.from(words));
    left = to;
  }
  return made.length === 0 ? page : Buffer.concat([...made, page.subarray(left)]);
}
