import { once } from "node:events";
import { createServer, type IncomingMessage, request as open, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/**
 * What stands before several processes: hands each request to the next of `targets` in turn, and a
 * read that got no answer to the one after it. It looks at nothing else, as a proxy without health
 * checks does.
 */
export async function startProxy(targets: readonly string[]): Promise<{ url: string; stop: () => void }> {
  let turn = 0;
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const tries = request.method === "GET" || request.method === "HEAD" ? targets.length : 1;
    turn += 1;
    const first = turn; // others take their turns meanwhile
    for (let one = 0; one < tries; one += 1) {
      const target = targets[(first + one) % targets.length] ?? "";
      const passed = await pass(target, request, body, response).catch(() => false);
      if (passed) return;
    }
    response.writeHead(502).end();
  });
  server.keepAliveTimeout = 0; // never closes a connection at rest, just when its client writes to it again
  server.listen(0);
  await once(server, "listening");
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, stop };
}

/** Passes a request on and its whole answer back. @throws when there is no whole answer; nothing is sent then. */
async function pass(target: string, request: IncomingMessage, body: Buffer, response: ServerResponse) {
  const onward = open(target + request.url, { method: request.method, headers: request.headers });
  onward.end(body);
  const [answer] = (await once(onward, "response")) as [IncomingMessage];
  const whole = await buffer(answer);
  if (!answer.complete) throw new Error("the answer broke off");
  response.writeHead(answer.statusCode ?? 502, answer.headers).end(whole);
  return true;
}
