import type { ServerResponse } from "node:http";

/** Runs `change` just before the headers of an answer go out, when everybody else has said theirs. */
export function beforeHeaders(response: ServerResponse, change: () => void): void {
  const send = response.writeHead;
  response.writeHead = (...given: unknown[]) => {
    if (!response.headersSent) change();
    return Reflect.apply(send, response, given);
  };
}
