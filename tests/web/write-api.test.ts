import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { verifyChain } from "@/lib/data/verify-chain";
import { apiProblem } from "@/lib/schema/api-answers";
import { WRITE_OPERATIONS } from "@/lib/web/openapi/write-operations";
import { ask, openApi, read, US_JAPAN, writeRoutes } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";
import { filesUnder } from "@/tests/support/sources";
import { addressOf, holder, type Sent, send, sendExample } from "@/tests/support/write-api";

let database: TestDatabase;
let token = "";
beforeAll(async () => {
  database = await openApi();
  token = (await holder(database, "administrator")).token;
});
afterAll(() => database.drop());

const revision = () => currentRevision(database.client);
const problem = async (response: Response) => apiProblem.parse(await response.json());
const at = (ref: string, rest: string) => `/commitments/${US_JAPAN}/${ref}/${rest}`;
const check = { on: "2026-11-21", upTo: "2026-11-20" };

describe("the OpenAPI document", () => {
  test("has every address that writes, and no route is left out", async () => {
    const inFiles = filesUnder(["app/api/v1"], ["route.ts"])
      .filter((file) => !/\/(health|ready|openapi\.json|agreement\.schema\.json)\//.test(file))
      .map((file) => file.replace(/^app\/api\/v1|\/route\.ts$/g, ""));
    const described = WRITE_OPERATIONS.map(({ path }) => path.replace(/\{(\w+)\}/g, "[$1]"));
    expect(described.sort()).toEqual(Object.keys(writeRoutes).sort());
    expect(inFiles).toEqual(expect.arrayContaining(described));
    const { paths } = await read<{ paths: Record<string, Record<string, { security?: unknown }>> }>("/openapi.json");
    for (const { path, method } of WRITE_OPERATIONS)
      expect(paths[path]?.[method.toLowerCase()]?.security, path).toEqual([{ token: [] }]);
  });

  test("tells a story with its examples, each of which is answered as it says", async () => {
    for (const operation of WRITE_OPERATIONS) {
      const before = await revision();
      const response = await sendExample(operation, { token });
      const body = await response.json();
      expect([operation.path, response.status, body]).toEqual([operation.path, operation.success[0], body]);
      expect(operation.answer.safeParse(body).error?.issues ?? []).toEqual([]);
      expect([response.headers.get("cache-control"), response.headers.has("access-control-allow-origin")]).toEqual([
        "no-store",
        false,
      ]);
      expect(await revision()).toBeGreaterThan(before);
      if (operation.body === null) continue;
      expect(response.headers.get("etag")).toBe(`"${Number(operation.example.version) + 1}"`);
      const place = response.headers.get("location") ?? response.headers.get("content-location") ?? "";
      const shown = await read<{ version?: number }>(place.replace("/api/v1", ""));
      if (shown.version !== undefined) expect(shown.version).toBe(Number(operation.example.version) + 1);
    }
    const [record] = (await loadRecords(database.client)).filter(({ agreement }) => agreement.slug === US_JAPAN);
    expect(record?.checks.at(-2)?.by ?? "").toBe("The administrator");
    expect(await verifyChain(database.client)).toMatchObject({ ok: true });
  });
});

describe("a write is refused and changes nothing", () => {
  const cases: [string, number, string, Sent, unknown?, string?][] = [
    ["without a token", 401, "unauthorised", { token: null }],
    ["with a token nobody has", 401, "unauthorised", { token: `tracker_${"a".repeat(64)}` }],
    ["as text", 415, "wrong-type", { type: "text/plain" }],
    ["without a type", 415, "wrong-type", { type: "" }],
    ["as half a JSON", 400, "malformed-body", {}, '{"on":'],
    ["as bytes that are no text", 400, "malformed-body", {}, "\u0000"],
    ["as nothing", 400, "malformed-body", {}, ""],
    ["as a list", 422, "refused", {}, []],
    ["as null", 422, "refused", {}, "null"],
    ["as 200,000 letters", 413, "body-too-large", {}, `"${"x".repeat(200_000)}"`],
    ["as 5,000 open brackets", 400, "malformed-body", {}, "[".repeat(5000)],
    ["without a version", 428, "version-required", { version: null }],
    ["with any version", 428, "version-required", { version: "*" }],
    ["with a bare version", 400, "invalid-version", { version: "1" }],
    ["with a weak version", 400, "invalid-version", { version: 'W/"1"' }],
    ["with two versions", 400, "invalid-version", { version: '"1", "2"' }],
    ["with a version that never was", 412, "stale", { version: 99 }],
    ["with a key of spaces", 400, "invalid-key", { key: "a b" }],
    ["with a member too much", 422, "refused", {}, { ...check, version: 1 }],
    ["with a member of another type", 422, "refused", {}, { on: 5, upTo: [] }],
    ["with a day that is none", 422, "refused", {}, { on: "2026-02-30", upTo: "2026-02-30" }],
    ["with a day to come", 422, "refused", {}, { on: "2030-01-01", upTo: "2029-01-01" }],
    ["on a commitment that is none", 404, "unknown-commitment", {}, check, "99"],
    ["on an address that cannot be a ref", 404, "unknown-commitment", {}, check, "%F0%9F%92%A5'; DROP"],
  ];
  test.each(cases)("%s", async (_name, status, kind, sent, body = check, ref = "09") => {
    const before = await revision();
    for (const language of ["en", "ja"]) {
      const headers = { "Accept-Language": language };
      const response = await send(at(ref, "checks"), body, { token, ...sent, headers });
      const said = await problem(response);
      expect([response.status, said.type]).toEqual([status, `urn:commitment-tracker:problem:${kind}`]);
      expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
      expect(response.headers.get("content-language")).toBe(language);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(/[ぁ-んァ-ン一-龠]/.test(said.title + said.errors.map(({ message }) => message).join(""))).toBe(
        language === "ja",
      );
      if (status === 422) expect(said.errors.length).toBeGreaterThan(0);
      if (status === 401) expect(response.headers.get("www-authenticate")).toMatch(/^Bearer realm=/);
    }
    expect(await revision()).toBe(before);
  });

  test("by every method but its own, and from other sites' pages", async () => {
    for (const operation of WRITE_OPERATIONS) {
      const address = addressOf(operation);
      for (const method of ["GET", "PUT", "DELETE", operation.method === "POST" ? "PATCH" : "POST"]) {
        const response = await ask(address, { method });
        expect([response.status, response.headers.get("allow")]).toEqual([405, `${operation.method}, OPTIONS`]);
      }
      const options = await ask(address, { method: "OPTIONS" });
      expect([options.status, options.headers.has("access-control-allow-origin")]).toEqual([204, false]);
    }
  });

  test("on an item that is not there, under the rule of the form", async () => {
    const gone = await send(at("09", "assessments/a99/withdrawal"), { reason: "x" }, { token });
    expect([gone.status, (await problem(gone)).type]).toEqual([404, "urn:commitment-tracker:problem:unknown-item"]);
    const odd = await send(at("09", "steps/x%20y"), { completedOn: null }, { token }, "PATCH");
    expect(odd.status).toBe(404);
    const body = { state: "delivered", effectiveOn: "2026-04-20", reason: { en: "x", ja: "x" } };
    const bare = await problem(await send(at("09", "assessments"), body, { token }));
    expect(bare.errors).toEqual([
      { path: "evidence", code: "evidence-required", message: expect.stringContaining("evidence") },
    ]);
    const url = { url: "javascript:alert(1)", publisher: "", kind: "rumour", on: "2026-01-01", relation: "supports" };
    const source = await problem(await send(at("09", "evidence"), { ...url, shows: {} }, { token }));
    expect(source.errors.map(({ path, code }) => [path, code])).toEqual([
      ["url", "web-address"],
      ["publisher", "empty"],
      ["kind", "choice"],
      ["shows.en", "missing"],
    ]);
  });
});

describe("the loser of a race", () => {
  test("is told the version that stands and what happened", async () => {
    const first = await send(at("10", "checks"), check, { token });
    expect(first.status).toBe(201);
    const late = await send(at("10", "checks"), check, { token });
    expect([late.status, late.headers.get("etag")]).toEqual([412, '"2"']);
    const { version, changes } = await problem(late);
    expect([version, changes?.at(-1)]).toMatchObject([
      2,
      { action: "record-check", actor: "The administrator", lines: [expect.stringContaining("2026")] },
    ]);
  });
});

describe("a request sent twice", () => {
  test("does nothing twice and gets the same answer; its key serves nothing else and nobody else", async () => {
    const other = (await holder(database, "editor")).token;
    const once = await send(at("11", "checks"), check, { token, key: "k-1" });
    const after = await revision();
    const again = await send(at("11", "checks"), check, { token, key: "k-1" });
    expect([again.status, await again.json(), again.headers.get("etag")]).toEqual([
      201,
      await once.json(),
      once.headers.get("etag"),
    ]);
    const changed = await send(at("11", "checks"), { ...check, upTo: "2026-11-01" }, { token, key: "k-1" });
    expect([changed.status, (await problem(changed)).type]).toEqual([422, "urn:commitment-tracker:problem:key-reused"]);
    const moved = await send(at("11", "checks"), check, { token, key: "k-1", version: 2 });
    expect(moved.status).toBe(422);
    expect(await revision()).toBe(after);
    expect((await send(at("11", "checks"), check, { token: other, key: "k-1" })).status).toBe(412);
    expect((await send(at("12", "checks"), check, { token, key: "k-1" })).status).toBe(201);
  });

  // TRACKER_DOUBLES=200 for the full count.
  const DOUBLES = Number(process.env.TRACKER_DOUBLES ?? 40);
  test(`${DOUBLES} double submits at the same moment double nothing`, async () => {
    const before = await revision();
    let version = 1;
    for (let round = 0; round < DOUBLES; round += 1) {
      const sent = { token, key: `twice-${round}`, version };
      const both = await Promise.all([send(at("13", "checks"), check, sent), send(at("13", "checks"), check, sent)]);
      const bodies = await Promise.all(both.map((one) => one.json()));
      expect(both.map(({ status }) => status)).toEqual([201, 201]);
      expect(bodies[0]).toEqual(bodies[1]);
      version = bodies[0].version;
    }
    expect([version, await revision()]).toEqual([DOUBLES + 1, before + 2 * DOUBLES]);
  }, 600_000);
});

describe("a table", () => {
  const table = (...rows: string[]) => ["agreement,ref,on,up_to", ...rows].join("\n");
  const csv = { type: "text/csv", version: null };

  test("is looked at first, refused with row and column, and written once", async () => {
    const before = await revision();
    const good = table(`${US_JAPAN},14,2026-11-19,2026-11-18`, `${US_JAPAN},,2026-11-19,2026-11-18`);
    const dry = await send("/imports/checks?dryRun=true", good, { ...csv, token });
    expect(await dry.json()).toMatchObject({ added: [{ row: 2 }, { row: 3 }], written: false, revision: before });
    const bad = await send("/imports/checks", `${good}\n${US_JAPAN},14,2026-11-19,2026-12-18`, { ...csv, token });
    expect([bad.status, (await problem(bad)).errors]).toEqual([
      422,
      [{ path: "4.up_to", code: "reach-after-day", message: expect.any(String), row: 4, column: "up_to" }],
    ]);
    expect(await revision()).toBe(before);
    const plan = dry.headers.get("etag") ?? "";
    const sent = { type: "text/csv", token, version: plan, key: "table-1" };
    const real = await send("/imports/checks", good, sent);
    const after = await revision();
    expect([real.status, after]).toEqual([200, before + 4]);
    expect(await (await send("/imports/checks", good, sent)).json()).toEqual(await real.json());
    const late = await send("/imports/checks", good, {
      type: "text/csv",
      token,
      version: '"another-plan-than-that-abc"',
    });
    expect(late.status).toBe(412);
    expect(await revision()).toBe(after);
  });

  test.each([
    ["/imports/checks?dryRun=maybe", "", 400],
    ["/imports/checks", "", 422],
    ["/imports/assessments", "a,b\n1,2", 422],
    ["/imports/checks", '"', 422],
    ["/imports/checks", "agreement,ref,on,up_to\n\u0000,,,", 422],
  ])("%s with %j is refused", async (address, body, status) => {
    const before = await revision();
    expect((await send(address, body, { ...csv, token })).status).toBe(status);
    expect(await revision()).toBe(before);
  });
});

describe("a token that asks too often", () => {
  test("has to wait, counted in the database", async () => {
    const { token: busy } = await holder(database, "editor", ["write"], "Busy");
    const { tokenHolder } = await import("@/lib/web/http/write-request");
    const headers = new Headers({ authorization: `Bearer ${busy}` });
    const ask = () => tokenHolder(headers, "write", { tries: 3, seconds: 60 });
    for (let n = 0; n < 3; n += 1) expect(await ask()).toMatchObject({ name: "Busy" });
    const refused = await ask();
    expect(refused).toMatchObject({ problem: "too-many-requests", headers: { "Retry-After": expect.any(String) } });
  });
});
