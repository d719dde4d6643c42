import { afterEach, beforeEach, expect, it } from "vitest";
import { post } from "@/lib/delivery/webhook/post";
import type { Resolver } from "@/lib/delivery/webhook/public-address";
import { startWebhookReceiver, type WebhookReceiver } from "@/tests/support/webhook-receiver";

let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = await startWebhookReceiver();
});
afterEach(() => receiver.stop());

const closed = { openNetwork: false, timeout: 1000 };
const open = { openNetwork: true, timeout: 1000 };
const port = () => new URL(receiver.url).port;

/** A name server that answers each question with the next of `answers`, the last one for ever. */
function answering(...answers: string[][]): Resolver & { asked: () => number } {
  let asked = 0;
  const resolver: Resolver = (_host, options, done) => {
    const found = (answers[Math.min(asked, answers.length - 1)] ?? []).map((address) => ({
      address,
      family: address.includes(":") ? 6 : 4,
    }));
    asked += 1;
    if (options.all) done(null, found);
    else done(null, found[0]?.address ?? "", found[0]?.family);
  };
  return Object.assign(resolver, { asked: () => asked });
}

// Given out to the world, in a network where nobody answers on these ports; often there is no way there at all.
const ELSEWHERE = "2606:4700:ffff:ffff::1";

it("connects to nothing that a name leads to inside, whatever it led to before", async () => {
  const resolver = answering([ELSEWHERE], ["127.0.0.1"]);
  const url = `https://rebinding.example:${port()}/`;
  const first = await post(url, "{}", {}, { ...closed, timeout: 300, resolver });
  expect(["timeout", "unreachable", "insecure"]).toContain(first.outcome);
  expect(resolver.asked()).toBe(1); // what was looked at is what was connected to: there is no second question
  expect((await post(url, "{}", {}, { ...closed, resolver })).outcome).toBe("private");
  expect(receiver.connections()).toBe(0);
  const allowed = await post(`http://rebinding.example:${port()}/`, "{}", {}, { ...open, resolver });
  expect(allowed.outcome).toBe("taken"); // the same name leads there where it may
});

it("connects to nothing when one of several addresses is inside", async () => {
  const inside = [
    [ELSEWHERE, "127.0.0.1"],
    ["127.0.0.1"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["169.254.169.254"],
    ["0.0.0.0"],
  ];
  for (const addresses of inside) {
    const posted = await post(
      `https://name.example:${port()}/`,
      "{}",
      {},
      { ...closed, resolver: answering(addresses) },
    );
    expect([addresses, posted.outcome]).toEqual([addresses, "private"]);
  }
  for (const host of ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]", "localhost"])
    expect([host, (await post(`https://${host}:${port()}/`, "{}", {}, closed)).outcome]).toEqual([host, "private"]);
  expect((await post(receiver.url, "{}", {}, closed)).outcome).toBe("bad-address");
  expect(receiver.connections()).toBe(0);
});

it("says how the receiver answered, and reads no more of it than is kept", async () => {
  const ended = async (how: Parameters<WebhookReceiver["answer"]>[0]) => {
    receiver.answer(how);
    const { outcome, status, answer, retryAfter } = await post(receiver.url, "{}", {}, open);
    return [outcome, status, answer.length, retryAfter];
  };
  expect(await ended((response) => response.writeHead(201).end("ok"))).toEqual(["taken", 201, 2, null]);
  expect(await ended((response) => response.writeHead(302, { location: "/" }).end())).toEqual([
    "answered-redirect",
    302,
    0,
    null,
  ]);
  expect(await ended((response) => response.writeHead(410).end())).toEqual(["answered-gone", 410, 0, null]);
  expect(await ended((response) => response.writeHead(503, { "retry-after": "7" }).end())).toEqual([
    "answered-busy",
    503,
    0,
    "7",
  ]);
  expect(await ended((response) => response.writeHead(404).end())).toEqual(["answered-error", 404, 0, null]);
  const endless = (response: import("node:http").ServerResponse) => {
    response.writeHead(200);
    const more = () => {
      while (response.write("x".repeat(65536)));
      response.once("drain", more);
    };
    more();
  };
  expect(await ended(endless)).toEqual(["taken", 200, 2000, null]);
  const unreadable = { "content-encoding": "gzip" };
  expect(await ended((response) => response.writeHead(200, unreadable).end("zip"))).toEqual(["taken", 200, 0, null]);
  expect(receiver.requests).toHaveLength(7);
});

it("does not wait for ever, and says what stood in the way", async () => {
  receiver.answer(() => undefined);
  expect((await post(receiver.url, "{}", {}, { ...open, timeout: 200 })).outcome).toBe("timeout");
  const secure = receiver.url.replace("http:", "https:");
  expect((await post(secure, "{}", {}, open)).outcome).toBe("insecure");
  const unknown: Resolver = (_host, _options, done) => done(Object.assign(new Error("no"), { code: "ENOTFOUND" }), "");
  expect((await post("http://no.example/", "{}", {}, { ...open, resolver: unknown })).outcome).toBe("unknown-host");
  const hanging: Resolver = () => undefined;
  expect((await post("http://no.example/", "{}", {}, { ...open, timeout: 200, resolver: hanging })).outcome).toBe(
    "timeout",
  );
  await receiver.stop();
  expect((await post(receiver.url, "{}", {}, open)).outcome).toBe("unreachable");
  receiver = await startWebhookReceiver();
});
