import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Captured } from "@/lib/web/cache/captured-response";
import { withKeptPolicy } from "@/lib/web/policy/kept-policy";
import { askingFor, freshNonce, nonceIn } from "@/lib/web/policy/nonce";
import { ownParts } from "@/lib/web/policy/own-parts";

import fc from "@/tests/support/fixed-chance";

const nonce = freshNonce();
const own = (code: string) => `<script nonce="${nonce}">${code}</script>`;
const digest = (code: string) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`;

const page = (body: string, headers: Captured["headers"] = {}): Captured => ({
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", ...headers },
  body: Buffer.from(body),
});
const kept = (body: string, headers?: Captured["headers"]) => {
  const { body: bytes, headers: sent } = withKeptPolicy(page(body, headers), nonce);
  const policy = String(sent["content-security-policy"]);
  const of = (name: string) => policy.split("; ").find((directive) => directive.startsWith(`${name} `));
  return { text: bytes.toString(), policy, scripts: of("script-src"), styles: of("style-src"), headers: sent };
};

describe("a kept page", () => {
  test("names its own inline scripts by their digests, and loses the nonce everywhere", () => {
    const { text, scripts } = kept(`<p>日米</p>${own("a(1)")}<p></p>${own(`b("${nonce}")`)}`);
    expect(text).toBe('<p>日米</p><script>a(1)</script><p></p><script>b("")</script>');
    expect(scripts).toBe(`script-src 'self' ${digest("a(1)")} ${digest('b("")')}`);
  });

  test("loses it in its headers too", () => {
    const link = `</f.woff2>; rel=preload; as="font"; nonce="${nonce}"; type="font/woff2"`;
    expect(kept(own("a()"), { link }).headers.link).toBe('</f.woff2>; rel=preload; as="font"; type="font/woff2"');
  });

  test("joins scripts that follow each other, and leaves files and others' scripts apart", () => {
    const file = `<script src="/a.js" async="" nonce="${nonce}"></script>`;
    const { text, scripts } = kept(`${file}${own("a(1)")}${own("b(2)")}${own("c('<b')")}<hr>${own("d()")}`);
    const code = "a(1);b(2);c('<b')";
    expect(text).toBe(`<script src="/a.js" async=""></script><script>${code}</script><hr><script>d()</script>`);
    expect(scripts).toBe(`script-src 'self' ${digest(code)} ${digest("d()")}`);
  });

  test("never names a script that got in by way of its contents", () => {
    const { text, scripts } = kept(`<script>steal()</script>${own("a()")}<script nonce="guess">steal()</script>`);
    expect(text).toContain("<script>steal()</script><script>a()</script>");
    expect(scripts).toBe(`script-src 'self' ${digest("a()")}`);
  });

  test("names a style of its own, and a script of more than one line as browsers read it", () => {
    const { scripts, styles } = kept(`<style nonce="${nonce}">p{}</style><style>q{}</style>${own("a()\r\nb()")}`);
    expect(styles).toBe(`style-src 'self' ${digest("p{}")}`);
    expect(scripts).toBe(`script-src 'self' ${digest("a()\nb()")}`);
  });

  test("with more parts than a header holds is not for keeping", () => {
    const many = Array.from({ length: 61 }, (_, number) => `${own(`a(${number})`)}<p></p>`).join("");
    expect(kept(many).headers["cache-control"]).toBe("no-store");
  });

  test("is left as it is where its route says what it may load, and where it is no page", () => {
    const answer = page(own("a()"), { "content-security-policy": "default-src 'none'" });
    expect(withKeptPolicy(answer, nonce)).toBe(answer);
    const data = page("{}", { "content-type": "application/json" });
    expect(withKeptPolicy(data, nonce)).toBe(data);
  });

  test("that is a picture runs nothing", () => {
    expect(kept("<svg/>", { "content-type": "image/svg+xml" }).policy).toMatch(/^default-src 'none'; style-src/);
  });
});

describe("going through a page by the places of the nonce", () => {
  const mark = ` nonce="${nonce}"`;
  /** The same by expressions that go over all of its text. */
  function plainly(page: string) {
    const one = `<script${mark}>[^<]*(?:<(?!/script>)[^<]*)*</script>`;
    const joined = page.replace(new RegExp(`(?:${one}){2,}`, "g"), (run) =>
      run.replaceAll(`</script><script${mark}>`, ";"),
    );
    const clean = (part: string) => part.replaceAll(mark, "").replaceAll(nonce, "");
    const digests = (name: string) => {
      const marked = new RegExp(`<${name}(?=[^>]*${mark})(?![^>]* src=)[^>]*>([^]*?)</${name}>`, "g");
      return [...new Set([...joined.matchAll(marked)].map(([, code = ""]) => digest(lines(clean(code)))))];
    };
    return { body: clean(joined), scripts: digests("script"), styles: digests("style") };
  }
  const lines = (code: string) => code.replace(/\r\n?/g, "\n");

  test("finds what going over all of its text finds, in random pages", () => {
    const code = fc
      .array(fc.constantFrom("a()", "日本", "<b", "\r\n", "\r", nonce, `\\"${nonce}\\"`, "x".repeat(50)), {
        maxLength: 5,
      })
      .map((parts) => parts.join(""));
    const tag = fc.constantFrom("", ' id="x"', ' src="/a.js" async=""', ' type="application/ld+json"', " data-src");
    const script = fc.tuple(tag, fc.boolean(), tag, code).map(([before, marked, after, text]) => {
      return `<script${before}${marked ? mark : ""}${after}>${text}</script>`;
    });
    const part = fc.oneof(
      { weight: 4, arbitrary: code.map(own) },
      { weight: 2, arbitrary: script },
      code.map((text) => `<style${mark}>${text}</style>`),
      code.map((text) => `<style>${text}</style>`),
      code.map((text) => `<p title="${text.replaceAll("<", "&lt;")}">${text.replaceAll("<", "&lt;")}</p>`),
      fc.constantFrom(`<link rel="preload"${mark}>`, "</script>", " ", nonce, ""),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.constantFrom("", `<script${mark}>cut off`), (parts, end) => {
        const page = parts.join("") + end;
        const { body, ...digests } = ownParts(Buffer.from(page), nonce);
        expect({ body: body.toString(), ...digests }).toEqual(plainly(page));
      }),
      { numRuns: 1000 },
    );
  });
});

test("a nonce is new each time, and found again in the request", () => {
  expect(freshNonce()).not.toBe(freshNonce());
  expect(freshNonce()).toMatch(/^[\w-]{22}$/);
  expect(nonceIn(new Headers(askingFor(nonce) as Record<string, string>))).toBe(nonce);
  expect(nonceIn(new Headers())).toBeUndefined();
});
