import { describe, expect, test } from "vitest";
import { encodingFor } from "@/lib/web/cache/encoding";
import { isSharedAddress, isSharedRequest } from "@/lib/web/cache/shared-request";

describe("addresses", () => {
  test.each([
    "/en",
    "/ja?asOf=2026-04-20",
    "/en/agreements/us-japan-critical-minerals-2025/commitments/07",
    "/en/commitments?q=%E9%89%B1%E7%89%A9",
    "/en/feeds/deadlines.ics",
    "/badges/us-japan-critical-minerals-2025.svg",
    "/api/v1/agreements",
    "/en/following?done=stopped",
  ])("%s belongs to everybody", (address) => expect(isSharedAddress(address)).toBe(true));

  test.each([
    "/",
    "/en/edit",
    "/ja/edit/agreements/x",
    "/en/sign-in?next=%2Fen",
    "/en/following/a-key",
    "/ja/following/a-key/stop",
    "/en/setup?token=x",
    "/fr",
    "/api/v1/health",
    "/api/auth/session",
    "/_next/static/chunks/a.js",
    "/theme.js",
    "/en/",
    "//en",
    "/en/%2e%2e/edit",
    "/en/../en/edit".replace("..", "%65dit"),
    "http://elsewhere.example/en",
    `/en?q=${"x".repeat(1000)}`,
  ])("%s does not", (address) => expect(isSharedAddress(address)).toBe(false));
});

describe("requests", () => {
  const get = (headers: Record<string, string>) => isSharedRequest({ method: "GET", headers });

  test("of anyone who reads may be answered from what is kept", () => {
    expect(get({})).toBe(true);
    expect(get({ cookie: "theme=dark; consent=no" })).toBe(true);
    expect(isSharedRequest({ method: "HEAD", headers: {} })).toBe(true);
  });

  test("of a signed-in editor, with a token, for a part of a page, or that write, may not", () => {
    expect(get({ cookie: "theme=dark; tracker.session_token=abc" })).toBe(false);
    expect(get({ cookie: "__Secure-tracker.session_token=abc" })).toBe(false);
    expect(get({ authorization: "Bearer abc" })).toBe(false);
    expect(get({ rsc: "1" })).toBe(false);
    expect(get({ "next-router-state-tree": "x" })).toBe(false);
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      expect(isSharedRequest({ method, headers: {} }), method).toBe(false);
    }
  });
});

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["GZIP;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.2, gzip;q=0.8", "gzip"],
  ["*", "br"],
  ["*;q=0", "identity"],
  ["identity", "identity"],
  ["br;q=nonsense", "identity"],
])("Accept-Encoding %s is answered in %s", (header, encoding) => expect(encodingFor(header)).toBe(encoding));
