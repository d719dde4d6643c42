import { createServer, type Server } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { currentRevision } from "@/lib/data/entries";
import { failingLinks, linkCheckOf } from "@/lib/data/link-checks";
import { isPublic } from "@/lib/delivery/webhook/public-address";
import { checkedAgain, type LinkAnswer, needsLook, statusOf } from "@/lib/domain/link-check";
import { checkLinks } from "@/scripts/tracker/links";
import { askAddress } from "@/scripts/tracker/links/ask-address";
import { describeOnBothEngines, type TestDatabase } from "@/tests/support/database";
import { sampleEvidence, sampleRecord, seed } from "@/tests/support/sample-record";

let server: Server;
let site: string;
const asked: { method: string; path: string; agent: string }[] = [];
/** What the server says to each path; `hang` never answers. */
const answers: Record<string, (method: string) => { status: number; location?: string } | "hang"> = {
  "/here": () => ({ status: 200 }),
  "/moved": () => ({ status: 301, location: "/here" }),
  "/gone": () => ({ status: 410 }),
  "/nothing": () => ({ status: 404 }),
  "/no-programs": () => ({ status: 403 }),
  "/no-head": (method) => ({ status: method === "HEAD" ? 405 : 200 }),
  "/ill": () => ({ status: 503 }),
  "/round": () => ({ status: 302, location: "/round" }),
  "/inwards": () => ({ status: 302, location: "ftp://127.0.0.1/x" }),
  "/slow": () => "hang",
};

beforeAll(async () => {
  server = createServer(({ method = "", url = "", headers }, response) => {
    asked.push({ method, path: url, agent: headers["user-agent"] ?? "" });
    const answer = answers[url]?.(method) ?? { status: 404 };
    if (answer !== "hang")
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end("x");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  site = `http://127.0.0.1:${address && typeof address === "object" ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
afterEach(() => vi.restoreAllMocks());

const manners = { timeout: 400, userAgent: "test", allowPrivate: true };

describe("asking an address", () => {
  const expected: [string, LinkAnswer["status"], number | null][] = [
    ["/here", "ok", 200],
    ["/moved", "redirected", 200],
    ["/gone", "gone", 410],
    ["/nothing", "gone", 404],
    ["/no-programs", "refused", 403],
    ["/no-head", "ok", 200],
    ["/ill", "unreachable", 503],
    ["/round", "unreachable", null],
    ["/slow", "unreachable", null],
  ];
  it.each(expected)("%s is %s", async (path, status, httpStatus) => {
    expect(await askAddress(`${site}${path}#part`, manners)).toMatchObject({ answer: { status, httpStatus } });
  });

  it("follows redirects, keeps where they led, and never to another protocol", async () => {
    const moved = await askAddress(`${site}/moved`, manners);
    expect(moved).toMatchObject({ answer: { finalUrl: `${site}/here` } });
    expect(await askAddress(`${site}/inwards`, manners)).toBe("private");
  });

  it("asks nothing in a network of somebody's own unless told to", async () => {
    const before = asked.length;
    const careful = { ...manners, allowPrivate: false };
    for (const address of [
      site,
      `${site.replace("127.0.0.1", "localhost")}/here`,
      "http://[::1]/",
      "http://2130706433/",
    ])
      expect(await askAddress(address, careful)).toBe("private");
    expect(asked).toHaveLength(before);
  });

  it.each([
    ["8.8.8.8", true],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.1.1", false],
    ["2606:4700::1111", true],
    ["::ffff:10.0.0.1", false],
    ["fd00::1", false],
    ["fe80::1", false],
    ["not an address", false],
  ])("%s is public: %s", (address, expected) => expect(isPublic(address)).toBe(expected));
});

describe("what needs a look", () => {
  const on = (day: string) => ({ on: day, at: `${day}T10:00:00.000Z` });
  const down: LinkAnswer = { status: "unreachable", httpStatus: null, finalUrl: null };

  it("is what is gone at once, and what could not be reached on two different days", () => {
    expect(needsLook(checkedAgain("u", { ...down, status: statusOf(404, false) }, null, on("2026-01-01")))).toBe(true);
    const first = checkedAgain("u", down, null, on("2026-01-01"));
    const sameDay = checkedAgain("u", down, first, on("2026-01-01"));
    const nextDay = checkedAgain("u", down, sameDay, on("2026-01-02"));
    expect([first, sameDay, nextDay].map(needsLook)).toEqual([false, false, true]);
    expect(nextDay.failures).toBe(3);
    const well = checkedAgain("u", { ...down, status: "ok" }, nextDay, on("2026-01-03"));
    expect(well).toMatchObject({ failures: 0, firstFailedOn: null });
    expect(needsLook(checkedAgain("u", down, well, on("2026-01-04")))).toBe(false);
  });
});

describeOnBothEngines("tracker links", (open) => {
  let database: TestDatabase;
  let said = "";
  beforeEach(async () => {
    database = await open();
    said = "";
    const collect = (part: string | Uint8Array) => {
      said += String(part);
      return true;
    };
    vi.spyOn(process.stdout, "write").mockImplementation(collect);
    vi.spyOn(process.stderr, "write").mockImplementation(collect);
  });
  afterEach(() => database.drop());

  const record = (...paths: string[]) => ({
    ...sampleRecord(),
    commitments: sampleRecord().commitments.map((one) => ({ ...one, amountClaims: [] })),
    assessments: [],
    extensions: [],
    evidence: paths.map((url, at) => ({ ...sampleEvidence(`e0${at + 1}`, ["01"]), url })),
  });

  it("keeps every answer beside the record and names what needs a look", async () => {
    await seed(database.client, record(`${site}/here`, `${site}/gone`, `${site}/slow`, `${site}/moved`));
    const revision = await currentRevision(database.client);
    expect(await checkLinks(database.client, undefined, manners, "2026-01-15T12:00:00.000Z")).toBe(0);
    expect(said).toMatch(/4 addresses asked: .*1 need a look:\n {2}410 {2}http:.*\/gone/s);
    expect(await linkCheckOf(`${site}/moved`, database.client)).toMatchObject({
      status: "redirected",
      finalUrl: `${site}/here`,
    });
    expect((await failingLinks(database.client)).map(({ url }) => url)).toEqual([`${site}/gone`]);
    expect(await checkLinks(database.client, "sample", manners, "2026-01-16T12:00:00.000Z")).toBe(0);
    expect((await failingLinks(database.client)).map(({ url }) => url)).toEqual([`${site}/gone`, `${site}/slow`]);
    expect(await currentRevision(database.client)).toBe(revision);
  });

  it("writes nothing down where no address can be reached", async () => {
    await seed(database.client, record("http://127.0.0.1:1/a", "http://127.0.0.1:1/b"));
    expect(await checkLinks(database.client, undefined, manners)).toBe(1);
    expect(said).toMatch(/None of 2 addresses could be reached from here\. Nothing was written down/);
    expect(await database.client.linkCheck.count()).toBe(0);
  });

  it("does not ask what is not public", async () => {
    await seed(database.client, record(`${site}/here`));
    const before = asked.length;
    expect(await checkLinks(database.client, undefined, { ...manners, allowPrivate: false })).toBe(0);
    expect(said).toMatch(/0 addresses asked: none\. 1 not public, not asked/);
    expect(asked).toHaveLength(before);
  });
});
