import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { known, report } from "@/scripts/bench/document.mjs";
import { sections } from "@/scripts/bench/sections.mjs";

test("the report on speed says what its figures say, of every section", () => {
  const written = readFileSync("docs/benchmarks.md", "utf8");
  expect(report(sections, known())).toBe(written);
  for (const { title } of Object.values(sections)) expect(written).toContain(`## ${title}`);
  expect(written).not.toMatch(/undefined|NaN/);
});
