/** Twenty-four zones of every kind: whole, half and quarter hours, both hemispheres, both ends of the date line. */
export const ZONES = [
  "Pacific/Pago_Pago",
  "Pacific/Honolulu",
  "America/Anchorage",
  "America/Los_Angeles",
  "America/Mexico_City",
  "America/New_York",
  "America/Santiago",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Atlantic/Azores",
  "Africa/Kinshasa",
  "Europe/London",
  "Europe/Brussels",
  "Africa/Cairo",
  "Asia/Tehran",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Kuala_Lumpur",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Pacific/Kiritimati",
] as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The local date at an instant, read off the platform's own clock face (`Intl`), not through Temporal. */
export function dateSeenIn(zone: string, epochMs: number): string {
  const known = clocks.get(zone);
  const clock =
    known ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  if (!known) clocks.set(zone, clock);
  const [month, day, year] = clock.format(epochMs).split("/");
  return `${year}-${month}-${day}`;
}
