import { expect, test } from "vitest";
import { withQuery } from "@/lib/paths";

test("the tests run far from UTC, where a leaking zone shows", () => {
  expect(process.env.TZ).toBe("Asia/Kathmandu");
  expect(new Date("2026-04-26T12:00:00Z").getTimezoneOffset()).toBe(-345);
});

test("a query leaves out what is empty and keeps the order", () => {
  expect(withQuery("/x", { b: "1", a: null, c: "", d: ["p", "q"] })).toBe("/x?b=1&d=p&d=q");
});
