import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "@/lib/paths";
import { openApi, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

test.each([
  [pages.calculator("en", { agreement: "nope" }), 404],
  [pages.calculator("en", { agreement: US_JAPAN }), 200],
  [pages.calculator("ja", { agreement: US_JAPAN, signing: "x" }), 400],
  [pages.calculator("en", { from: "x" }), 200],
  ["/en/timeline?from=&to=&agreement=", 200],
  [pages.timeline("en", { from: "0001-01-01" }), 400],
  [pages.timeline("en", { agreement: "nope" }), 400],
  [pages.timeline("en", { agreement: US_JAPAN, asOf: "2020-01-01" }), 200],
  [pages.changes("ja", { from: "2026-04-28", to: "2026-04-20" }), 400],
  [pages.charts("en", { by: "colour" }), 400],
  [pages.charts("en", { by: "party", agreement: [US_JAPAN] }), 200],
  [pages.charts("en", { agreement: [US_JAPAN, "nope"] }), 400],
  [pages.commitments("en", { sort: "colour" }), 400],
  [pages.commitments("en", { page: "nine" }), 400],
  [pages.commitments("ja", { sort: "-due", page: 1 }), 200],
])("%s answers %i", async (address, status) => {
  const { pageStatus } = await import("@/lib/web/page-status");
  expect(await pageStatus(new URL(`https://tracker.example${address}`))).toBe(status);
});
