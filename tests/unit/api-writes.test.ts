import { expect, test } from "vitest";
import { checkBody, evidenceBody } from "@/lib/schema/api-writes";

const day = "2026-01-05";
const source = {
  url: "https://www.example.org/one",
  publisher: "One",
  kind: "official",
  on: day,
  relation: "supports",
};

test("a text that a program writes in one language stands in both", () => {
  expect(evidenceBody.parse({ ...source, shows: { ja: "一つ。" } }).shows).toEqual({ en: "一つ。", ja: "一つ。" });
  expect(evidenceBody.parse({ ...source, shows: { en: "One.", ja: "一つ。" } }).shows.en).toBe("One.");
  expect(checkBody.parse({ on: day, upTo: day, note: { en: "Both." } }).note).toEqual({ en: "Both.", ja: "Both." });
  expect(checkBody.parse({ on: day, upTo: day }).note).toBeNull();
  for (const shows of [{}, { en: " " }, { fr: "Un." }, "One.", null, undefined])
    expect(evidenceBody.safeParse({ ...source, shows }).success).toBe(false);
});
