import { type Asked, ask } from "@/lib/queries/answer";

/** The holiday calendars of all parties on record, by country code, in the order in which they entered it. */
export async function calendarsOnRecord(asked?: Asked): Promise<string[]> {
  const { records } = await ask({ asOf: null, knownOn: null }, asked);
  return [...new Set(records.flatMap(({ agreement }) => agreement.parties.map((party) => party.calendar)))];
}
