import { expect, test } from "vitest";
import { readPerspective } from "@/lib/schema/perspective";
import fc from "@/tests/support/fixed-chance";

const read = (query: string) => readPerspective(new URLSearchParams(query));

test("a day in the address is the day shown; none means now", () => {
  expect(read("asOf=2026-04-20&knownOn=2026-06-01")).toEqual({
    perspective: { asOf: "2026-04-20", knownOn: "2026-06-01" },
    problems: [],
  });
  expect(read("")).toEqual({ perspective: { asOf: null, knownOn: null }, problems: [] });
  expect(read("asOf=&asOf=2026-04-20")).toMatchObject({ perspective: { asOf: "2026-04-20" }, problems: [] });
});

test.each([
  ["2026-02-30", "no-such-day"],
  ["2025-02-29", "no-such-day"],
  ["2026-13-01", "no-such-day"],
  ["10000-01-01", "out-of-range"],
  ["+012026-01-01", "out-of-range"],
  ["0000-01-01", "out-of-range"],
  ["1599-12-31", "out-of-range"],
  ["9999-12-31", "out-of-range"],
  ["yesterday", "not-a-date"],
  ["2026-4-2", "not-a-date"],
  ["2026-04-20T00:00:00Z", "not-a-date"],
  ["２０２６-04-20", "not-a-date"],
  ["2026-04-20\0", "not-a-date"],
])("%s is refused as %s, and now is shown", (value, code) => {
  expect(readPerspective({ asOf: value })).toEqual({
    perspective: { asOf: null, knownOn: null },
    problems: [{ path: "asOf", code, value }],
  });
});

test("two different days for one parameter are refused; the same day twice is not", () => {
  expect(readPerspective({ asOf: ["2026-04-20", "2026-04-21"] })).toMatchObject({
    perspective: { asOf: null },
    problems: [{ code: "given-twice" }],
  });
  expect(readPerspective({ asOf: ["2026-04-20", "2026-04-20"] })).toMatchObject({
    perspective: { asOf: "2026-04-20" },
    problems: [],
  });
});

test("whatever the address holds is a day, a problem or nothing, and never an exception", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(fc.record({ asOf: value, knownOn: value }), (input) => {
      const { perspective, problems } = readPerspective(input);
      for (const name of ["asOf", "knownOn"] as const) {
        const refused = problems.some((one) => one.path === name);
        expect(perspective[name] === null || !refused).toBe(true);
      }
    }),
  );
});
