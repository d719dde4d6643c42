import { request } from "node:http";
import { text } from "node:stream/consumers";
import type { Channel } from "@/lib/delivery/channel";
import { TIMING, type Timing } from "@/lib/delivery/work";

/** A channel that tells every change to each of `targets` by a request to `url`, as plainly as can be. */
export function postChannel(url: string, targets: readonly string[]): Channel {
  return {
    name: "post",
    deliveriesFor: async ({ firstEntry }) =>
      targets.map((target) => {
        const about = `change ${firstEntry}`;
        return { channel: "post", target, kind: "change", key: `${about} ${target}`, payload: { target, about } };
      }),
    send: ({ id, payload }, signal) =>
      new Promise((resolve, reject) => {
        const sent = request(url, { method: "POST", headers: { "webhook-id": id }, signal }, async (response) => {
          await text(response);
          const { statusCode = 0 } = response;
          if (statusCode === 410) resolve({ giveUp: true, answer: "410" });
          else if (statusCode < 300) resolve({ sent: true, answer: String(statusCode) });
          else resolve({ retry: true, answer: String(statusCode) });
        });
        sent.once("error", reject);
        sent.end(payload);
      }),
  };
}

/** Pauses of a test that waits for what happens after them. A lease lasts as long as a real one. */
export const HASTE: Timing = { ...TIMING, lookMs: 50, restMs: 100, pauseMs: () => 100 };
