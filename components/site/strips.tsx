import type { FrameAddress, Shown, ShownMarks } from "@/components/site/frame-types";
import { dayHref } from "@/components/site/marked-days";
import { around } from "@/lib/domain/marked-days";
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

type ChosenProps = { locale: Locale; shown: Shown; address: FrameAddress; marks: ShownMarks | null };

/** Says which day and which state of knowledge the reader chose, the way back, and the days before and after it. */
export function ChosenDayStrip({ locale, shown, address, marks }: ChosenProps) {
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
        <span className="no-print">
          <a href={address.here(locale, { ...address.query, asOf: null, knownOn: null })}>{t("day.back")}</a>
          {marks ? <NextDays locale={locale} shown={shown} address={address} marks={marks} /> : null}
        </span>
      </span>
    </p>
  );
}

/** The marked days beside the one shown; of knowledge where only that was chosen. */
function NextDays({ locale, shown, address, marks }: ChosenProps & { marks: ShownMarks }) {
  const t = translator(locale, "marks");
  const { asOf, knownOn } = shown.perspective;
  const axis = asOf ? "happened" : "recorded";
  const { before, after } = around(marks[axis], asOf ?? knownOn ?? shown.asOf);
  const days = [
    ["previous", before],
    ["next", after],
  ] as const;
  return days.map(([name, day]) =>
    day ? (
      <span key={name}>
        {" · "}
        <a href={dayHref(locale, address, axis, day.on)}>{t(name, { date: formatDate(locale, day.on, "medium") })}</a>
      </span>
    ) : null,
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
