import { once } from "node:events";
import { Agent, createServer, type IncomingMessage, request as open, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cachedSite } from "@/lib/web/cache/cached-site";
import { captured, type Handler } from "@/lib/web/cache/captured-response";
import { ResponseCache } from "@/lib/web/cache/response-cache";

/** What the site behind the cache was asked, in order. */
let asked: string[] = [];
let revision = 1;
let writing = 0;
let reachable = true;
let dayLeft = Number.POSITIVE_INFINITY;
let server: Server;
let url = "";

/** A small site: pages that count, a refusal, and a form. */
const site: Handler = async (request, response) => {
  asked.push(`${request.method} ${request.url} ${request.headers.host} ${request.headers.cookie ?? "-"}`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (request.url === "/en/nowhere") response.writeHead(404, { "content-type": "text/html" }).end("no such page");
  else {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("cache-control", "private, no-store");
    response.write("<p>revision ");
    response.end(`${revision}</p>`);
  }
};

beforeEach(async () => {
  asked = [];
  revision = 1;
  writing = 0;
  reachable = true;
  dayLeft = Number.POSITIVE_INFINITY;
  const cache = new ResponseCache({
    bytes: 1_000_000,
    render: (address) => captured(site, address, "tracker.example"),
    held: true,
    ticks: () => performance.now(),
  });
  const begin = () => {
    writing += 1;
    return () => {
      writing -= 1;
    };
  };
  const version = {
    current: () => String(revision),
    dayLeft: () => dayLeft,
    writing: begin,
    get reachable() {
      return reachable;
    },
  };
  server = createServer(cachedSite({ site, cache, version }));
  server.listen(0);
  await once(server, "listening");
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const text = async (path: string, headers: Record<string, string> = {}) =>
  (await fetch(url + path, { headers })).text();

test("a hundred readers at once cost one drawing, which knows none of them", async () => {
  const headers = { cookie: "theme=dark", "accept-language": "ja" };
  const answers = await Promise.all(Array.from({ length: 100 }, () => text("/en", headers)));
  expect(new Set(answers)).toEqual(new Set(["<p>revision 1</p>"]));
  expect(asked).toEqual(["GET /en tracker.example -"]);
});

test("a new revision is on the next read", async () => {
  await text("/en");
  revision = 2;
  expect(await text("/en")).toBe("<p>revision 2</p>");
  expect(asked).toHaveLength(2);
});

test("a reader who has it gets 304 without a body, by the tag of the encoding", async () => {
  const plain = { "accept-encoding": "identity" };
  const first = await fetch(`${url}/en`, { headers: plain });
  const tag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=60, must-revalidate");
  const again = await fetch(`${url}/en`, { headers: { ...plain, "if-none-match": `"other", ${tag}` } });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
  const zipped = await fetch(`${url}/en`, { headers: { "accept-encoding": "gzip", "if-none-match": tag } });
  expect([zipped.status, zipped.headers.get("content-encoding")]).toEqual([200, "gzip"]);
  expect(await zipped.text()).toBe(await first.text());
});

test.each([
  [60_000, 60],
  [59_999, 59],
  [1_500, 1],
  [-20, 0],
])("with %i ms of the day left, a shared cache may keep an answer for %i s", async (left, seconds) => {
  const control = `public, max-age=0, s-maxage=${seconds}, must-revalidate`;
  const usual = await fetch(`${url}/en`);
  dayLeft = left;
  for (const method of ["GET", "HEAD"]) {
    const late = await fetch(`${url}/en`, { method });
    expect([late.status, late.headers.get("cache-control")]).toEqual([200, control]);
    expect(await late.text()).toBe(method === "GET" ? await usual.clone().text() : "");
  }
  const known = await fetch(`${url}/en`, { headers: { "if-none-match": usual.headers.get("etag") ?? "" } });
  expect([known.status, known.headers.get("cache-control")]).toEqual([304, control]);
  expect(asked).toHaveLength(1);
});

test("HEAD says what GET would send, and sends nothing", async () => {
  const plain = { "accept-encoding": "identity" };
  const full = await fetch(`${url}/en`, { headers: plain });
  const head = await fetch(`${url}/en`, { method: "HEAD", headers: plain });
  expect(await head.text()).toBe("");
  for (const name of ["etag", "content-length", "content-type"]) {
    expect(head.headers.get(name), name).toBe(full.headers.get(name));
  }
});

test("one connection asks again and again, also where a question carries a body that nobody reads", async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (body: string) => {
    const headers = { "content-length": String(body.length), "accept-encoding": "identity" };
    const asking = open(`${url}/en`, { agent, headers: body === "" ? {} : headers }).end(body);
    const [answer] = (await once(asking, "response")) as [IncomingMessage];
    return [(await buffer(answer)).toString(), asking.reusedSocket];
  };
  const answers = [];
  for (const length of [0, 0, 200_000, 0, 1, 0]) answers.push(await ask("x".repeat(length)));
  agent.destroy();
  expect(new Set(answers.map(([text]) => text))).toEqual(new Set(["<p>revision 1</p>"]));
  expect(answers.slice(1).map(([, reused]) => reused)).toEqual([true, true, true, true, true]);
});

test("an editor's requests reach the site as they are", async () => {
  await text("/en");
  const own: Record<string, string>[] = [
    { cookie: "tracker.session_token=x" },
    { authorization: "Bearer x" },
    { rsc: "1" },
  ];
  for (const headers of own) {
    const answer = await fetch(`${url}/en`, { headers });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
  expect(asked).toHaveLength(4);
  expect(asked[1]).toContain("tracker.session_token=x");
});

test("a refusal reaches every reader from the site itself", async () => {
  const answers = await Promise.all([fetch(`${url}/en/nowhere`), fetch(`${url}/en/nowhere`)]);
  expect(answers.map((answer) => answer.status)).toEqual([404, 404]);
  expect(await answers[0]?.text()).toBe("no such page");
});

test("a write is announced until its answer is out", async () => {
  const answer = fetch(`${url}/en`, { method: "POST", body: "x" });
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(writing).toBe(1);
  await (await answer).text();
  while (writing > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(asked[0]).toMatch(/^POST /);
});

test("while the database is away, what is kept is sent and the rest refused in words", async () => {
  const kept = await text("/en");
  reachable = false;
  expect(await text("/en")).toBe(kept);
  const page = await fetch(`${url}/ja/commitments?q=a`, { headers: { "accept-language": "en" } });
  expect([page.status, page.headers.get("retry-after"), page.headers.get("cache-control")]).toEqual([
    503,
    "5",
    "no-store",
  ]);
  expect(await page.text()).toContain('lang="ja"');
  const program = await fetch(`${url}/api/v1/agreements`, { headers: { "accept-language": "ja" } });
  expect([program.status, program.headers.get("content-type")]).toEqual([
    503,
    "application/problem+json; charset=utf-8",
  ]);
  const editor = { cookie: "tracker.session_token=x" };
  const own = await Promise.all([
    fetch(`${url}/en`, { headers: editor }),
    fetch(`${url}/en/edit`, { method: "POST", body: "x", headers: editor }),
    fetch(`${url}/api/v1/agreements`, { headers: { authorization: "Bearer x" } }),
  ]);
  expect(own.map(({ status, headers }) => [status, headers.get("retry-after")])).toEqual(Array(3).fill([503, "5"]));
  expect(asked).toHaveLength(1);
  for (const path of ["/theme.js", "/api/v1/health", "/api/v1/ready"])
    expect((await fetch(url + path)).status, path).toBe(200);
  reachable = true;
  expect((await fetch(`${url}/ja/commitments?q=a`)).status).toBe(200);
});
