import { type IncomingHttpHeaders, IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { Writable } from "node:stream";
import { BOUNDS, type Bounds, type LargeBody, Packing, TooLarge } from "@/lib/web/cache/large-body";

/** Answers requests as node:http hands them over. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The same, but nothing is left to wait for where it is done at once: each promise costs a reader of a kept answer time. */
export type QuickHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

/** `large` in place of a body that is not held as it is. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer; large?: LargeBody };

/**
 * A response that nobody waits for at the other end: its body is kept, and the bytes for the wire go
 * nowhere. What grows large is packed as it comes, and its maker waits for that; of what is too large
 * even so, nothing is kept and its maker is told that the reader has gone.
 */
class CapturedResponse extends ServerResponse {
  readonly #bounds: Bounds;
  #parts: Buffer[] = [];
  #size = 0;
  #packing: Packing | null = null;
  tooLarge = false;
  /** Its maker failed in the middle: what there is must not be taken for the whole. */
  brokenOff = false;

  constructor(request: IncomingMessage, bounds: Bounds) {
    super(request);
    this.#bounds = bounds;
    const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
    nowhere.on("error", () => {}); // a maker that is told to stop may say so here
    this.assignSocket(nowhere as Socket); // of a socket, a response only uses what every stream has
    this.once("finish", () => this.emit("close"));
  }

  async body(): Promise<{ body: Buffer; large?: LargeBody }> {
    if (this.#packing && !this.tooLarge) return { body: Buffer.alloc(0), large: await this.#packing.end() };
    return { body: Buffer.concat(this.#parts) };
  }

  override write(part: unknown, ...rest: unknown[]): boolean {
    const room = this.#keep(part, rest[0]);
    Reflect.apply(super.write, this, [part, ...rest]);
    return room; // nowhere is never full
  }

  override end(part?: unknown, ...rest: unknown[]): this {
    this.#keep(part, rest[0]);
    return Reflect.apply(super.end, this, [part, ...rest]);
  }

  override destroy(problem?: Error): this {
    this.brokenOff = !this.writableFinished;
    if (this.brokenOff) this.#packing?.drop();
    this.emit("close");
    return super.destroy(problem);
  }

  #keep(part: unknown, encoding: unknown): boolean {
    if (this.tooLarge) return true;
    if (typeof part === "string") return this.#take(Buffer.from(part, encoding === "latin1" ? "latin1" : "utf8"));
    return part instanceof Uint8Array ? this.#take(Buffer.from(part)) : true;
  }

  #take(part: Buffer): boolean {
    if (this.#packing) return this.#pack(this.#packing, part);
    this.#size += part.length;
    this.#parts.push(part);
    if (this.#size <= this.#bounds.plain) return true;
    if (String(this.getHeader("content-type")).startsWith("text/html")) {
      if (this.#size > this.#bounds.packed) this.#giveUp(); // a page is gone through again, so it has to be whole
      return true;
    }
    this.#packing = new Packing(this.#bounds.packed, () => this.#giveUp());
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    return this.#pack(this.#packing, whole);
  }

  #pack(packing: Packing, part: Buffer): boolean {
    if (packing.write(part)) return true;
    packing.room().then(
      () => this.emit("drain"),
      () => {}, // given up meanwhile
    );
    return false;
  }

  #giveUp(): void {
    if (this.tooLarge) return;
    this.tooLarge = true;
    this.#parts = [];
    this.#packing?.drop();
    this.emit("close");
  }
}

/**
 * What `handler` answers to a bare GET of `address`. The request carries the site's own
 * host and nothing of any reader, so the answer cannot depend on who asked first.
 * @param more headers of the program's own
 * @throws TooLarge for what takes more memory than one answer may
 */
export async function captured(
  handler: Handler,
  address: string,
  host: string,
  more: IncomingHttpHeaders = {},
  bounds: Bounds = BOUNDS,
): Promise<Captured> {
  const request = new IncomingMessage(new Socket());
  const headers = { host, accept: "*/*", "x-forwarded-for": "127.0.0.1", ...more };
  Object.assign(request, { method: "GET", url: address, httpVersion: "1.1", headers });
  request.push(null);
  const response = new CapturedResponse(request, bounds);
  const closed = new Promise((resolve) => response.once("close", resolve));
  await handler(request, response).catch((problem: unknown) => {
    if (!response.tooLarge) throw problem;
  });
  await closed;
  if (response.tooLarge) throw new TooLarge(address);
  if (response.brokenOff) throw new Error(`The answer of ${address} broke off.`);
  const kept = await response.body().catch((problem: unknown) => {
    throw response.tooLarge ? new TooLarge(address) : problem; // by its last part
  });
  return { status: response.statusCode, headers: response.getHeaders(), ...kept };
}
