import { setImmediate as turn } from "node:timers/promises";

/** Characters gathered before they are sent: small enough to hold little, large enough to send quickly. */
const PIECE = 32_768;

/**
 * A body that is made while it is sent: the next piece when the reader has taken the one before, and
 * nothing more once they go away. Other requests have their turn between two pieces.
 */
export function streamedBody(parts: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = parts[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        await turn();
        const { text, ended } = gathered(source);
        if (text !== "") controller.enqueue(encoder.encode(text));
        if (ended) controller.close();
      },
      cancel() {
        source.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

function gathered(source: Iterator<string>): { text: string; ended: boolean } {
  let text = "";
  while (text.length < PIECE) {
    const { value, done } = source.next();
    if (done) return { text, ended: true };
    text += value;
  }
  return { text, ended: false };
}
