import type { READING_CODES } from "@/lib/domain/deadline/alternatives";
import type { WorkingCode } from "@/lib/domain/deadline/working";
import { lengthOf } from "@/lib/domain/duration";
import type { DeadlineRule, Duration, RuleStart, Text } from "@/lib/domain/record";
import type { Reading, WorkingStep } from "@/lib/domain/view";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Deadline rules, workings and readings in words; the codes come from lib/domain/deadline. */
const words = { en: translator("en", "deadline"), ja: translator("ja", "deadline") };

/** The rule as a short phrase: `180 days after signing`, 署名から180日以内. */
export function ruleWords(locale: Locale, rule: DeadlineRule): string {
  const phrase = plainRule(locale, rule);
  const rolls = "rollover" in rule && rule.rollover === "next-working-day";
  return rolls ? words[locale]("rule.rolled", { rule: phrase }) : phrase;
}

function plainRule(locale: Locale, rule: DeadlineRule): string {
  const t = words[locale];
  switch (rule.kind) {
    case "none":
      return t("rule.none");
    case "date":
      return t("rule.date", { on: formatDate(locale, rule.on, "long") });
    case "period":
      return t("rule.period", { length: lengthWords(locale, rule.length), start: startWords(locale, rule.from) });
    case "conditional":
      return t("rule.conditional", { length: lengthWords(locale, rule.length), trigger: rule.trigger });
    case "recurring": {
      const values = { every: everyWords(locale, rule.every), start: startWords(locale, rule.from) };
      if (rule.until === undefined) return t("rule.recurring", values);
      return t("rule.recurring-until", { ...values, until: formatDate(locale, rule.until, "long") });
    }
  }
}

/** `180 days`, 6か月. */
export function lengthWords(locale: Locale, length: Duration): string {
  const { count, unit } = lengthOf(length);
  return words[locale](`length.${unit}`, { count });
}

/** `every 3 months`, 3か月ごと. */
export function everyWords(locale: Locale, every: Duration): string {
  const { count, unit } = lengthOf(every);
  return words[locale](`every.${unit}`, { count });
}

function startWords(locale: Locale, from: RuleStart): string {
  if (from === "signing") return words[locale]("start.signing");
  if ("date" in from) return formatDate(locale, from.date, "long");
  return words[locale]("start.delivery", { commitment: from.commitment });
}

/** One line of a working as a sentence: `Signed on Tue 28 October 2025 (day 0; not counted).` */
export function workingWords(locale: Locale, step: WorkingStep): string {
  const { original, length, every, calendars, ...plain } = namedParams(step.params);
  const values = {
    ...plain,
    on: step.on === null ? "" : formatDate(locale, step.on, "weekday"),
    month: step.on === null ? "" : formatDate(locale, step.on, "month"),
    calendars: regionNames(locale, calendars),
    dated: original === "" ? "no" : "yes",
    originalDueOn: original === "" ? "" : formatDate(locale, original, "weekday"),
    length: length === "" ? "" : lengthWords(locale, length),
    every: every === "" ? "" : everyWords(locale, every),
  };
  const code = step.code as WorkingCode;
  return words[locale](`working.${code === "working-day" && calendars === "" ? "working-day-anywhere" : code}`, values);
}

/** What another reading supposes: `If moved to the next working day (United States, Japan)`. Its date stands beside it. */
export function readingWords(locale: Locale, reading: Pick<Reading, "code" | "params">): string {
  const { calendars, on } = namedParams(reading.params);
  const code = reading.code as (typeof READING_CODES)[number];
  const values = { calendars: regionNames(locale, calendars), on: on === "" ? "" : formatDate(locale, on, "weekday") };
  return words[locale](`reading.${code === "rolled" && calendars === "" ? "rolled-anywhere" : code}`, values);
}

/** The same words in both languages of the record. */
export function inBoth(write: (locale: Locale) => string): Text {
  return { en: write("en"), ja: write("ja") };
}

function namedParams(params: WorkingStep["params"]) {
  const text = (name: string) => String(params[name] ?? "");
  return {
    ...params,
    original: text("originalDueOn"),
    length: text("length"),
    every: text("every"),
    calendars: text("calendars"),
    on: text("on"),
  };
}

const regions = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  ja: new Intl.DisplayNames("ja", { type: "region", style: "short" }),
};

/** Names of the countries whose calendars are meant; a code that names none stays as it is. */
export function regionNames(locale: Locale, codes: string): string {
  if (codes === "") return "";
  const name = (code: string) => (/^[A-Z]{2}$/.test(code) ? (regions[locale].of(code) ?? code) : code);
  const names = codes.split(", ").map((code) => (locale === "ja" && code === "US" ? "米国" : name(code)));
  return names.join(locale === "ja" ? "・" : ", ");
}
