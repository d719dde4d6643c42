import type { Captured } from "@/lib/web/cache/captured-response";

/** A file of the framework's client as it stands in a page; each runs as soon as it has come. */
const CLIENT_FILE = /<script src="(\/_next\/static\/[^"]+)"(?=[^>]* async="")[^>]*><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const STARTER = '<script src="/first-use.js" async=""></script>';

/**
 * A drawn page whose scripts wait until a reader does something with it: their addresses are only
 * noted in it, and `public/first-use.js` fetches and runs them at the first scroll, touch or key.
 * The page is whole without them, and taking the framework's client in takes a phone longer than
 * everything else on it.
 */
export function atFirstUse(answer: Captured): Captured {
  if (!String(answer.headers["content-type"]).startsWith("text/html")) return answer;
  const text = answer.body.toString();
  let found = false;
  const noted = text.replace(PRELOAD, "").replace(CLIENT_FILE, (_script, address: string) => {
    const note = `<script type="text/plain" data-first-use="${address}"></script>`;
    const first = !found;
    found = true;
    return first ? STARTER + note : note;
  });
  return found ? { ...answer, body: Buffer.from(noted) } : answer;
}
