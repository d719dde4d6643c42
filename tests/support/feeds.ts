import ICAL from "ical.js";
import type { Params, Route } from "@/tests/support/api";

/** Every feed by its path after the locale; a segment in brackets is a parameter. */
export const feedRoutes: Record<string, () => Promise<Route>> = {
  "/deadlines.ics": () => import("@/app/[locale]/feeds/deadlines.ics/route"),
  "/changes.atom": () => import("@/app/[locale]/feeds/changes.atom/route"),
  "/commitments.csv": () => import("@/app/[locale]/feeds/commitments.csv/route"),
  "/parties/[code]/deadlines.ics": () => import("@/app/[locale]/feeds/parties/[code]/deadlines.ics/route"),
  "/agreements/[slug]/deadlines.ics": () => import("@/app/[locale]/feeds/agreements/[slug]/deadlines.ics/route"),
  "/agreements/[slug]/changes.atom": () => import("@/app/[locale]/feeds/agreements/[slug]/changes.atom/route"),
  "/agreements/[slug]/commitments/[ref]/deadlines.ics": () =>
    import("@/app/[locale]/feeds/agreements/[slug]/commitments/[ref]/deadlines.ics/route"),
};

function matched(pattern: string[], parts: string[]): Params | null {
  const fits = pattern.every((piece, at) => piece.startsWith("[") || piece === parts[at]);
  if (!fits || pattern.length !== parts.length) return null;
  const named = pattern.map((piece, at): [string, string] => [piece.slice(1, -1), parts[at] ?? ""]);
  return Object.fromEntries(named.filter((_, at) => pattern[at]?.startsWith("[")));
}

/** Asks the route that the framework would: `/en/feeds/deadlines.ics?asOf=…`. */
export async function askFeed(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`https://tracker.example${address}`);
  const [, locale = "", , ...parts] = url.pathname.split("/").map(decodeURIComponent);
  const method = (init.method ?? "GET") as keyof Route;
  for (const [path, load] of Object.entries(feedRoutes)) {
    const params = matched(path.split("/").slice(1), parts);
    if (!params) continue;
    const route = await load();
    return route[method](new Request(url, init), { params: Promise.resolve({ locale, ...params }) });
  }
  throw new Error(`no feed at ${address}`);
}

/** A good answer's text. */
export async function readFeed(address: string): Promise<string> {
  const response = await askFeed(address);
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer()).toString("utf8");
}

/** A day of a calendar as a parser other than the writer reads it. */
export type ReadDay = {
  uid: string;
  allDay: boolean;
  on: string;
  ends: string;
  sequence: number;
  stamp: string;
  status: string;
  summary: string;
  description: string;
  url: string;
  reminders: string[];
};

/** The days of a calendar by the ends of their UIDs. */
export function daysOf(text: string): ReadDay[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      allDay: event.startDate.isDate,
      on: event.startDate.toString(),
      ends: event.endDate.toString(),
      sequence: event.sequence,
      stamp: value("dtstamp"),
      status: value("status"),
      summary: event.summary,
      description: event.description,
      url: value("url"),
      reminders: component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
    };
  });
}
