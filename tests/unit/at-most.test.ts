import { expect, test } from "vitest";
import { atMost } from "@/lib/web/cache/at-most";

test("no more than so many run at once, in the order they came, and a failure gives its turn on", async () => {
  const ends = new Map<number, (failed?: Error) => void>();
  const begun: number[] = [];
  const limited = atMost({ most: 2, patience: 60_000 }, (name: number) => {
    begun.push(name);
    return new Promise<number>((resolve, reject) => {
      ends.set(name, (failed) => (failed ? reject(failed) : resolve(name)));
    });
  });
  const turns = async () => {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const answers = [1, 2, 3, 4, 5].map((name) => limited(name).catch((problem: Error) => problem.message));
  await turns();
  expect(begun).toEqual([1, 2]);
  ends.get(2)?.();
  await turns();
  expect(begun).toEqual([1, 2, 3]);
  ends.get(1)?.(new Error("away"));
  await turns();
  expect(begun).toEqual([1, 2, 3, 4]);
  for (const name of [3, 4]) ends.get(name)?.();
  await turns();
  ends.get(5)?.();
  expect(await Promise.all(answers)).toEqual(["away", 2, 3, 4, 5]);
  const more = [6, 7, 8].map((name) => limited(name));
  await turns();
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  for (const name of [6, 7]) ends.get(name)?.();
  await turns();
  ends.get(8)?.();
  expect(await Promise.all(more)).toEqual([6, 7, 8]);
});

test("what hangs gives its turn on, once, and may still end", async () => {
  let finish: (answer: string) => void = () => {};
  const hanging = new Promise<string>((resolve) => {
    finish = resolve;
  });
  let running = 0;
  let highest = 0;
  const limited = atMost({ most: 1, patience: 5 }, async (what: Promise<string>) => {
    running += 1;
    highest = Math.max(highest, running);
    return what.finally(() => {
      running -= 1;
    });
  });
  const first = limited(hanging);
  expect(await limited(Promise.resolve("second"))).toBe("second");
  finish("first");
  expect(await first).toBe("first");
  highest = 0;
  const quick = ["a", "b", "c"].map((one) => limited(Promise.resolve(one)));
  expect(await Promise.all(quick)).toEqual(["a", "b", "c"]);
  expect(highest).toBe(1);
});
