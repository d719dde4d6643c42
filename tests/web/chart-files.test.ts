import { XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHART_NAMES } from "@/lib/domain/charts/chart-series";
import { EU_US_JAPAN, openApi, type Params, type Route, read, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";
import { HOSTILE } from "@/tests/support/hostile-text";
import { randomSource } from "@/tests/support/random-source";

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

const route = (): Promise<Route> => import("@/app/[locale]/charts/[file]/route");

/** `/en/charts/delivery.svg?asOf=…`, asked as the framework would. */
async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`https://tracker.example${address}`);
  const [, locale = "", , file = ""] = url.pathname.split("/").map(decodeURIComponent);
  const method = (init.method ?? "GET") as keyof Route;
  return (await route())[method](new Request(url, init), { params: Promise.resolve({ locale, file }) });
}
const text = async (address: string) => (await ask(address)).text();

describe.each(CHART_NAMES)("%s by itself", (name) => {
  test.each(["en", "ja"])("is a whole picture with its day, source and address, in %s", async (locale) => {
    const answer = await ask(`/${locale}/charts/${name}.svg?agreement=${US_JAPAN}&asOf=2026-04-20`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    expect(answer.headers.get("content-language")).toBe(locale);
    const svg = await answer.text();
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain(locale === "en" ? "As of 20 April 2026" : "2026年4月20日現在");
    expect(svg).toContain(`https://tracker.example/${locale}/charts?agreement=${US_JAPAN}&#38;asOf=2026-04-20`);
    expect(svg).not.toMatch(/<script|<image|href=|https?:\/\/(?!tracker\.example|www\.w3\.org\/2000\/svg)/);
    expect(svg).not.toMatch(/var\(/);
    expect(await text(`/${locale}/charts/${name}.svg?agreement=${US_JAPAN}&asOf=2026-04-20`)).toBe(svg);
  });

  test("has a strong ETag, 304, HEAD and 405, as CSV too", async () => {
    for (const address of [`/en/charts/${name}.svg`, `/en/charts/${name}.csv`]) {
      const full = await ask(address);
      const tag = full.headers.get("etag") ?? "";
      expect(tag).toMatch(/^"r\d+-[\w-]{27}"$/);
      expect((await ask(address, { headers: { "If-None-Match": tag } })).status).toBe(304);
      const head = await ask(address, { method: "HEAD" });
      expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", tag]);
      expect((await ask(address, { method: "POST" })).status).toBe(405);
    }
  });
});

type Summary = {
  totals: { commitments: number };
  progress: { rows: unknown[] };
  burnUp: { points: { on: string; due: number }[] };
  dated: { ref: string; days: number }[];
  evidence: { months: { month: string; counting: number; other: number; updates: number }[] };
  freshness: { rows: unknown[] };
  groups: { by: string; groups: { bars: { count: number }[] }[] };
  delivery: { bars: { count: number }[] };
};
const csvRows = async (name: string, query: string) =>
  (await text(`/en/charts/${name}.csv?${query}`))
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));

test.each(["", `agreement=${US_JAPAN}`, "party=JP&delivery=underway&by=party", "asOf=2026-01-15&by=agreement"])(
  "tables have the numbers of the API for ?%s",
  async (query) => {
    const summary = await read<Summary>(`/summary?${query}`);
    const present = (bars: { count: number }[]) => bars.filter(({ count }) => count > 0).map(({ count }) => count);
    expect((await csvRows("delivery", query)).map((cells) => Number(cells.at(-2)))).toEqual([
      ...present(summary.delivery.bars),
      ...summary.groups.groups.flatMap(({ bars }) => present(bars)),
    ]);
    expect(await csvRows("progress", query)).toHaveLength(summary.totals.commitments);
    expect(summary.progress.rows).toHaveLength(summary.totals.commitments);
    expect(await csvRows("freshness", query)).toHaveLength(summary.totals.commitments);
    const points = summary.burnUp.points.map(({ on, due }) => `${on} ${due}`);
    expect((await csvRows("burn-up", query)).map(([on, due]) => `${on} ${due}`)).toEqual(points);
    expect((await csvRows("schedule", query)).map((cells) => Number(cells.at(-1)))).toEqual(
      summary.dated.map(({ days }) => days),
    );
    expect((await csvRows("evidence", query)).map((cells) => cells.join())).toEqual(
      summary.evidence.months.map(({ month, counting, other, updates }) => `${month},${counting},${other},${updates}`),
    );
    const list = await read<{ total: number }>(`/commitments?${query.replace(/&?by=\w+/, "")}`);
    expect(summary.totals.commitments).toBe(list.total);
  },
);

test("the memorandum's 49 days late and its delivery are drawn", async () => {
  expect(await text(`/en/charts/schedule.svg?agreement=${EU_US_JAPAN}`)).toContain("delivered 49 days late");
  expect(await text(`/en/charts/burn-up.svg?agreement=${EU_US_JAPAN}`)).toContain(
    "1 of 1 dated commitment had come due, with 1 of 1 delivered",
  );
});

test.each([
  ["/en/charts/delivery.svg?asOf=2026-02-30", 400],
  ["/en/charts/delivery.svg?by=colour", 400],
  ["/en/charts/delivery.csv?delivery=lost", 400],
  ["/en/charts/delivery.svg?party=XX", 400],
  ["/en/charts/delivery.svg?agreement=none", 404],
  ["/en/charts/delivery.png", 404],
  ["/en/charts/donut.svg", 404],
  ["/en/charts/delivery.svg.svg", 404],
  ["/fr/charts/delivery.svg", 404],
])("%s gives %i", async (address, status) => {
  const answer = await ask(address);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
});

test("400 nasty addresses: never a 5xx", async () => {
  const source = randomSource(20261122);
  const { GET } = await route();
  const names = "asOf knownOn q agreement party theme delivery schedule sort page by __proto__".split(" ");
  const values = [...HOSTILE, US_JAPAN, "JP", "theme", "2026-04-20", "2999-12-31", "1600-01-01", "%ff"];
  for (let run = 0; run < 400; run += 1) {
    const pairs = Array.from({ length: source.number(4) }, () => [source.pick(names), source.pick(values)]);
    const file = source.pick([`${source.pick(CHART_NAMES)}.${source.pick(["svg", "csv"])}`, source.pick(values)]);
    const params: Params = { locale: source.pick(["en", "ja", source.pick(values)]), file };
    const request = new Request(`https://tracker.example/en/charts/x?${new URLSearchParams(pairs as string[][])}`);
    const answer = await GET(request, { params: Promise.resolve(params) });
    expect(answer.status, JSON.stringify([params, pairs])).toBeLessThan(500);
    if (answer.headers.get("content-type")?.startsWith("image/"))
      expect(XMLValidator.validate(await answer.text())).toBe(true);
  }
});
