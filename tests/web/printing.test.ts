import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "@/tests/support/chromium";

const asked: string[] = [];
let own: Server;
let other: Server;
let browser: string | null = null;
const portOf = (server: Server) => (server.address() as AddressInfo).port;

beforeAll(async () => {
  const { executablePath, env } = await findChromium();
  browser = Object.keys(env).length === 0 ? executablePath : null;
  const note = (name: string) => (request: IncomingMessage) => asked.push(`${name} ${request.url}`);
  other = createServer((request, response) => {
    note("other")(request);
    response.end();
  }).listen(0);
  const elsewhere = `http://127.0.0.1:${portOf(other)}`;
  own = createServer((request, response) => {
    note("own")(request);
    if (request.url === "/gone") response.statusCode = 404;
    response.setHeader("Content-Type", "text/html");
    response.end(`<!doctype html><h1>Page</h1><img src="${elsewhere}/image"><img src="/own-image">
      <link rel="stylesheet" href="${elsewhere}/style"><iframe src="${elsewhere}/frame"></iframe>
      <img src="http://localhost:${portOf(other)}/by-name"><script>document.title = fetch("${elsewhere}/script")</script>`);
  }).listen(0);
  process.env.PORT = String(portOf(own));
});
afterAll(() => {
  own.close();
  other.close();
});

test("the browser that prints asks this site and no other address, and runs no script", async () => {
  const { printed } = await import("@/lib/web/pdf/print");
  if (browser === null) return expect(process.env.CHROMIUM).toBe("packaged"); // that one needs its own settings
  const pdf = await printed(browser, "/page");
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(asked).toContain("own /own-image");
  expect(asked.filter((line) => line.startsWith("other"))).toEqual([]);
  await expect(printed(browser, "/gone")).rejects.toThrow("404");
}, 120_000); // a browser starts twice
