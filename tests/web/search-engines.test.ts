import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "@/lib/paths";
import { openApi, type Route, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

async function read(route: Route, address: string): Promise<string> {
  // The framework hands over no parameters at all where an address has none.
  const context = { params: Promise.resolve(undefined) } as unknown as Parameters<Route["GET"]>[1];
  const response = await route.GET(new Request(`https://tracker.example${address}`), context);
  expect(response.status).toBe(200);
  return response.text();
}

test("the sitemap names every page once in each language, and the other language beside it", async () => {
  const xml = await read(await import("@/app/sitemap.xml/route"), "/sitemap.xml");
  const named = [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
  expect(new Set(named).size).toBe(named.length);
  for (const page of [pages.overview("ja"), pages.changes("en"), pages.commitment("en", US_JAPAN, "07")])
    expect(named).toContain(`https://tracker.example${page}`);
  expect(xml.match(/<xhtml:link /g)).toHaveLength(2 * named.length);
});

test("robots are sent to the sitemap and kept from the editors' pages", async () => {
  const text = await read(await import("@/app/robots.txt/route"), "/robots.txt");
  expect(text).toContain("Sitemap: https://tracker.example/sitemap.xml\n");
  expect(text).toContain("Disallow: /ja/edit\n");
});
