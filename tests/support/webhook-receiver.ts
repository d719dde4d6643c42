import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { Webhook } from "standardwebhooks";

/** One request as it came in, byte for byte. */
export type Request = { path: string; headers: Record<string, string>; body: string };
export type WebhookReceiver = {
  /** Without a trailing slash. */
  url: string;
  requests: Request[];
  /** How often anybody connected, whether a request followed or not. */
  connections: () => number;
  /** How the next request is answered, and those after it; by default 200. */
  answer: (how: (response: ServerResponse) => void) => void;
  stop: () => Promise<void>;
};

const flat = (headers: IncomingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** A real HTTP server on a free port of this machine that keeps every request it is sent. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const requests: Request[] = [];
  let connections = 0;
  let answer = (response: ServerResponse): void => {
    response.writeHead(200).end("thank you");
  };
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => null);
    if (body === null) return; // killed before it had said everything
    requests.push({ path: request.url ?? "", headers: flat(request.headers), body });
    answer(response);
  });
  server.on("connection", () => {
    connections += 1;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    connections: () => connections,
    answer: (how) => {
      answer = how;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What a request says, once the library of Standard Webhooks has verified it. @throws where it does not. */
export function verified(request: Request | undefined, secret: string): unknown {
  if (!request) throw new Error("Nothing came.");
  return new Webhook(secret).verify(request.body, request.headers);
}
