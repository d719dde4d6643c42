"use client";

import { useEffect, useState } from "react";

type Props = {
  label: string;
  /** Said once the time is up. */
  over: string;
  /** `dayWords[n]` is "n days " in the page's language; empty for 0. */
  dayWords: readonly string[];
  /** Whole seconds left when the server made the page. */
  secondsLeft: number;
  /** The clock stands still, so nothing ticks. */
  held: boolean;
};

const pad = (value: number) => String(value).padStart(2, "0");

/**
 * Counts down from the server's reading by the time that has gone by since the page
 * was made. It never asks the reader's clock what time it is, so neither its zone
 * nor a wrong setting changes anything, and the first render equals the server's.
 */
export function TickingTime({ label, over, dayWords, secondsLeft, held }: Props) {
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    if (held) return;
    const began = performance.now();
    const tick = () => setLeft(Math.max(0, secondsLeft - Math.floor((performance.now() - began) / 1000)));
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [secondsLeft, held]);
  if (left <= 0) return <span role="status">{over}</span>;
  const days = Math.floor(left / 86_400);
  const rest = left % 86_400;
  const time = `${pad(Math.floor(rest / 3600))}:${pad(Math.floor((rest % 3600) / 60))}:${pad(rest % 60)}`;
  return (
    <span role="timer" aria-label={label} className="font-semibold">
      {dayWords[days]}
      {time}
    </span>
  );
}
