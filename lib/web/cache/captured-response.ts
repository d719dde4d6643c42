import { type IncomingHttpHeaders, IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";

/** Answers requests as node:http hands them over. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The same, but nothing is left to wait for where it is done at once: each promise costs a reader of a kept answer time. */
export type QuickHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** A response that nobody waits for at the other end: its body is kept, and the bytes for the wire go nowhere. */
class CapturedResponse extends ServerResponse {
  readonly #parts: Buffer[] = [];

  constructor(request: IncomingMessage) {
    super(request);
    const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
    this.assignSocket(nowhere as Socket); // of a socket, a response only uses what every stream has
    this.once("finish", () => this.emit("close"));
  }

  get body(): Buffer {
    return Buffer.concat(this.#parts);
  }

  override write(part: unknown, ...rest: unknown[]): boolean {
    this.#keep(part, rest[0]);
    Reflect.apply(super.write, this, [part, ...rest]);
    return true; // nowhere is never full
  }

  override end(part?: unknown, ...rest: unknown[]): this {
    this.#keep(part, rest[0]);
    return Reflect.apply(super.end, this, [part, ...rest]);
  }

  #keep(part: unknown, encoding: unknown): void {
    if (typeof part === "string") this.#parts.push(Buffer.from(part, encoding === "latin1" ? "latin1" : "utf8"));
    else if (part instanceof Uint8Array) this.#parts.push(Buffer.from(part));
  }
}

/**
 * What `handler` answers to a bare GET of `address`. The request carries the site's own
 * host and nothing of any reader, so the answer cannot depend on who asked first.
 * @param more headers of the program's own
 */
export async function captured(
  handler: Handler,
  address: string,
  host: string,
  more: IncomingHttpHeaders = {},
): Promise<Captured> {
  const request = new IncomingMessage(new Socket());
  const headers = { host, accept: "*/*", "x-forwarded-for": "127.0.0.1", ...more };
  Object.assign(request, { method: "GET", url: address, httpVersion: "1.1", headers });
  request.push(null);
  const response = new CapturedResponse(request);
  const finished = new Promise((resolve) => response.once("finish", resolve));
  await handler(request, response);
  await finished;
  return { status: response.statusCode, headers: response.getHeaders(), body: response.body };
}
