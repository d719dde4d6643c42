import type { FrameAddress, Shown } from "@/components/site/frame-types";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A parameter that could not be used; `code` as lib/schema names it. */
export type AddressProblem = { path: string; code: string; value: string };

/** Says that the clock stands still, so that nobody takes a demonstration for today. */
export function HeldClockStrip({ locale, instant }: { locale: Locale; instant: string }) {
  const t = translator(locale, "site");
  const [day = "", time = ""] = instant.split("T");
  return (
    <p className="strip strip-held">
      <span className="sheet block">
        {t("held", { instant: `${formatDate(locale, day, "medium")} ${time.slice(0, 5)} UTC` })}
      </span>
    </p>
  );
}

/** Says which day and which state of knowledge the reader chose, and the way back. */
export function ChosenDayStrip({ locale, shown, address }: { locale: Locale; shown: Shown; address: FrameAddress }) {
  const t = translator(locale, "site");
  const { asOf, knownOn } = shown.perspective;
  if (!asOf && !knownOn) return null;
  const days = {
    asOf: asOf ? formatDate(locale, asOf, "medium") : "",
    knownOn: knownOn ? formatDate(locale, knownOn, "medium") : "",
  };
  const words = asOf && knownOn ? "day.chosenBoth" : asOf ? "day.chosenAsOf" : "day.chosenKnownOn";
  return (
    <p className="strip strip-day">
      <span className="sheet block">
        {t(words, days)}{" "}
        <a href={address.here(locale, { ...address.query, asOf: null, knownOn: null })} className="no-print">
          {t("day.back")}
        </a>
      </span>
    </p>
  );
}

const KNOWN_CODES = ["not-a-date", "no-such-day", "out-of-range", "given-twice"] as const;

/** Says what is wrong with the day in the address and what is shown instead. Other parameters are the page's to word. */
export function ProblemStrip({ locale, problems }: { locale: Locale; problems: readonly AddressProblem[] }) {
  const t = translator(locale, "site");
  const days = problems.filter((problem) => problem.path === "asOf" || problem.path === "knownOn");
  if (days.length === 0) return null;
  return (
    <div className="strip strip-problem" role="alert">
      <div className="sheet">
        {days.map((problem) => {
          const code = KNOWN_CODES.find((known) => known === problem.code) ?? "other";
          const name = problem.path === "asOf" ? "asOf" : "knownOn";
          return (
            <p key={problem.path}>
              {t(`problem.${name}`, { value: printable(problem.value), why: t(`problem.${code}`) })}
            </p>
          );
        })}
      </div>
    </div>
  );
}

/** Control characters have no place in a page; each is shown as the sign for an unreadable one. */
function printable(value: string): string {
  return value.replace(/\p{Cc}/gu, "\uFFFD");
}
