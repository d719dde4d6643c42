import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkHost, isPublic, publicLookup } from "@/lib/delivery/webhook/public-address";
import { readTarget } from "@/lib/delivery/webhook/target";

const given = { seed: 22, numRuns: 300 };
const quad = (...parts: fc.Arbitrary<number>[]) => fc.tuple(...parts).map((four) => four.join("."));
const byte = fc.nat(255);
const hextet = fc.nat(0xffff).map((value) => value.toString(16));

/** Ranges of IANA's registries of special-purpose addresses, as generators of addresses in them. */
const CLOSED: Record<string, fc.Arbitrary<string>> = {
  "this host": quad(fc.constant(0), byte, byte, byte),
  "10/8": quad(fc.constant(10), byte, byte, byte),
  loopback: quad(fc.constant(127), byte, byte, byte),
  "172.16/12": quad(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
  "192.168/16": quad(fc.constant(192), fc.constant(168), byte, byte),
  "link-local": quad(fc.constant(169), fc.constant(254), byte, byte),
  shared: quad(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
  "multicast and reserved": quad(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
  mapped: quad(byte, byte, byte, byte).map((inner) => `::ffff:${inner}`),
  compatible: quad(byte, byte, byte, byte).map((inner) => `::${inner}`),
  nat64: quad(byte, byte, byte, byte).map((inner) => `64:ff9b::${inner}`),
  "local nat64": hextet.map((part) => `64:ff9b:1::${part}`),
  "6to4": hextet.map((part) => `2002:${part}::1`),
  teredo: hextet.map((part) => `2001:0:${part}::1`),
  "unique local": fc.tuple(fc.integer({ min: 0xfc00, max: 0xfdff }), hextet).map(([a, b]) => `${a.toString(16)}::${b}`),
  "link-local of IPv6": fc
    .tuple(fc.integer({ min: 0xfe80, max: 0xfebf }), hextet)
    .map(([a, b]) => `${a.toString(16)}::${b}`),
  "multicast of IPv6": fc
    .tuple(fc.integer({ min: 0xff00, max: 0xffff }), hextet)
    .map(([a, b]) => `${a.toString(16)}::${b}`),
  "not given out": fc
    .tuple(fc.integer({ min: 0x4000, max: 0xfbff }), hextet)
    .map(([a, b]) => `${a.toString(16)}::${b}`),
};

describe("an address of the network", () => {
  test.each(Object.entries(CLOSED))("is not public in the range: %s", (_range, addresses) => {
    fc.assert(
      fc.property(addresses, (address) => !isPublic(address)),
      given,
    );
  });

  test.each([
    [
      "::",
      "::1",
      "0.0.0.0",
      "255.255.255.255",
      "192.0.0.192",
      "192.0.2.1",
      "198.18.0.1",
      "198.51.100.7",
      "203.0.113.9",
    ],
    ["100.100.100.200", "169.254.169.254", "168.63.129.16", "fd00:ec2::254", "fe80::1%eth0", "2001:db8::1", "3fff::1"],
    ["", "example.org", "127.1", "0x7f.0.0.1", "2130706433", "::ffff:7f00:1", "::ffff:0:127.0.0.1"],
  ])("is not public: %s, %s, %s …", (...addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });

  test("is public elsewhere", () => {
    const open = ["8.8.8.8", "93.184.215.14", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "11.0.0.1"];
    expect([...open, "2606:4700::1111", "2a00:1450::1"].filter((address) => !isPublic(address))).toEqual([]);
  });
});

const problem = (text: string, open = false) => {
  const target = readTarget(text, open);
  return "problem" in target ? target.problem : target.url.href;
};

describe("a webhook's address", () => {
  test.each([
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://017700000001/",
    "https://0x7f000001/",
    "https://127.1/",
    "https://127.0.0.1./",
    "https://%31%32%37.0.0.1/",
    "https://１２７.0.0.1/",
    "https://0/",
    "https://[::]/",
    "https://[::1]:8443/",
    "https://[::ffff:10.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://a.localhost/",
    "https://printer.local/",
    "https://metadata.google.internal/",
    "https://router/",
  ])("leads nowhere private: %s", (text) => {
    expect(problem(text)).toBe("private-address");
  });

  test.each([
    ["http://example.org/", "https-only"],
    ["ftp://example.org/", "not-an-address"],
    ["file:///etc/passwd", "not-an-address"],
    ["javascript:alert(1)", "not-an-address"],
    ["https:example.org", "not-an-address"],
    ["https:\\\\example.org", "not-an-address"],
    ["https://example.org\\@127.0.0.1/", "not-an-address"],
    ["https://exa mple.org/", "not-an-address"],
    ["https://[fe80::1%25eth0]/", "not-an-address"],
    ["https://999.1.1.1/", "not-an-address"],
    ["https://", "not-an-address"],
    ["https://user:pass@example.org/", "user-in-address"],
    ["https://@example.org/", "user-in-address"],
    ["https://example.org:22/", "port-closed"],
    ["https://example.org:80/", "port-closed"],
  ])("is refused: %s (%s)", (text, code) => {
    expect(problem(text)).toBe(code);
  });

  test("is written one way", () => {
    expect(problem("HTTPS://Example.ORG.:443/a?b=c@d#e")).toBe("https://example.org/a?b=c@d");
    expect(problem("https://例え.jp/")).toBe("https://xn--r8jz45g.jp/");
    expect(problem("https://[2606:4700::1111]:8443/x")).toBe("https://[2606:4700::1111]:8443/x");
    expect(problem("http://127.0.0.1:81/", true)).toBe("http://127.0.0.1:81/");
    expect(problem("http://user@127.0.0.1/", true)).toBe("user-in-address");
  });

  test("names no private number however it is spelt", () => {
    const spelt = fc
      .tuple(
        fc.constantFrom(10, 127, 0),
        byte,
        byte,
        byte,
        fc.constantFrom("plain", "hex", "octal", "number", "mapped"),
      )
      .map(([a, b, c, d, how]) => {
        const number = ((a * 256 + b) * 256 + c) * 256 + d;
        if (how === "plain") return `${a}.${b}.${c}.${d}`;
        if (how === "hex") return `0x${number.toString(16)}`;
        if (how === "octal") return `0${a.toString(8)}.${b}.0${c.toString(8)}.${d}`;
        return how === "number" ? String(number) : `[::ffff:${a}.${b}.${c}.${d}]`;
      });
    fc.assert(
      fc.property(spelt, (host) => problem(`https://${host}/`) === "private-address"),
      given,
    );
  });
});

describe("looking a name up", () => {
  const resolver = (answer: { address: string; family: number }[]) =>
    publicLookup((_host, _options, done) => done(null, answer));
  const asked = (answer: { address: string; family: number }[], all = true) =>
    new Promise((resolve) => {
      resolver(answer)("name.example", { all }, (error, found) => resolve(error ? error.message : found));
    });
  const [open, closed] = [
    { address: "93.184.215.14", family: 4 },
    { address: "10.0.0.1", family: 4 },
  ];

  test("hands on what it looked at, and nothing where one address is private", async () => {
    expect(await asked([open])).toEqual([open]);
    expect(await asked([open], false)).toBe(open.address);
    expect(await asked([open, closed])).toContain("10.0.0.1");
    expect(await asked([closed], false)).toContain("10.0.0.1");
    expect(await asked([])).toContain("no address");
  });

  test("is not needed for numbers, which are checked as they stand", () => {
    expect(() => checkHost(new URL("https://[fd00::1]/"))).toThrow();
    expect(() => checkHost(new URL("https://10.1.1.1/"))).toThrow();
    expect(() => checkHost(new URL("https://8.8.8.8/"))).not.toThrow();
    expect(() => checkHost(new URL("https://example.org/"))).not.toThrow();
  });
});
