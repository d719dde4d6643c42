import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChangesBetween } from "@/lib/domain/change";
import { addDays } from "@/lib/domain/dates";
import type { Totals } from "@/lib/domain/view";
import { ask, openApi, read, US_JAPAN } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await openApi();
});
afterAll(() => database.drop());

test("both days are summed up as the summary of each day has it", async () => {
  for (const agreement of [US_JAPAN, null]) {
    const which = agreement ? `&agreement=${agreement}` : "";
    const { before, after } = await read<ChangesBetween>(`/changes?from=2026-04-20&to=2026-11-22${which}`);
    for (const [day, shown] of Object.entries({ "2026-04-20": before, "2026-11-22": after })) {
      const { totals } = await read<{ totals: Totals }>(`/summary?asOf=${day}${which}`);
      expect(shown).toEqual(totals);
    }
  }
});

test("the days left out are the day shown and 30 days before it", async () => {
  const days = async (query: string) => {
    const { from, to } = await read<ChangesBetween>(`/changes?${query}`);
    return [from, to];
  };
  const { asOf } = await read<{ asOf: string }>("/changes");
  expect(await days("")).toEqual([addDays(asOf, -30), asOf]);
  expect(await days("asOf=2026-05-01")).toEqual(["2026-04-01", "2026-05-01"]);
  expect(await days("to=2026-05-01")).toEqual(["2026-04-01", "2026-05-01"]);
  expect(await days("from=2027-01-01")).toEqual(["2027-01-01", "2027-01-01"]);
});

test("what was not yet recorded on a day of knowledge has not changed by then", async () => {
  const { total, beforeRecord } = await read<{ total: number; beforeRecord: boolean }>("/changes?knownOn=2026-01-01");
  expect([total, beforeRecord]).toEqual([0, true]);
  expect((await ask("/changes?agreement=none")).status).toBe(404);
});
