import type { Text } from "@/lib/domain/record";
import { type Asked, ask } from "@/lib/queries/answer";

/** A holiday calendar, and what the party of the same code is called on record; null where it has another's calendar. */
export type RecordedCalendar = { code: string; name: Text | null };

/** The holiday calendars of all parties on record, by country code, in the order in which they entered it. */
export async function calendarsOnRecord(asked?: Asked): Promise<RecordedCalendar[]> {
  const { records } = await ask({ asOf: null, knownOn: null }, asked);
  const parties = records.flatMap(({ agreement }) => agreement.parties);
  const codes = [...new Set(parties.map((party) => party.calendar))];
  return codes.map((code) => ({ code, name: parties.find((party) => party.code === code)?.name ?? null }));
}
