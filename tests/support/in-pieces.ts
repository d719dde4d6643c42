import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A site whose pages come slowly, and how to end it. */
export type Slowly = { url: string; stop: () => void };

/** Long enough for a browser to paint what has come so far, in milliseconds. */
const PAUSE = 20;

/**
 * Stands before a site and hands its pages on in pieces: up to the start of `main` an element at a
 * time, each after a pause, then the rest in a few. A browser paints between them.
 */
export function inPieces(site: string): Slowly {
  const server = createServer(async (request, response) => {
    const headers = { accept: request.headers.accept ?? "*/*" };
    const answer = await fetch(site + request.url, { headers });
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get("content-type") ?? "";
    response.writeHead(answer.status, { "content-type": type });
    for (const piece of type.startsWith("text/html") ? piecesOf(body.toString()) : []) {
      response.write(piece);
      await wait(PAUSE);
    }
    response.end(type.startsWith("text/html") ? undefined : body);
  }).listen(0);
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function piecesOf(html: string): string[] {
  const [body, main] = [html.indexOf("<header"), html.indexOf("<main")];
  const head = html.slice(body, main).match(/<[^>]*>[^<]*/g) ?? [];
  // What cannot be seen yet is long: the days behind "as of" come in one piece.
  const panel = head.findIndex((piece) => piece.includes("day-panel"));
  const after = head.findIndex((piece) => piece.includes("</details>"));
  const shown = panel < 0 ? head : [...head.slice(0, panel), head.slice(panel, after).join(""), ...head.slice(after)];
  const rest = html.slice(main);
  const size = Math.ceil(rest.length / 6);
  const parts = Array.from({ length: 6 }, (_, at) => rest.slice(at * size, (at + 1) * size));
  return [html.slice(0, body), ...shown, ...parts];
}
