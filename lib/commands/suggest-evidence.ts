import { randomInt } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Client, client, snapshot } from "@/lib/data/client";
import { readRecords } from "@/lib/data/load-records";
import { keepSuggestion, waitingSuggestions } from "@/lib/data/suggestions";
import { plainAddress } from "@/lib/domain/source-address";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { SuggestForm } from "@/lib/schema/suggest-form";

export type SuggestRefusal = {
  code:
    | "not-found"
    | "in-future"
    | "suggested-in-record"
    | "suggested-waiting"
    | "suggested-declined"
    | "suggest-limit";
  field: string;
};
export type Suggested = { ok: true; receipt: string } | { ok: false; refusal: SuggestRefusal };

/** How many suggestions wait for one commitment at most; more could not be read. */
const MOST_WAITING = 50;
/** Days an address for the answer is kept at most. */
export const ADDRESS_DAYS = 90;
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Keeps a reader's proposal until an editor decides on it. Nobody needs an account. What the
 * record has, what waits and what was declined is not taken twice.
 * @param allowed asked last, once nothing else is in the way: whether one more may be taken in now.
 * @param clocks `now` is the record's day, `running` the clock by which the address expires.
 */
export async function suggestEvidence(
  given: SuggestForm,
  clocks: { now: Temporal.Instant; running: Temporal.Instant },
  allowed: () => Promise<boolean>,
  database: Client = client(),
): Promise<Suggested> {
  const refuse = (code: SuggestRefusal["code"], field = "url") => ({ ok: false as const, refusal: { code, field } });
  const { agreement, commitment, locale, url, publisher, on, shows, email } = given;
  const [record] = await snapshot(database, (tx) => readRecords(tx, agreement));
  if (!record?.commitments.some(({ ref }) => ref === commitment)) return refuse("not-found", "form");
  if (on > todayIn(zonesOf(record.agreement), clocks.now)) return refuse("in-future", "on");
  const same = (other: string | null) => other !== null && plainAddress(other) === plainAddress(url);
  const bears = record.evidence.filter((item) => item.relations.some((one) => one.commitment === commitment));
  if (bears.some((item) => same(item.url))) return refuse("suggested-in-record");
  const decided = record.suggestions.filter((one) => one.commitment === commitment && one.outcome === "declined");
  if (decided.some((one) => same(one.url))) return refuse("suggested-declined");
  const waiting = await waitingSuggestions(MOST_WAITING, { agreement, commitment }, database);
  if (waiting.suggestions.some((one) => same(one.url))) return refuse("suggested-waiting");
  if (waiting.total >= MOST_WAITING || !(await allowed())) return refuse("suggest-limit", "form");
  const receipt = newReceipt();
  const receivedAt = clocks.now.toString({ fractionalSecondDigits: 3 });
  const until = clocks.running.add({ hours: 24 * ADDRESS_DAYS }).toString({ fractionalSecondDigits: 3 });
  const words = { receipt, agreement, commitment, locale, url, publisher, on, shows, receivedAt };
  await keepSuggestion(words, email === null ? null : { email, until }, database);
  return { ok: true, receipt };
}

function newReceipt(): string {
  const part = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return `${part()}-${part()}-${part()}`;
}
