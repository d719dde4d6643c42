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

/**
 * Leads to the changes since this browser last showed this page; /last-visit.js knows the days, which stay in the
 * browser. Hidden without scripts. What most readers will see is there from the start, so that nothing comes in between.
 */
export function LastVisit({ today, href, words, days }: Props) {
  return (
    <span data-last-visit={today} data-days={JSON.stringify(days)}>
      <script src="/last-visit.js" async />
      <span data-visit="first" suppressHydrationWarning>
        {words.first}
      </span>
      <a
        href={href.replace("DAY", today)}
        data-visit="since"
        data-href={href}
        data-words={words.link}
        hidden
        suppressHydrationWarning
      >
        {words.link}
      </a>
      <span data-visit="off" hidden suppressHydrationWarning>
        {words.forgotten}
      </span>{" "}
      <button type="button" data-forget={words.forget} data-remember={words.remember} suppressHydrationWarning>
        {words.forget}
      </button>
    </span>
  );
}
