import { randomBytes } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Captured } from "@/lib/web/cache/captured-response";
import { type Kept, ResponseCache, tagOf } from "@/lib/web/cache/response-cache";

const page = (body: string, more: Partial<Captured> = {}): Captured => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", vary: "rsc" },
  body: Buffer.from(body),
  ...more,
});

/** A cache over `answer`, with a clock to turn and a list of the addresses it had drawn. */
function cacheOver(
  answer: (address: string) => Captured | Promise<Captured>,
  { bytes = 1_000_000, held = false } = {},
) {
  const drawn: string[] = [];
  const clock = { ms: 0 };
  const render = async (address: string) => {
    drawn.push(address);
    return answer(address);
  };
  return { cache: new ResponseCache({ bytes, render, held, ticks: () => clock.ms }), drawn, clock };
}

function kept(answer: Kept | null): Kept {
  if (!answer) throw new Error("nothing was kept");
  return answer;
}

/** A text that no compression makes much smaller than 20 kB. */
const noise = () => randomBytes(20_000).toString("base64");

describe("kept answers", () => {
  test("are drawn once however many ask at once", async () => {
    const { cache, drawn } = cacheOver(() => page("hello"));
    const answers = await Promise.all(Array.from({ length: 100 }, () => cache.load("/en", "1")));
    expect(drawn).toEqual(["/en"]);
    expect(new Set(answers).size).toBe(1);
    expect(cache.get("/en", "1")).toBe(answers[0]);
  });

  test("belong to one address and one version", async () => {
    const { cache, drawn } = cacheOver((address) => page(address));
    await cache.load("/en?asOf=2026-01-01", "1");
    expect(cache.get("/en", "1")).toBeUndefined();
    expect(cache.get("/en?asOf=2026-01-01", "2")).toBeUndefined();
    await cache.load("/en?asOf=2026-01-01", "2");
    expect(drawn).toHaveLength(2);
    expect(cache.get("/en?asOf=2026-01-01", "2")).toBeDefined();
  });

  test("come in three encodings of the same text, each with a tag of its own", async () => {
    const { cache } = cacheOver(() => page("日米 ".repeat(500)));
    const answer = kept(await cache.load("/ja", "1"));
    const [br, gzip, plain] = [
      await cache.body("/ja", answer, "br"),
      await cache.body("/ja", answer, "gzip"),
      await cache.body("/ja", answer, "identity"),
    ];
    expect(plain.toString()).toBe("日米 ".repeat(500));
    expect(brotliDecompressSync(br).equals(plain)).toBe(true);
    expect(gunzipSync(gzip).equals(plain)).toBe(true);
    const tags = [tagOf(answer, "br"), tagOf(answer, "gzip"), tagOf(answer, "identity")];
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    expect(answer.headers.vary).toBe("rsc, Accept-Encoding");
    expect(cache.get("/ja", "1")).toBe(answer);
  });

  test("leave when the bytes run out, the least recently used first", async () => {
    const { cache } = cacheOver(() => page(noise()), { bytes: 140_000 }); // three answers of about 42 kB
    for (const address of ["/en/a", "/en/b", "/en/c"]) await cache.load(address, "1");
    expect(cache.get("/en/a", "1")).toBeDefined();
    await cache.load("/en/d", "1");
    const there = ["/en/a", "/en/b", "/en/c", "/en/d"].filter((address) => cache.get(address, "1"));
    expect(there).toEqual(["/en/a", "/en/c", "/en/d"]);
  });

  test.each<[string, Partial<Captured>]>([
    ["a refusal", { status: 404 }],
    ["a redirect", { status: 307, headers: { location: "/en" } }],
    ["a failure", { status: 500 }],
    ["an answer that sets a cookie", { headers: { "set-cookie": ["a=b"] } }],
    ["an answer that its route keeps from caches", { headers: { "cache-control": "no-store" } }],
    ["a body that is encoded already", { headers: { "content-encoding": "gzip" } }],
  ])("are never %s", async (_what, more) => {
    const { cache } = cacheOver(() => page("no", more));
    expect(await cache.load("/en", "1")).toBeNull();
    expect(cache.get("/en", "1")).toBeUndefined();
  });

  test("a drawing that throws is tried again by the next reader", async () => {
    let broken = true;
    const { cache } = cacheOver(() => {
      if (broken) throw new Error("the database is away");
      return page("back");
    });
    await expect(cache.load("/en", "1")).rejects.toThrow("away");
    broken = false;
    expect(await cache.load("/en", "1")).not.toBeNull();
  });

  test("with a running clock last a second, and for ever where the clock is held", async () => {
    const ticking = '<span role="timer">1 day 02:03:04</span>';
    const running = cacheOver(() => page(ticking));
    const answer = kept(await running.cache.load("/en", "1"));
    expect(answer.headers["cache-control"]).toContain("s-maxage=1,");
    running.clock.ms = 999;
    expect(running.cache.get("/en", "1")).toBeDefined();
    running.clock.ms = 1000;
    expect(running.cache.get("/en", "1")).toBeUndefined();
    const held = cacheOver(() => page(ticking), { held: true });
    await held.cache.load("/en", "1");
    held.clock.ms = 1e9;
    expect(held.cache.get("/en", "1")).toBeDefined();
  });
});
