import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What came in: the id it was sent with and what it says. */
export type Received = { id: string; target: string; about: string };
export type Receiver = {
  url: string;
  received: Received[];
  /** Resolves once `enough` says so of what came in. */
  until: (enough: (received: readonly Received[]) => boolean) => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * A real HTTP server on a free port of this machine that keeps what it is given.
 * @param answer how it answers; by default with 204 at once
 */
export async function startReceiver(
  answer: (one: Received, response: ServerResponse) => void = (_, response) => response.writeHead(204).end(),
): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => null);
    if (body === null) return; // cut short before it had said everything
    const { target, about } = JSON.parse(body) as Omit<Received, "id">;
    const one = { id: String(request.headers["webhook-id"]), target, about };
    received.push(one);
    answer(one, response);
    for (const look of waiting) look();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    until: (enough) =>
      new Promise((resolve) => {
        const look = () => {
          if (!enough(received)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
