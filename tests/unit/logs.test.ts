import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeLog, readable } from "@/lib/observe/log";
import { redacted, toldError } from "@/lib/observe/redact";
import { inRequest, requestId } from "@/lib/observe/request-id";

let lines: string[] = [];
const log = makeLog("info", { write: (line) => lines.push(line) });
const said = () => JSON.parse(lines.at(-1) ?? "{}");
beforeEach(() => {
  lines = [];
});
afterEach(() => {
  expect(lines.every((line) => line.endsWith("\n") && !line.slice(0, -1).includes("\n"))).toBe(true);
});

/** What must never stand in a log, and what is left of it. */
const personal: [string, string][] = [
  ["550 no such user <aiko.mori+x@example.co.jp>", "550 no such user <[mail]>"],
  ["森@例え.テスト was refused", "[mail] was refused"],
  ["GET /en/setup?token=abc&x=1 answered", "GET /en/setup?[query] answered"],
  ["https://id.example/authorize?code=1#a", "https://id.example/authorize?[query]"],
  ["Authorization: Bearer trk_abcdef", "Authorization: Bearer [token]"],
  [
    "cookie __Secure-tracker.session_token=a%2Fb.c; theme=dark",
    "cookie __Secure-tracker.session_token=[cookie]; theme=dark",
  ],
  ["connect ECONNREFUSED 203.0.113.7:587", "connect ECONNREFUSED [ip]:587"],
  ["from 2001:db8::1 and ::1", "from [ip] and [ip]"],
  ["from 2001:db8:0:0:0:0:0:1", "from [ip]"],
  ["postgresql://tracker:s3cret@db:5432/tracker", "postgresql://[login]@db:5432/tracker"],
  ["smtp://me%40example.org:pass@mail.example.org", "smtp://[login]@mail.example.org"],
  [`hash ${"a1".repeat(32)}`, "hash [secret]"],
  [`token ${"abcDEF".repeat(11)}`, "token [secret]"],
];

/** What looks a little like it and must stay, or nobody finds the fault. */
const harmless = [
  "at Object.<anonymous> (/app/node_modules/@prisma/client/runtime/client.js:12:34)",
  "file:///app/node_modules/.pnpm/pino@10.4.0/node_modules/pino/pino.js:1:2",
  "/en/agreements/us-japan-critical-minerals-2025/commitments/07",
  "it is 09:00:00 on 2026-11-22T09:00:00.000Z, version 1.2.3",
  "7d1f6a3e-8c7b-4f62-9a51-0c2d3e4f5a6b",
  "a ? b : c",
];

describe("what is written", () => {
  test.each(personal)("%s", (text, left) => {
    expect(redacted(text)).toBe(left);
    log.info({ detail: text }, text);
    expect([said().detail, said().msg]).toEqual([left, left]);
    log.error({ err: new Error(text, { cause: new Error(text) }) }, "failed");
    expect([said().err.message, said().err.cause.message]).toEqual([left, left]);
  });

  test.each(harmless)("%s stays as it is", (text) => expect(redacted(text)).toBe(text));

  test("an error alone says no more than one with words", () => {
    log.error(new Error("to a@example.org"));
    expect(lines[0]).not.toContain("a@example.org");
    expect(said().err).toMatchObject({ type: "Error", message: "to [mail]" });
  });

  test("a database error keeps the call and the reason, not the values between them", () => {
    const problem = new Error(
      "\nInvalid `db.user.create()` invocation:\n\n{ name: 'Aiko' }\n\nUnique constraint failed",
    );
    problem.name = "PrismaClientKnownRequestError";
    expect(toldError(problem).message).toBe("Invalid `db.user.create()` invocation: … Unique constraint failed");
    expect(toldError("thrown")).toEqual({ type: "string", message: "thrown" });
  });

  test("has a level, an instant and the request it belongs to, and nothing of the machine", () => {
    inRequest("request-1", () => log.warn({ kind: "agreement" }, "answered"));
    expect(said()).toEqual({
      level: "warn",
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      request: "request-1",
      kind: "agreement",
      msg: "answered",
    });
    log.debug("not at this level");
    expect(lines).toHaveLength(1);
  });

  test("can be read by people who develop", () => {
    log.error({ err: new Error("no"), kind: "report" }, "failed");
    expect(readable(lines[0] ?? "")).toMatch(/^[\d:]{8} error failed \{"kind":"report"\}\nError: no\n\s+at /);
    lines = [];
  });
});

describe("a request's id", () => {
  test("is taken over from a trusted proxy where it is sound, and made anew otherwise", () => {
    expect(requestId("proxy-0123456789", true)).toBe("proxy-0123456789");
    for (const [given, trusted] of [
      ["proxy-0123456789", false],
      ["short", true],
      ["a b c d e f g h", true],
      [`x"><script>`, true],
      ["x".repeat(37), true],
      [["one-0123456789", "two-0123456789"], true],
      [undefined, true],
    ] as const)
      expect(requestId(given as string, trusted)).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/);
  });
});
