import { describe, expect, it } from "vitest";
import { addressBehind } from "@/lib/auth/client-address";
import { readSettings } from "@/lib/env";
import { asMail } from "@/lib/mail/letter";

describe("settings", () => {
  it("count empty values as absent", () => {
    expect(readSettings({ SMTP_URL: "", MAIL_FROM: "", OIDC_ISSUER: "", TRUSTED_PROXIES: "" })).toMatchObject({
      TRUSTED_PROXIES: 0,
      OIDC_NAME: "OpenID Connect",
    });
  });

  it("take mail and a provider when they are whole", () => {
    const mail = { SMTP_URL: "smtps://u:p@mail.example.org:465", MAIL_FROM: "Tracker <tracker@example.org>" };
    const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "tracker", OIDC_CLIENT_SECRET: "s" };
    expect(readSettings({ ...mail, ...oidc, OIDC_DOMAIN: "Example.org" })).toMatchObject({
      ...mail,
      OIDC_DOMAIN: "example.org",
    });
  });

  it.each([
    [{ SMTP_URL: "smtp://mail.example.org" }, "MAIL_FROM: is needed because SMTP_URL is set"],
    [{ MAIL_FROM: "a@example.org" }, "SMTP_URL: is needed because MAIL_FROM is set"],
    [{ SMTP_URL: "http://mail.example.org", MAIL_FROM: "a@example.org" }, "SMTP_URL: must begin with smtp://"],
    [{ SMTP_URL: "smtp://m", MAIL_FROM: "nobody" }, "MAIL_FROM: must be an e-mail address"],
    [{ SMTP_URL: "smtp://m", MAIL_FROM: "a@b.org\r\nBcc: c@d.org" }, "MAIL_FROM: must be an e-mail address"],
    [
      { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_SECRET: "s" },
      "OIDC_CLIENT_ID: is needed because OIDC_ISSUER",
    ],
    [{ OIDC_DOMAIN: "example.org" }, "OIDC_ISSUER: is needed because OIDC_DOMAIN is set"],
    [{ OIDC_DOMAIN: "not a domain" }, "OIDC_DOMAIN: must be a domain"],
    [{ TRUSTED_PROXIES: "many" }, "TRUSTED_PROXIES: "],
    [{ DATABASE_POOL: "0" }, "DATABASE_POOL: "],
    [{ DATABASE_REPLICA_URL: "postgresql://db/tracker" }, "DATABASE_REPLICA_URL: is only for a PostgreSQL"],
    [{ DATABASE_DIRECT_URL: "file:tracker.db" }, "DATABASE_DIRECT_URL: must begin with postgresql://"],
  ])("refuse %j by name", (given, said) => {
    expect(() => readSettings(given)).toThrow(said);
  });
});

describe("where a request came from", () => {
  it("is the socket's address, whatever the client says, when no proxy is trusted", () => {
    expect(addressBehind(0, "203.0.113.5", "198.51.100.1")).toBe("203.0.113.5");
    expect(addressBehind(0, undefined, "198.51.100.1")).toBe("unknown");
  });

  it("is what the outermost trusted proxy heard, whatever the client wrote before it", () => {
    expect(addressBehind(1, "10.0.0.1", "198.51.100.1")).toBe("198.51.100.1");
    expect(addressBehind(1, "10.0.0.1", "1.2.3.4, 198.51.100.1")).toBe("198.51.100.1");
    expect(addressBehind(2, "10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2")).toBe("198.51.100.1");
    expect(addressBehind(1, "10.0.0.1", "2001:db8::7")).toBe("2001:db8::7");
  });

  it("is the socket's where a proxy added nothing, or something that is no address", () => {
    expect(addressBehind(2, "10.0.0.1", "198.51.100.1")).toBe("10.0.0.1");
    expect(addressBehind(1, "10.0.0.1", undefined)).toBe("10.0.0.1");
    expect(addressBehind(1, "10.0.0.1", "<script>")).toBe("10.0.0.1");
  });
});

describe("a mail", () => {
  const letter = { subject: "Hello\r\nBcc: x@example.org", paragraphs: ["<b>Aiko</b> & Sam", "Bye"], footer: "Site" };

  it("says the same as text and as HTML, with nothing of a name taken for markup", () => {
    const mail = asMail("a@example.org", "ja", { ...letter, link: { label: "Go", url: "https://x.org/?a=1&b=2" } });
    expect(mail.subject).toBe("Hello Bcc: x@example.org");
    expect(mail.text).toBe("<b>Aiko</b> & Sam\n\nGo\nhttps://x.org/?a=1&b=2\n\nBye\n\n-- \nSite\n");
    expect(mail.html).toContain('<html lang="ja">');
    expect(mail.html).toContain('<a href="https://x.org/?a=1&amp;b=2">Go</a>');
    expect(mail.html).toContain("&lt;b&gt;Aiko&lt;/b&gt; &amp; Sam");
    expect(mail.html).not.toContain("<b>");
  });
});
