import type { Consequence, JudgedAs } from "@/lib/domain/consequences";
import { daysBetween } from "@/lib/domain/dates";
import type { IsoDate } from "@/lib/domain/record";
import { formatDate, scheduleDays } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** One consequence of a change as a sentence; `partyName` names a party by its code. */
export function consequenceWords(locale: Locale, one: Consequence, partyName: (code: string) => string): string {
  const t = translator(locale, "preview");
  const states = translator(locale, "states");
  switch (one.kind) {
    case "due":
      return dueWords(locale, one);
    case "delivery":
      return t("delivery", { ref: one.ref, from: judgedWords(locale, one.from), to: judgedWords(locale, one.to) });
    case "share": {
      const [from, to] = [judgedWords(locale, one.from), judgedWords(locale, one.to)];
      return t("share", { ref: one.ref, party: partyName(one.party), from, to });
    }
    case "progress": {
      const said = (value: number | null) => (value === null ? t("unknown") : t("percent", { value }));
      return t("progress", { ref: one.ref, from: said(one.from), to: said(one.to) });
    }
    case "schedule":
      return t("schedule", {
        ref: one.ref,
        from: states(`schedule.${one.from}`),
        to: states(`schedule.${one.to}`),
      });
    case "evidence":
      return t("evidence", { ref: one.ref, from: one.from, to: one.to });
    case "checked": {
      const said = (on: IsoDate | null) => (on === null ? t("never") : formatDate(locale, on, "long"));
      return t("checked", { ref: one.ref, from: said(one.from), to: said(one.to) });
    }
    case "commitment-added":
      return addedWords(locale, one);
    case "delivery-total":
      return t("deliveryTotal", { ...counts(one), state: states(`delivery.${one.state}`) });
    case "schedule-total":
      return t("scheduleTotal", { ...counts(one), state: states(`schedule.${one.state}`) });
  }
}

const counts = ({ from, to, of }: { from: number; to: number; of: number }) => ({ from, to, of });

function judgedWords(locale: Locale, judged: JudgedAs | null): string {
  const states = translator(locale, "states");
  const state = states(`delivery.${judged?.state ?? "not-assessed"}`);
  return judged?.disputed ? translator(locale, "preview")("disputed", { state }) : state;
}

function addedWords(locale: Locale, one: Extract<Consequence, { kind: "commitment-added" }>): string {
  const t = translator(locale, "preview");
  const ref = `${one.ref} · ${one.title[locale]}`;
  const schedule = translator(locale, "states")(`schedule.${one.state}`);
  if (one.dueOn === null) return t("commitmentAdded", { ref, schedule });
  const on = formatDate(locale, one.dueOn, "weekday");
  const days = scheduleDays(locale, one);
  return days === null || one.days === 0
    ? t("commitmentAddedDue", { ref, schedule, on })
    : t("commitmentAddedDays", { ref, schedule, on, days });
}

function dueWords(locale: Locale, { ref, from, to }: { ref: string; from: IsoDate | null; to: IsoDate | null }) {
  const t = translator(locale, "preview");
  const said = (on: IsoDate | null) => (on === null ? t("none") : formatDate(locale, on, "weekday"));
  if (from === null || to === null) return t("due", { ref, from: said(from), to: said(to) });
  const days = daysBetween(from, to);
  const moved = { days: Math.abs(days), direction: days > 0 ? "later" : "earlier" };
  return t("dueDays", { ref, from: said(from), to: said(to), ...moved });
}
