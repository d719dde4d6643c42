import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Locale, pictures } from "@/lib/paths";
import { openApi, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
const fetched: string[] = [];
const fetch = globalThis.fetch;
beforeAll(async () => {
  globalThis.fetch = (input, init) => {
    fetched.push(String(input));
    return fetch(input, init);
  };
  database = await openApi();
});
afterAll(() => {
  globalThis.fetch = fetch;
  return database.drop();
});

async function ask(address: string): Promise<Response> {
  const url = new URL(`https://tracker.example${address}`);
  const { GET } = await import("@/app/pictures/[...path]/route");
  const path = url.pathname.split("/").slice(2).map(decodeURIComponent);
  return GET(new Request(url), { params: Promise.resolve({ path }) });
}

describe.each<Locale>(["en", "ja"])("pictures for links (%s)", (locale) => {
  test.each([
    ["the overview", pictures.overview(locale)],
    ["an agreement", pictures.agreement(locale, US_JAPAN)],
    ["an agreement not signed yet", pictures.agreement(locale, US_JAPAN, { asOf: "2020-01-01" })],
    ["a commitment on its day", pictures.commitment(locale, US_JAPAN, "07", { asOf: "2026-04-26" })],
    ["a commitment without a date", pictures.commitment(locale, US_JAPAN, "04", { revision: 71 })],
  ])("%s is a PNG of 1200 by 630 and at most 100 kB, made without asking another address", async (_name, address) => {
    const response = await ask(address);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(bytes.length).toBeLessThan(100_000);
    expect(fetched.filter((one) => /^https?:/.test(one))).toEqual([]);
  });
});

test.each([
  ["/pictures/en", 404],
  ["/pictures/fr.png", 404],
  ["/pictures/en/none.png", 404],
  [pictures.commitment("en", US_JAPAN, "99"), 404],
  [pictures.agreement("en", US_JAPAN, { asOf: "2026-02-30" }), 400],
  [pictures.agreement("en", US_JAPAN, { revision: "x" }), 400],
  [pictures.agreement("en", US_JAPAN, { revision: 0 }), 404],
])("%s is refused with %i", async (address, status) => {
  expect((await ask(address)).status).toBe(status);
});
