import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cachedSite } from "@/lib/web/cache/cached-site";
import { captured, type Handler } from "@/lib/web/cache/captured-response";
import { ResponseCache } from "@/lib/web/cache/response-cache";

const BOUNDS = { plain: 20_000, packed: 40_000 };
const line = (at: number) => `${at},${"日米 ".repeat(30)}\r\n`;
const LINES = 1500;
const whole = Array.from({ length: LINES }, (_, at) => line(at)).join("");

/** How many answers were begun, and how many of them the site was told to stop. */
let begun = 0;
let stopped = 0;
let server: Server;
let url = "";
let cache: ResponseCache;

/** A site that sends a table line by line, waiting whenever it is told to; noise, which nothing packs; and pages. */
const site: Handler = async (request, response) => {
  begun += 1;
  let gone = false;
  let goOn = () => {};
  response.on("drain", () => goOn());
  response.once("close", () => {
    gone = !response.writableFinished;
    stopped += gone ? 1 : 0;
    goOn();
  });
  const type = request.url === "/en/page" ? "text/html" : "text/csv";
  response.setHeader("content-type", `${type}; charset=utf-8`);
  const next = request.url === "/en/noise" ? () => randomBytes(60).toString("hex") : line;
  for (let at = 0; at < LINES && !gone; at += 1)
    if (request.url === "/en/broken" && at === 1000) response.destroy();
    else if (!response.write(next(at)) && !gone) await new Promise<void>((resolve) => (goOn = resolve));
  if (!gone) response.end();
};

beforeEach(async () => {
  [begun, stopped] = [0, 0];
  const render = (address: string) => captured(site, address, "tracker.example", {}, BOUNDS);
  cache = new ResponseCache({ bytes: 1_000_000, render, held: true, ticks: () => performance.now() });
  const version = {
    current: () => "1",
    dayLeft: () => Number.POSITIVE_INFINITY,
    writing: () => () => {},
    reachable: true,
  };
  const handler = cachedSite({ site, cache, version });
  server = createServer((request, response) => void handler(request, response)).listen(0);
  await once(server, "listening");
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test("a large answer is packed as it comes, kept, and sent as every reader likes it", async () => {
  const kept = await cache.load("/en/table", "1");
  expect(kept?.large).toBe(true);
  expect(gunzipSync(kept?.bodies.gzip ?? "").toString()).toBe(whole);
  expect(brotliDecompressSync(kept?.bodies.br ?? "").toString()).toBe(whole);
  expect(kept?.digest).toBe(createHash("sha256").update(whole).digest("base64url").slice(0, 27));
  expect(cache.size.bytes).toBeLessThan(BOUNDS.packed);
  for (const encoding of ["br", "gzip", "identity"]) {
    const headers = { "accept-encoding": encoding };
    const answer = await fetch(`${url}/en/table`, { headers });
    expect([answer.status, (await answer.text()) === whole], encoding).toEqual([200, true]);
    const tag = answer.headers.get("etag") ?? "";
    const again = await fetch(`${url}/en/table`, { headers: { ...headers, "if-none-match": tag } });
    expect([again.status, await again.text(), again.headers.get("etag")], encoding).toEqual([304, "", tag]);
    const head = await fetch(`${url}/en/table`, { method: "HEAD", headers });
    expect([head.status, await head.text(), head.headers.get("etag")], encoding).toEqual([200, "", tag]);
    expect(head.headers.get("content-type")).toBe(answer.headers.get("content-type"));
  }
  expect(begun).toBe(1);
  expect(cache.get("/en/table", "1")?.bodies.identity).toBeUndefined();
});

test.each(["/en/noise", "/en/page"])(
  "of %s, too large to keep, nothing is held and every reader gets it whole",
  async (path) => {
    const lengths = await Promise.all([1, 2, 3].map(async () => (await (await fetch(url + path)).text()).length));
    expect(lengths).toEqual([1, 2, 3].map(() => (path === "/en/noise" ? LINES * 120 : whole.length)));
    expect(cache.size).toEqual({ answers: 0, bytes: 0 });
    expect([begun, stopped]).toEqual([4, 1]); // tried once, given up in the middle, then one for each
    await (await fetch(url + path)).text();
    expect([begun, stopped]).toEqual([5, 1]);
  },
);

test("an answer that breaks off is not taken for a whole one", async () => {
  await expect(cache.load("/en/broken", "1")).rejects.toThrow("broke off");
  expect(cache.size).toEqual({ answers: 0, bytes: 0 });
  await expect(fetch(`${url}/en/broken`).then((answer) => answer.text())).rejects.toThrow();
});
