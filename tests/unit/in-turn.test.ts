import { expect, test, vi } from "vitest";
import { inTurn } from "@/lib/web/cache/in-turn";

/** Something made of a record that changes: each is what stood when it was begun, and ends when it is let go. */
function ofRecord({ ticks = () => 0, patience }: { ticks?: () => number; patience?: number } = {}) {
  const record = { stands: 1 };
  const begun: { saw: number; end: () => void; fail: () => void }[] = [];
  const make = (_address: string, _version: string) =>
    new Promise<number>((resolve, reject) => {
      const saw = record.stands;
      begun.push({ saw, end: () => resolve(saw), fail: () => reject(new Error("away")) });
    });
  const load = inTurn(make, ticks, patience);
  const newest = () => String(record.stands);
  return { record, begun, load, ask: (address = "/en") => load(address, newest(), newest) };
}

const begunBy = (begun: readonly unknown[], count: number) =>
  vi.waitFor(() => expect(begun).toHaveLength(count), { timeout: 20_000 });

test("whoever asks meanwhile gets the same, each address for itself", async () => {
  const { begun, ask } = ofRecord();
  const answers = [ask(), ask(), ask("/ja"), ask()];
  expect(begun).toHaveLength(2);
  for (const { end } of begun) end();
  expect(await Promise.all(answers)).toEqual([1, 1, 1, 1]);
});

test("however fast the record changes, one is made after the other and none is older than its question", async () => {
  const { record, begun, ask } = ofRecord();
  const asked: { stood: number; answer: Promise<number> }[] = [];
  for (let round = 0; round < 10; round += 1) {
    for (let change = 0; change < 5; change += 1) {
      asked.push({ stood: record.stands, answer: ask() });
      record.stands += 1;
    }
    await begunBy(begun, round + 1);
    begun[round]?.end();
  }
  const last = setInterval(() => begun.at(-1)?.end(), 5);
  for (const { stood, answer } of asked) expect(await answer).toBeGreaterThanOrEqual(stood);
  clearInterval(last);
  expect(begun.length).toBeLessThanOrEqual(11); // for fifty versions
});

test("an address whose record changed meanwhile rests for twice as long as it took", async () => {
  const clock = { ms: 0 };
  const { record, begun, ask } = ofRecord({ ticks: () => clock.ms });
  void ask();
  record.stands = 2;
  const second = ask();
  clock.ms = 100;
  const ended = performance.now();
  begun[0]?.end();
  await begunBy(begun, 2);
  expect(performance.now() - ended).toBeGreaterThan(195);
  begun[1]?.end();
  expect(await second).toBe(2);
});

test("one that fails is told to those who asked for it, and the next is made all the same", async () => {
  const { record, begun, ask } = ofRecord();
  const first = ask();
  record.stands = 2;
  const second = ask();
  begun[0]?.fail();
  await expect(first).rejects.toThrow("away");
  await begunBy(begun, 2);
  begun[1]?.end();
  expect(await second).toBe(2);
});

test("one that never ends keeps nobody waiting for good, of whichever version", async () => {
  const clock = { ms: 0 };
  const { record, begun, ask } = ofRecord({ ticks: () => clock.ms, patience: 20 });
  void ask();
  record.stands = 2;
  const later = ask();
  await begunBy(begun, 2); // though the first has not ended
  clock.ms = 21;
  const same = ask();
  expect(begun).toHaveLength(3);
  begun[2]?.end();
  expect(await same).toBe(2);
  begun[1]?.end();
  expect(await later).toBe(2);
});

test("where nobody can say which version stands, those who waited are told, and the address may be asked for again", async () => {
  const { begun, load } = ofRecord();
  const first = load("/en", "1");
  const second = load("/en", "2", () => Promise.reject(new Error("the database is away")));
  begun[0]?.end();
  await first;
  await expect(second).rejects.toThrow("away");
  const third = load("/en", "2");
  begun[1]?.end();
  expect(await third).toBe(1);
});
