import { Agent, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { malformedRequests, type RawRequest } from "@/tests/support/malformed-requests";
import { type Site, startSite } from "@/tests/support/server";

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  agent.destroy();
  await site.stop();
});

/** The status of the answer; 0 when none came within half a minute. */
function send({ method, path, headers, body }: RawRequest): Promise<number> {
  return new Promise((resolve) => {
    const length = body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const outgoing = request(site.url, { agent, method, path, headers: { ...headers, ...length }, timeout: 30_000 });
    outgoing.on("response", (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
      answer.on("error", () => resolve(0));
    });
    outgoing.on("timeout", () => outgoing.destroy());
    outgoing.on("error", () => resolve(0));
    outgoing.end(body);
  });
}

test.each([20261122, 20251028, 42])("3 × 1,000 malformed requests get a page or a 4xx (seed %i)", async (seed) => {
  const requests = malformedRequests(1000, seed);
  const refused: string[] = [];
  const statuses = new Map<number, number>();
  const queue = [...requests];
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      // A kept connection may close just as it is used again; a reader's client then asks anew, and so does this.
      const status = (await send(next)) || (await send(next));
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 0 || status >= 500) refused.push(`${status} ${JSON.stringify(next).slice(0, 400)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect(refused).toEqual([]);
  // The inputs reach pages as well as refusals; were all turned away at the door, nothing would be tested.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(100);
  expect(statuses.get(404) ?? 0).toBeGreaterThan(20);
});

test("the site still answers afterwards", async () => {
  expect((await fetch(`${site.url}/api/v1/health`)).status).toBe(200);
  expect((await fetch(`${site.url}/en`)).status).toBe(200);
});

test.each([
  ["/en/calculator?agreement=nope", 404],
  ["/ja/timeline?from=x", 400],
  ["/en/changes?to=x", 400],
  ["/en/charts?by=x", 400],
  ["/ja/commitments?sort=x", 400],
  ["/en/commitments?sort=-due", 200],
])("%s is a page that answers %i", async (address, status) => {
  const answer = await fetch(site.url + address);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
});

test.each([
  ["TRACE", "/en", 405],
  ["PROPFIND", "/en", 405],
  ["DELETE", "/en/agreements/us-japan-critical-minerals-2025", 405],
  ["TRACE", "/api/v1/agreements", 405],
  ["OPTIONS", "*", 400],
  ["GET", "http://elsewhere.example/api/v1/health", 200],
  ["GET", "http://elsewhere.example?q=1", 307],
])("%s %s is answered %i", async (method, path, status) => {
  expect(await send({ method, path, headers: {}, body: "" })).toBe(status);
});

const HERE = "tracker.example";
const FORM = 'multipart/form-data; boundary="b"';
const kinds: [kind: string, headers: Record<string, string>, body: string][] = [
  [
    "a form in parts",
    { "content-type": FORM },
    '--b\r\nContent-Disposition: form-data; name="$ACTION_1"\r\n\r\n\r\n--b--\r\n',
  ],
  ["a plain form", { "content-type": "application/x-www-form-urlencoded" }, "a=b"],
  ["a script", { "content-type": "text/plain;charset=UTF-8", "next-action": "00".repeat(21) }, "[]"],
];
const senders: Record<string, string>[] = [
  { host: HERE, origin: "https://elsewhere.example" },
  { host: HERE, origin: "null" },
  { host: HERE, origin: "not an address" },
  { host: "0.0.0.0", origin: `https://${HERE}` },
  { host: HERE, origin: `https://${HERE}`, "x-forwarded-host": "elsewhere.example" },
  { host: HERE, origin: `https://${HERE}`, "x-forwarded-host": "elsewhere.example, tracker.example" },
];

test.each(kinds)("%s sent to a page from another site is refused, whatever it claims", async (_, headers, body) => {
  for (const sender of senders) {
    const sent = { method: "POST", path: "/en/sign-in", headers: { ...headers, ...sender }, body };
    expect(await send(sent), JSON.stringify(sender)).toBe(403);
  }
  const own = { host: HERE, origin: `https://${HERE}` };
  const answered = await send({ method: "POST", path: "/en/sign-in", headers: { ...headers, ...own }, body });
  expect(answered).not.toBe(403);
  expect(answered).toBeLessThan(500);
});
