import { expect, test } from "vitest";
import { remembered } from "@/lib/domain/remembered";

test("each key is worked out once, as long as there is room; then all are forgotten", () => {
  const worked: string[] = [];
  const of = remembered<string | undefined>(2);
  const ask = (key: string) => of(key, () => void worked.push(key) as undefined);
  for (const key of ["a", "a", "b", "a", "c", "c", "a"]) ask(key);
  expect(worked).toEqual(["a", "b", "c", "a"]);
});

test("what fails is tried again", () => {
  const of = remembered<number>(2);
  expect(() =>
    of("a", () => {
      throw new RangeError("no such day");
    }),
  ).toThrow(RangeError);
  expect(of("a", () => 1)).toBe(1);
});
