import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { retryAfter } from "@/lib/delivery/webhook/retry-after";
import { newSecret, openSecret, sealSecret } from "@/lib/delivery/webhook/secret";
import { signedHeaders } from "@/lib/delivery/webhook/sign";
import { chatMessage, inert, teamsMessage } from "@/lib/formats/chat-message";
import { HOSTILE } from "@/tests/support/hostile-text";

const key = "k".repeat(48);
const now = () => Temporal.Now.instant();

describe("a secret", () => {
  test("is read again with the same AUTH_SECRET for the same webhook, and not otherwise", () => {
    const secret = newSecret();
    const sealed = sealSecret(secret, "one", key);
    expect(sealed).not.toContain(secret.slice(6, 20));
    expect(openSecret(sealed, "one", key)).toBe(secret);
    expect(openSecret(sealed, "two", key)).toBeNull();
    expect(openSecret(sealed, "one", `${key}x`)).toBeNull();
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    for (const broken of ["", "v1.", "v1.AAAA", changed]) expect(openSecret(broken, "one", key)).toBeNull();
    expect(sealSecret(secret, "one", key)).not.toBe(sealed);
  });

  test("has the length and form that Standard Webhooks asks for", () => {
    expect(newSecret()).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newSecret()).not.toBe(newSecret());
  });
});

describe("a signature", () => {
  const body = JSON.stringify({ type: "webhook.test", said: "約束 – 🖋 \u2028" });

  test("is verified by the library's own verifier, with either secret while both sign", () => {
    const [first, second] = [newSecret(), newSecret()];
    const headers = signedHeaders("msg-1", now(), body, [first, second]);
    expect(new Webhook(first).verify(body, headers)).toEqual(JSON.parse(body));
    expect(new Webhook(second).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
    expect(() => new Webhook(first).verify(`${body} `, headers)).toThrow();
    expect(() => new Webhook(first).verify(body, { ...headers, "webhook-id": "msg-2" })).toThrow();
    const old = signedHeaders("msg-1", now().subtract({ minutes: 6 }), body, [first]);
    expect(() => new Webhook(first).verify(body, old)).toThrow();
  });

  const documented = readFileSync("docs/webhooks.md", "utf8");
  const code = (language: string) => documented.match(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``))?.[1] ?? "";
  const secret = newSecret();
  const cases = () => {
    const headers = signedHeaders("msg-1", now(), body, [newSecret(), secret]);
    const old = signedHeaders("msg-1", now().subtract({ minutes: 6 }), body, [secret]);
    return [
      { secret, headers, body, right: true },
      { secret, headers, body: `${body} `, right: false },
      { secret: newSecret(), headers, body, right: false },
      { secret, headers: old, body, right: false },
    ];
  };

  test("is verified by the documented lines of JavaScript", async () => {
    const { verify } = await import(`data:text/javascript,${encodeURIComponent(code("js"))}`);
    for (const one of cases()) expect(verify(one.secret, one.headers, one.body)).toBe(one.right);
  });

  const python = (() => {
    try {
      execFileSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 9))"]);
      return true;
    } catch {
      return false;
    }
  })();

  test.skipIf(!python)("is verified by the documented lines of Python", () => {
    const run = `${code("python")}
import json, sys
print(json.dumps([verify(c["secret"], c["headers"], c["body"].encode()) for c in json.load(sys.stdin)]))`;
    const said = execFileSync("python3", ["-c", run], { input: JSON.stringify(cases()) });
    expect(JSON.parse(String(said))).toEqual(cases().map(({ right }) => right));
  });
});

describe("a message for a chat", () => {
  const note = {
    heading: "07 Ministerial",
    lines: ["Delivery: underway."],
    url: "https://s.example/en/record/7",
    linkWords: "Open",
  };

  test("says what changed and where, in both forms", () => {
    expect(chatMessage(note)).toEqual({ text: "07 Ministerial\nDelivery: underway.\nhttps://s.example/en/record/7" });
    const [card] = teamsMessage(note).attachments;
    expect(card?.content.body.map(({ text }) => text)).toEqual(["07 Ministerial", "Delivery: underway."]);
    expect(card?.content.actions).toEqual([{ type: "Action.OpenUrl", title: "Open", url: note.url }]);
  });

  test("calls nobody and becomes no link, whatever the record holds", () => {
    expect(inert("<!channel> <https://evil.example|here> @everyone [x](https://e.example)")).toBe(
      "‹!channel› ‹https://evil.example|here› @\u200beveryone [x]\u200b(https://e.example)",
    );
    for (const text of HOSTILE) {
      const said = chatMessage({ ...note, heading: text, lines: [text, text] }).text;
      expect(said.split("\n").length).toBeLessThanOrEqual(4);
      expect(said.slice(0, -note.url.length)).not.toMatch(/[<>]|@(?!\u200b)|\]\(/);
    }
  });

  test("stays short enough for every tool, and keeps the address", () => {
    const { text } = chatMessage({ ...note, heading: "あ".repeat(5000), lines: Array(50).fill("𠮷".repeat(900)) });
    expect(text.length).toBeLessThan(2000);
    expect(Buffer.from(text).toString()).toBe(text); // no half characters
    expect(text.endsWith(`…\n${note.url}`)).toBe(true);
  });
});

describe("Retry-After", () => {
  const at = Temporal.Instant.from("2026-11-22T09:00:00Z");
  test.each([
    ["120", 120_000],
    ["0", 1000],
    ["999999999", 3_600_000],
    ["Sun, 22 Nov 2026 09:05:00 GMT", 300_000],
    ["Sun, 22 Nov 2026 08:00:00 GMT", 1000],
    ["Sun, 22 Xxx 2026 08:00:00 GMT", undefined],
    ["-5", undefined],
    ["soon", undefined],
    [null, undefined],
  ])("%s", (header, milliseconds) => {
    expect(retryAfter(header, at)).toBe(milliseconds);
  });
});
