import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now } from "@/lib/clock";
import { assess } from "@/lib/commands/assess";
import { recordCheck } from "@/lib/commands/record-check";
import type { ApiCommitment } from "@/lib/formats/api-commitment";
import { apiProblem } from "@/lib/schema/api-answers";
import { OPERATIONS } from "@/lib/web/openapi/operations";
import { ask, openApi, read, routes, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

const editor = { id: "1", name: "Aki", role: "editor" as const };
const asking = () => ({ actor: editor, now: now(), database: database.client });
const ADDRESSES: Record<string, string> = {
  "/health": "/health",
  "/ready": "/ready",
  "/agreements": "/agreements",
  "/agreements/{slug}": `/agreements/${US_JAPAN}`,
  "/commitments": "/commitments?limit=200",
  "/commitments/{slug}/{ref}": `/commitments/${US_JAPAN}/07`,
  "/commitments/{slug}/{ref}/history": `/commitments/${US_JAPAN}/07/history`,
  "/summary": "/summary",
  "/changes": "/changes?from=2025-01-01&to=2026-11-22",
  "/deadline": "/deadline?from=2025-10-28&length=P180D&rollover=next-working-day&calendars=US,JP",
  "/openapi.json": "/openapi.json",
  "/agreement.schema.json": "/agreement.schema.json",
};

describe("every address", () => {
  test.each(OPERATIONS)("$path answers as its schema says", async ({ path, answer }) => {
    const address = ADDRESSES[path] ?? expect.fail(`no address for ${path}`);
    const body = await read(address);
    if (answer) expect(answer.safeParse(body).error?.issues ?? []).toEqual([]);
  });

  test("is in the OpenAPI document, and nothing else is", () => {
    const described = OPERATIONS.map(({ path }) => path.replace(/\{(\w+)\}/g, "[$1]"));
    expect(described.sort()).toEqual(Object.keys(routes).sort());
  });

  test.each(Object.values(ADDRESSES))("%s: strong ETag, 304, HEAD, CORS, 405", async (address) => {
    const full = await ask(address);
    const tag = full.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[^"]+"$/);
    expect(full.headers.get("access-control-allow-origin")).toBe("*");
    const cached = ["/health", "/ready"].includes(address)
      ? "no-store"
      : "public, max-age=0, s-maxage=60, stale-while-revalidate=300";
    expect(full.headers.get("cache-control")).toBe(cached);

    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await ask(address, { headers: { "If-None-Match": sent } });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    expect((await ask(address, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);

    const head = await ask(address, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", tag]);
    const options = await ask(address, { method: "OPTIONS" });
    expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    expect(options.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const refused = await ask(address, { method });
      expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(apiProblem.parse(await refused.json()).status).toBe(405);
    }
  });

  test("health names engine and revision", async () => {
    expect(await read("/health")).toEqual({ status: "ok", database: "sqlite", revision: expect.any(Number) });
  });
});

describe("the OpenAPI document", () => {
  test("is 3.1, and every reference in it leads somewhere", async () => {
    const document = await read<{ openapi: string; components: { schemas: Record<string, unknown> } }>("/openapi.json");
    expect(document.openapi).toBe("3.1.0");
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to);
    expect(references.length).toBeGreaterThan(20);
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(references.filter((to) => !known.includes(to ?? ""))).toEqual([]);
    expect(known).toEqual(
      expect.arrayContaining(
        ["Agreement", "Commitment", "DeadlineRule", "Problem"].map((n) => `#/components/schemas/${n}`),
      ),
    );
  });

  test("the package's schema is a JSON Schema of the import's fields", async () => {
    const response = await ask("/agreement.schema.json");
    expect(response.headers.get("content-type")).toBe("application/schema+json; charset=utf-8");
    expect(await response.json()).toMatchObject({ type: "object", properties: { slug: {}, commitments: {} } });
  });
});

describe("problems", () => {
  test.each([
    ["/agreements?asOf=2026-02-30", 400, "asOf no-such-day"],
    ["/agreements?asOf=tomorrow&knownOn=9999-01-01", 400, "asOf not-a-date, knownOn out-of-range"],
    ["/commitments?limit=0", 400, "limit not-a-number"],
    ["/commitments?limit=201", 400, "limit not-a-number"],
    ["/commitments?limit=%EF%BC%91", 400, "limit not-a-number"],
    ["/commitments?cursor=abc", 400, "cursor not-a-cursor"],
    ["/commitments?delivery=lost&agreement=none", 400, "delivery unknown-choice"],
    ["/commitments?agreement=none", 400, "agreement unknown-choice"],
    ["/changes?from=2026-11-22&to=2026-01-01", 400, "to ends-before-it-begins"],
    ["/changes?from=2026-02-30&to=x", 400, "from no-such-day, to not-a-date"],
    ["/deadline", 400, "from required, length required"],
    ["/deadline?from=2025-10-28&from=2025-10-29&length=P1D", 400, "from given-twice"],
    ["/deadline?from=2025-10-28&length=180", 400, "length not-a-length"],
    ["/deadline?from=2025-10-28&length=P180D&rollover=maybe", 400, "rollover unknown-choice"],
    ["/deadline?from=2025-10-28&length=P180D&calendars=US,ZZ", 400, "calendars unknown-calendar"],
    ["/deadline?from=2025-10-28&length=P180D&calendars=us", 400, "calendars unknown-calendar"],
    ["/agreements/none", 404, ""],
    [`/commitments/${US_JAPAN}/99`, 404, ""],
    [`/commitments/none/01/history`, 404, ""],
    ["/summary?agreement=none", 404, ""],
    ["/nothing/here", 404, ""],
  ])("%s gives %i", async (address, status, errors) => {
    const response = await ask(address);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const problem = apiProblem.parse(await response.json());
    expect(problem.errors.map(({ path, code }) => `${path} ${code}`).join(", ")).toBe(errors);
  });

  test("are worded in the language asked for, English else", async () => {
    const words = async (language: string) => {
      const response = await ask("/agreements?asOf=2026-02-30", { headers: { "Accept-Language": language } });
      const { errors } = apiProblem.parse(await response.json());
      return [response.headers.get("content-language"), errors[0]?.message];
    };
    expect(await words("ja,en;q=0.5")).toEqual(["ja", "asOf：2026-02-30 という日は存在しない。"]);
    expect(await words("fr")).toEqual(["en", "asOf: there is no such day as 2026-02-30."]);
  });

  test("names the API does not know are passed over", async () => {
    expect((await ask("/agreements?colour=red&page=nine")).status).toBe(200);
    expect((await ask("/commitments?page=nine")).status).toBe(200);
  });
});

type List = { revision: number; total: number; items: ApiCommitment[]; next: string | null };
const names = ({ items }: List) => items.map(({ agreement, ref }) => `${agreement} ${ref}`);

describe("a list in pages", () => {
  test.each(["", "&sort=-due", "&sort=title", `&agreement=${US_JAPAN}&delivery=underway`])(
    "is the whole list%s, nothing twice",
    async (query) => {
      const whole = names(await read<List>(`/commitments?limit=200${query}`));
      const seen: string[] = [];
      for (let cursor: string | null = ""; cursor !== null; ) {
        const page: List = await read(`/commitments?limit=4${query}${cursor ? `&cursor=${cursor}` : ""}`);
        expect(page.total).toBe(whole.length);
        seen.push(...names(page));
        cursor = page.next;
      }
      expect(seen).toEqual(whole);
    },
  );

  test("stays as its first page showed it while the record changes, and a fresh list shows the change", async () => {
    const address = "/commitments?limit=10&sort=-delivery";
    const whole = names(await read<List>("/commitments?limit=200&sort=-delivery"));
    const first = await read<List>(address);
    const last = await read<List>(`/commitments?limit=200&sort=-delivery`);
    const [agreement = "", ref = ""] = (whole.at(-1) ?? "").split(" ");
    const target = last.items.find((item) => item.agreement === agreement && item.ref === ref);
    const before = await ask(`/commitments/${agreement}/${ref}`);
    const changed = await assess(
      {
        agreement,
        commitment: ref,
        version: target?.version ?? 0,
        party: null,
        state: "no-evidence",
        disputed: false,
        progress: null,
        effectiveOn: "2026-11-21",
        reason: { en: "Looked and found nothing.", ja: "調べたが見つからなかった。" },
        evidence: [],
      },
      asking(),
    );
    expect(changed).toMatchObject({ ok: true });

    const rest = await read<List>(`${address}&cursor=${first.next}`);
    const end = rest.next ? await read<List>(`${address}&cursor=${rest.next}`) : { ...rest, items: [] };
    expect([...names(first), ...names(rest), ...names(end)]).toEqual(whole);
    expect(rest.revision).toBe(first.revision);
    expect((await read<List>(address)).revision).toBeGreaterThan(first.revision);

    const after = await ask(`/commitments/${agreement}/${ref}`);
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
  });

  test("a cursor serves its own list only", async () => {
    const { next } = await read<List>("/commitments?limit=2");
    expect((await ask(`/commitments?limit=3&cursor=${next}`)).status).toBe(200);
    expect((await ask(`/commitments?sort=title&cursor=${next}`)).status).toBe(400);
    expect((await ask(`/commitments?asOf=2026-04-20&cursor=${next}`)).status).toBe(400);
  });
});

test("history tells each change with who, when, before and after, oldest first", async () => {
  const { version } = await read<ApiCommitment>(`/commitments/${US_JAPAN}/05`);
  const input = { agreement: US_JAPAN, commitment: "05", version, on: "2026-11-22", upTo: "2026-11-20", note: null };
  expect(await recordCheck(input, asking())).toMatchObject({ ok: true });
  type History = { entries: { id: number; actor: string; action: string; subjectKind: string; after: unknown }[] };
  const { entries } = await read<History>(`/commitments/${US_JAPAN}/05/history`);
  expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort((a, b) => a - b));
  const check = entries.find(({ actor }) => actor === "Aki");
  expect(check).toMatchObject({ action: "record-check", subjectKind: "check", after: { upTo: "2026-11-20" } });
  expect(JSON.stringify(entries)).not.toContain("previousHash");
});
