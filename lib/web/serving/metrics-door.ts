import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { metrics } from "@/lib/observe/metrics";
import type { Handler } from "@/lib/web/cache/captured-response";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Answers with the figures; with a token, only to whoever knows it. */
export function figures(token: string | undefined): Handler {
  return async (request, response) => {
    if (token !== undefined && !knows(request, token)) {
      response.writeHead(401, { "www-authenticate": "Bearer", "cache-control": "no-store" }).end();
      return;
    }
    const { registry } = metrics();
    const text = await registry.metrics();
    response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" }).end(text);
  };
}

/** Compared by digest, so that the time it takes tells nothing of the token. */
function knows({ headers }: IncomingMessage, token: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/** Whether a request asks for the figures. */
export const asksForFigures = ({ url = "/" }: IncomingMessage): boolean => url.split("?", 1)[0] === "/metrics";

/** A server of its own for the figures, on a port that is not shown to the world. */
export function figuresServer(token: string | undefined): Server {
  const answer = figures(token);
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    if (asksForFigures(request)) answer(request, response).catch(() => response.destroy());
    else response.writeHead(404).end();
  });
}
