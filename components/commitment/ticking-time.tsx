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

/** The time left as the server reads it; where scripts run, /clock.js counts it down from there. */
export function TickingTime({ label, over, dayWords, secondsLeft, held }: Props) {
  const rest = secondsLeft % 86_400;
  const time = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map(pad).join(":");
  const ticking = { "data-seconds-left": secondsLeft, "data-day-words": JSON.stringify(dayWords), "data-over": over };
  return (
    <>
      {held ? null : <script src="/clock.js" async />}
      <span
        role="timer"
        aria-label={label}
        className="font-semibold"
        {...(held ? {} : ticking)}
        suppressHydrationWarning
      >
        {`${dayWords[Math.floor(secondsLeft / 86_400)] ?? ""}${time}`}
      </span>
    </>
  );
}
