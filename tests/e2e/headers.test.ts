import { expect, inject, test } from "vitest";
import { api, pages } from "@/lib/paths";
import { shipped } from "@/tests/support/reader-pages";

const site = inject("siteUrl");

test.each([
  ["a page", pages.agreement("en", shipped.usJapan)],
  ["a refused page", pages.agreement("ja", shipped.usJapan, { asOf: "yesterday" })],
  ["an address of nothing", "/nowhere"],
  ["the set-up page, whose address holds a token", pages.setup("en", { token: "t" })],
  ["the API", api.agreements()],
  ["a problem of the API", api.agreement("none")],
])("%s may not be framed, guessed to be another type, or told to other sites", async (_name, address) => {
  const { headers } = await fetch(site + address, { redirect: "manual" });
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("x-frame-options")).toBe("DENY");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("geolocation=()");
});
