"use client";

import { useEffect, useState } from "react";

export type LastVisitWords = Record<"first" | "link" | "forget" | "forgotten" | "remember", string>;

type Props = {
  /** The day of this visit, as the server counts it, `YYYY-MM-DD`. */
  today: string;
  /** Address of the changes since a day, with DAY where the day goes. */
  href: string;
  words: LastVisitWords;
  /** How a day of each month is written, see `dayPatterns`. */
  days: readonly string[];
};

/** `seen` is the day of the latest visit, `before` of the one before that; `off`: the reader wants none remembered. */
type Remembered = { seen: string | null; before: string | null; off: boolean };

const KEY = "changes-visit";
const NOTHING: Remembered = { seen: null, before: null, off: false };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function read(): Remembered {
  try {
    const { seen, before, off } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const day = (value: unknown) => (typeof value === "string" && DAY.test(value) ? value : null);
    return { seen: day(seen), before: day(before), off: off === true };
  } catch {
    return NOTHING;
  }
}

function write(remembered: Remembered): Remembered {
  try {
    localStorage.setItem(KEY, JSON.stringify(remembered));
  } catch {
    // Storage may be closed to us; then there is nothing to remember or forget.
  }
  return remembered;
}

function visited(was: Remembered, today: string): Remembered {
  if (was.off || was.seen === today) return was;
  return write({ seen: today, before: was.seen, off: false });
}

function inWords(days: readonly string[], on: string): string {
  const [year = "", month, date] = on.split("-");
  return (days[Number(month) - 1] ?? on).replace("YEAR", year).replace("DATE", String(Number(date)));
}

/** Leads to the changes since this browser last showed this page. The days stay in the browser; it is hidden without scripts. */
export function LastVisit({ today, href, words, days }: Props) {
  const [remembered, setRemembered] = useState<Remembered | null>(null);
  useEffect(() => setRemembered(visited(read(), today)), [today]);
  // What most readers will see is there from the start, so that nothing comes in between when the script does.
  const { before, off } = remembered ?? NOTHING;
  const change = (next: Remembered) => setRemembered(write(next));
  return (
    <>
      {off ? words.forgotten : null}
      {!off && before === null ? words.first : null}
      {!off && before !== null ? (
        <a href={href.replace("DAY", before)}>{words.link.replace("DAY", inWords(days, before))}</a>
      ) : null}{" "}
      {off ? (
        <button type="button" onClick={() => change({ seen: today, before: null, off: false })}>
          {words.remember}
        </button>
      ) : (
        <button type="button" onClick={() => change({ ...NOTHING, off: true })}>
          {words.forget}
        </button>
      )}
    </>
  );
}
