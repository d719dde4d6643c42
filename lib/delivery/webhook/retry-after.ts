import { Temporal } from "temporal-polyfill";

const SHORTEST_MS = 1000;
/** A receiver may ask for more patience; beyond this its messages would be lost for the day they are tried. */
const LONGEST_MS = 3_600_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * For how long a receiver asks to be left alone (RFC 9110, 10.2.3: seconds or a day and time), between
 * a second and an hour.
 * @returns milliseconds; undefined where the header is absent or says neither
 */
export function retryAfter(header: string | null, at: Temporal.Instant): number | undefined {
  const asked = /^\d{1,9}$/.test(header ?? "") ? Number(header) * 1000 : untilDate(header ?? "", at);
  return asked === null ? undefined : Math.min(Math.max(asked, SHORTEST_MS), LONGEST_MS);
}

function untilDate(header: string, at: Temporal.Instant): number | null {
  const [, day, month = "", year, time] = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(header) ?? [];
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, "0");
  try {
    return Temporal.Instant.from(`${year}-${number}-${day}T${time}Z`).epochMilliseconds - at.epochMilliseconds;
  } catch {
    return null;
  }
}
