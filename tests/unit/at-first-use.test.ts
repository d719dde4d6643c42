import { expect, test } from "vitest";
import { atFirstUse } from "@/lib/web/serving/at-first-use";

const page = (body: string, type = "text/html; charset=utf-8") =>
  atFirstUse({ status: 200, headers: { "content-type": type }, body: Buffer.from(body) }).body.toString();
const client = '<script src="/_next/static/chunks/a-1.js" async="" nonce="n"></script>';
const started = '<script src="/first-use.js" async=""></script>';
const noted = '<script type="text/plain" data-first-use="/_next/static/chunks/a-1.js"></script>';

test("the framework's files are noted in their places, and fetched by nothing else", () => {
  const preload = '<link rel="preload" as="script" fetchPriority="low" nonce="n" href="/_next/static/chunks/z.js"/>';
  expect(page(`${preload}${client}<p>…</p>${client}`)).toBe(`${started}${noted}<p>…</p>${noted}`);
  const last = '<script src="/_next/static/chunks/z.js" nonce="n" id="_R_" async=""></script>';
  expect(page(last)).toBe(`${started}${noted.replace("a-1", "z")}`);
});

test.each([
  ["scripts of the site itself", '<script src="/theme.js"></script><script src="/take.js" async=""></script>'],
  ["what old browsers alone run", '<script src="/_next/static/chunks/a.js" noModule=""></script>'],
  ["what stands in the page", `<script nonce="n">self.x = ${JSON.stringify("src")}</script>`],
  ["a page that breaks off", `<p>…</p>${client.slice(0, -1)}`],
  ["a stylesheet", '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'],
])("%s stays as it is", (_what, body) => {
  expect(page(body)).toBe(body);
});

test("what is no page stays as it is", () => {
  expect(page(client, "application/json")).toBe(client);
});
