import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { badgeSvg } from "@/lib/formats/badge";
import { badges } from "@/lib/paths";
import { openApi, type Route, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";
import fc from "@/tests/support/fixed-chance";

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

async function routeOf(depth: number): Promise<Route> {
  return depth > 1 ? import("@/app/badges/[slug]/[ref]/route") : import("@/app/badges/[slug]/route");
}

async function ask(address: string, init?: RequestInit): Promise<Response> {
  const url = new URL(address, "https://tracker.example");
  const [slug = "", ref = ""] = url.pathname.split("/").slice(2).map(decodeURIComponent);
  const route = await routeOf(ref ? 2 : 1);
  return route.GET(new Request(url, init), { params: Promise.resolve({ slug, ref }) });
}
const titleOf = async (address: string) => /<title>(.*)<\/title>/.exec(await (await ask(address)).text())?.[1];

describe("a badge says in its title", () => {
  test.each([
    [
      badges.commitment(US_JAPAN, "07"),
      "07 Hold the bilateral investment ministerial: Deadline passed · 210 days (22 Nov 2026)",
    ],
    [badges.commitment(US_JAPAN, "07", { lang: "ja" }), /期限経過 · 210日/],
    [badges.commitment(US_JAPAN, "07", { asOf: "2026-04-20" }), /Due soon · 6 days to go \(20 Apr 2026\)/],
    [badges.commitment(US_JAPAN, "07", { asOf: "2026-04-26" }), /: Due today \(/],
    [badges.commitment(US_JAPAN, "04"), /: Underway \(/],
    [badges.commitment(US_JAPAN, "04", { asOf: "2020-01-01" }), /: Not signed yet \(/],
    [badges.agreement(US_JAPAN), /: 0 of 15 delivered · 2 deadlines passed \(/],
    [badges.agreement(US_JAPAN, { asOf: "2026-04-20" }), /: 0 of 15 delivered \(/],
  ])("%s", async (address, title) => {
    expect(await titleOf(address)).toEqual(typeof title === "string" ? title : expect.stringMatching(title));
  });
});

test("is a picture that is asked for once: ETag, then 304", async () => {
  const address = badges.commitment(US_JAPAN, "07");
  const full = await ask(address);
  expect(full.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  expect(await full.text()).not.toMatch(/<script|on\w+=|href/);
  const again = await ask(address, { headers: { "If-None-Match": full.headers.get("etag") ?? "" } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test.each([
  [`/badges/${US_JAPAN}`, 404],
  ["/badges/none.svg", 404],
  [`/badges/${US_JAPAN}/99.svg`, 404],
  [`/badges/${US_JAPAN}.svg?lang=fr`, 400],
  [`/badges/${US_JAPAN}.svg?asOf=2026-02-30`, 400],
  [`/badges/${US_JAPAN}.svg?knownOn=2026-01-01`, 404],
])("%s is refused with %i", async (address, status) => {
  expect((await ask(address)).status).toBe(status);
});

test("whatever a title holds, the picture is well-formed and nothing of it becomes markup", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("</title><script>", "\"&'<>", "\u0000\ud800", "約束".repeat(90)),
  );
  fc.assert(
    fc.property(text, text, (label, value) => {
      const svg = badgeSvg({ lang: "en", label, value, day: "22 Nov 2026", tone: "seal" });
      expect(svg.match(/<(?!\/)[a-z]+/g)).toEqual([
        "<svg",
        "<title",
        "<path",
        "<path",
        "<path",
        "<g",
        "<text",
        "<text",
      ]);
      expect(svg.replace(/\n$/, "")).not.toMatch(/[\p{Cc}\p{Cs}\ufffe\uffff]/u);
      expect(svg.replace(/&#\d+;/g, "")).not.toContain("&");
      expect(svg).not.toMatch(/NaN|width="-/);
    }),
    { numRuns: 150 },
  );
});

test("300 nasty addresses: never a 5xx", async () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      US_JAPAN,
      `${US_JAPAN}.svg`,
      "07.svg",
      ".svg",
      "__proto__.svg",
      "..svg",
      "\u0000.svg",
      "x".repeat(9000),
      "en",
      "ja",
    ),
    fc.string({ unit: "binary" }),
  );
  const names = fc.constantFrom("lang", "asOf", "knownOn", "__proto__");
  await fc.assert(
    fc.asyncProperty(
      nasty,
      nasty,
      fc.boolean(),
      fc.array(fc.tuple(names, nasty), { maxLength: 3 }),
      async (slug, ref, deep, pairs) => {
        const url = new URL("https://tracker.example/badges/any.svg");
        for (const [name, value] of pairs) url.searchParams.append(name, value);
        const route = await routeOf(deep ? 2 : 1);
        const { status } = await route.GET(new Request(url), { params: Promise.resolve({ slug, ref }) });
        expect(status).toBeLessThan(500);
      },
    ),
    { numRuns: 300, seed: 20261122 },
  );
});
