import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type Params, type Route, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";
import { feedRoutes } from "@/tests/support/feeds";
import { HOSTILE } from "@/tests/support/hostile-text";
import { randomSource } from "@/tests/support/random-source";

const RUNS = 600;
let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

const values = [...HOSTILE, US_JAPAN, US_JAPAN, "07", "07", "US", "2026-04-20", "2026-02-30", "9999-12-31", "%", "%ff"];
const names = "asOf knownOn q agreement party theme delivery schedule sort page __proto__".split(" ");

test(`${RUNS} nasty addresses: never a 5xx`, async () => {
  const source = randomSource(20261122);
  const loaded = await Promise.all(Object.values(feedRoutes).map((load) => load()));
  const seen = new Map<number, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const route: Route = source.pick(loaded);
    const pairs = Array.from({ length: source.number(4) }, (): [string, string] => [
      source.pick(names),
      source.pick(values),
    ]);
    const locale = source.pick(["en", "ja", "en", "fr", source.pick(values)]);
    const params: Params = { locale, slug: source.pick([US_JAPAN, source.pick(values)]), ref: source.pick(values) };
    const code = source.pick(["JP", source.pick(values)]);
    const request = new Request(`https://tracker.example/en/feeds?${new URLSearchParams(pairs)}`);
    const response = await route.GET(request, { params: Promise.resolve({ ...params, code }) });
    seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
    expect(response.status, JSON.stringify([params, code, pairs])).toBeLessThan(500);
    expect((await response.text()).length).toBeLessThan(1_000_000);
  }
  for (const status of [200, 400, 404]) expect(seen.get(status), `${status}`).toBeGreaterThan(20);
});
