import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Registry } from "prom-client";
import { expect, test } from "vitest";
import { gauge, metrics } from "@/lib/observe/metrics";
import { Tally } from "@/lib/observe/tally";
import { figures } from "@/lib/web/serving/metrics-door";
import { routeKind } from "@/lib/web/serving/route-kind";
import { randomSource } from "@/tests/support/random-source";

test.each([
  ["/", "root"],
  ["/en", "overview"],
  ["/ja/agreements/x?asOf=2026-01-01", "agreement"],
  ["/en/agreements/x/commitments/07", "commitment"],
  ["/en/agreements/x/commitments/07/suggest", "suggest"],
  ["/en/agreements/x/commitments/07/cite.bib", "take-along"],
  ["/en/agreements/x/report", "report"],
  ["/en/agreements/x/report.pdf", "take-along"],
  ["/en/feeds/deadlines.ics", "feeds"],
  ["/en/edit/people/1", "edit"],
  ["/en/following/a-key-from-a-letter", "following"],
  ["/badges/x.svg", "badges"],
  ["/api/v1/commitments/x/07/assessments", "api-commitments"],
  ["/api/v1/ready", "api-ready"],
  ["/api/auth/callback/oidc", "auth"],
  ["/_next/static/chunks/a.js", "file"],
  ["/theme.js", "file"],
  ["/wp-login.php", "other"],
])("%s is counted as %s", (address, kind) => expect(routeKind(address)).toBe(kind));

test("however many addresses are tried, few kinds are counted", () => {
  const chance = randomSource(6);
  const parts = [
    "en",
    "ja",
    "api",
    "v1",
    "agreements",
    "commitments",
    "edit",
    "badges",
    "report",
    "feeds",
    "_next",
    "x.js",
    "",
  ];
  const part = () => (chance.number(2) === 0 ? `${chance.number(1e6)}` : (parts[chance.number(parts.length)] ?? ""));
  const kinds = new Set<string>();
  for (let tries = 0; tries < 20_000; tries += 1) {
    kinds.add(routeKind(`/${Array.from({ length: 1 + chance.number(6) }, part).join("/")}`));
  }
  expect(kinds.size).toBeLessThan(40);
});

test("a tally is read as a counter with its labels", async () => {
  const registry = new Registry();
  const tally = new Tally(registry, "t_total", "T", ["kind", "status"]);
  tally.add("agreement 2xx");
  tally.add("agreement 2xx", 2);
  tally.add("report 5xx");
  for (let read = 0; read < 2; read += 1) {
    const text = await registry.metrics();
    expect(text).toContain('t_total{kind="agreement",status="2xx"} 3');
    expect(text).toContain('t_total{kind="report",status="5xx"} 1');
  }
});

test("the figures open to the token alone, and one that cannot be read spoils none of the others", async () => {
  const token = "a token of the tests";
  gauge("tracker_test_broken", "Never there", () => Promise.reject(new Error("away")));
  gauge("tracker_test_whole", "Always there", () => 7);
  metrics().requests.add("agreement GET 2xx");
  const server = createServer(figures(token.replaceAll(" ", "-"))).listen(0);
  await once(server, "listening");
  const url = `http://localhost:${(server.address() as AddressInfo).port}/metrics`;
  const ask = (authorization?: string) => fetch(url, authorization ? { headers: { authorization } } : {});
  for (const wrong of [undefined, "Bearer ", "Bearer x", "Basic a-token-of-the-tests"]) {
    expect((await ask(wrong)).status).toBe(401);
  }
  const answer = await ask("Bearer a-token-of-the-tests");
  const text = await answer.text();
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(text).toContain("tracker_test_broken Nan");
  expect(text).toContain("tracker_test_whole 7");
  expect(text).toContain('tracker_requests_total{kind="agreement",method="GET",status="2xx"} 1');
  server.close();
  server.closeAllConnections();
});
