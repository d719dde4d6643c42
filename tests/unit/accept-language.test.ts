import { describe, expect, it } from "vitest";
import { preferredLocale } from "@/lib/i18n/accept-language";

describe("the language a reader asks for", () => {
  it.each([
    ["ja", "ja"],
    ["ja-JP,ja;q=0.9,en;q=0.8", "ja"],
    ["en-US,en;q=0.9,ja;q=0.8", "en"],
    ["fr, ja;q=0.4, en;q=0.3", "ja"],
    ["en;q=0.2,JA;q=0.7", "ja"],
    ["ja;q=0, en;q=0.1", "en"],
    ["ja;q=9", "en"],
    ["ja;q=abc", "en"],
    ["de,fr", "en"],
    ["*", "en"],
    [",,;;q=,ja", "ja"],
    ["", "en"],
    [null, "en"],
  ])("%s leads to %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
