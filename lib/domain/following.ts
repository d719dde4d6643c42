import type { Temporal } from "temporal-polyfill";
import { addDays } from "@/lib/domain/dates";
import type { IsoDate, IsoInstant } from "@/lib/domain/record";

/** How a reader hears of changes: a letter for each, or one a week. */
export const FOLLOWING_WAYS = ["each-change", "weekly"] as const;
export type FollowingWay = (typeof FOLLOWING_WAYS)[number];

/** What is followed: an agreement with everything in it, or (`ref`) one commitment. */
export type Followed = { agreement: string; ref: string | null };

/** Hours in which the link of the first letter must be used; after them the address is erased. */
export const CONFIRM_HOURS = 48;
/** Letters in a row that a mail server refuses for the address itself, after which its following ends. */
export const MOST_REFUSALS = 3;

/** The weekly letter goes out on Mondays from this hour, in this zone. */
export const WEEKLY = { zone: "UTC", hour: 6 } as const;

/** The Monday whose weekly letter is the latest that may have gone out at `now`: this week's, or before its hour the one before. */
export function digestMonday(now: Temporal.Instant): IsoDate {
  const there = now.toZonedDateTimeISO(WEEKLY.zone);
  const monday = there.toPlainDate().subtract({ days: there.dayOfWeek - 1 });
  const early = there.dayOfWeek === 1 && there.hour < WEEKLY.hour;
  return addDays(monday.toString(), early ? -7 : 0);
}

/** Before this instant (running clock) an unconfirmed request is too old. */
export function oldestRequest(running: Temporal.Instant): IsoInstant {
  return asText(running.subtract({ hours: CONFIRM_HOURS }));
}

/** An instant as it is stored: three digits of a second, so that text sorts like time. */
export function asText(instant: Temporal.Instant): IsoInstant {
  return instant.toString({ fractionalSecondDigits: 3 });
}

/**
 * The mailbox that an address most likely stands for, for counting letters and nothing else: many
 * servers deliver `r.eader+news@example.org` to `reader@example.org`.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf("@");
  const name = email.slice(0, at).replace(/\+.*$/, "").replaceAll(".", "");
  return `${name}${email.slice(at)}`;
}

/** An address of which only its owner recognises the whole: `r•••@example.org`. */
export function maskedAddress(email: string): string {
  const [name = "", host = ""] = email.split("@");
  return `${[...name][0] ?? ""}•••@${host}`;
}

/** Of several followed things in one agreement, the widest: it names the letter. */
export function widest<F extends Followed>(followed: readonly F[]): F | null {
  return followed.find(({ ref }) => ref === null) ?? followed[0] ?? null;
}

/** How many follow one thing, as administrators see it; `commitment` null for the whole agreement. */
export type FollowerLine = {
  agreement: string;
  commitment: { ref: string; title: string } | null;
  /** Its page; null where the record does not have it. */
  href: string | null;
  confirmed: number;
  waiting: number;
};
