import type { IsoDate } from "@/lib/domain/record";
import { type TimelineItem, timelineOf } from "@/lib/domain/timeline";
import { SCHEDULE_TONE, type Tone } from "@/lib/domain/tone";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { axisDay } from "@/lib/i18n/axis-dates";
import { eventDate, formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type MarkShape = "pole" | "dashed-pole" | "dotted-pole" | "dot" | "ring" | "diamond" | "tick";

/** One thing that happened or falls due, in words and as it is drawn. */
export type Entry = {
  key: string;
  on: IsoDate;
  /** Last day it can have happened; later than `on` where only the month or year is known. */
  until: IsoDate;
  /** The date as exactly as it is known, with its weekday for deadlines. */
  date: string;
  /** The whole sentence, for the list. */
  text: string;
  /** What it links to in the list. */
  link: { kind: "commitment"; ref: string } | { kind: "source"; url: string; publisher: string } | null;
  /** Short words beside the mark; null for marks that stand without. */
  label: string | null;
  side: "above" | "below";
  shape: MarkShape;
  tone: Tone;
  /** What it is worth to label it, where not all labels fit. */
  worth: number;
};

export const LABEL_SIZE = 13;

/** Everything dated in one agreement's life, earliest first. `chosenDay`: the reader asked for the day shown. */
export function entriesOf(locale: Locale, view: AgreementView, day: IsoDate, chosenDay: boolean): Entry[] {
  const words = { t: translator(locale, "timeline"), locale, view, chosenDay };
  return timelineOf([view], day).items.map((item, index) => entryOf(words, item, index));
}

type Words = {
  t: ReturnType<typeof translator<"timeline">>;
  locale: Locale;
  view: AgreementView;
  chosenDay: boolean;
};

function entryOf(words: Words, item: TimelineItem, index: number): Entry {
  const { t, locale, view } = words;
  const shared = { key: `${index}-${item.kind}`, on: item.on, until: item.on, link: null, worth: 1 };
  const date = formatDate(locale, item.on, "long");
  switch (item.kind) {
    case "signing": {
      const label = t("signed", { place: view.signing.place[locale] });
      return { ...shared, date, text: label, label, side: "above", shape: "pole", tone: "ink", worth: 3 };
    }
    case "today": {
      const label = t(words.chosenDay ? "shownDay" : "today");
      return { ...shared, date, text: label, label, side: "above", shape: "dashed-pole", tone: "ink", worth: 2 };
    }
    case "evidence":
      return evidenceEntry(words, item, shared);
    default:
      return commitmentEntry(words, item, shared);
  }
}

type Shared = Pick<Entry, "key" | "on" | "until" | "link" | "worth">;

function evidenceEntry(
  { t, locale, view }: Words,
  item: Extract<TimelineItem, { kind: "evidence" }>,
  shared: Shared,
): Entry {
  const found = view.evidence.find(({ id }) => id === item.id);
  const shows = found?.shows[locale] ?? "";
  return {
    ...shared,
    until: item.until,
    date: eventDate(locale, item.on, item.precision),
    text: t(item.counting ? "evidence" : "evidenceOther", { shows }),
    link: found ? { kind: "source", url: found.url, publisher: found.publisher } : null,
    label: found?.label?.[locale] ?? shows,
    side: "below",
    shape: item.counting ? "dot" : "ring",
    tone: item.counting ? "navy" : "hatch",
    worth: item.counting ? 1 : 0,
  };
}

type OfCommitment = Exclude<TimelineItem, { kind: "evidence" | "signing" | "today" }>;

function commitmentEntry({ t, locale, view }: Words, item: OfCommitment, shared: Shared): Entry {
  const { ref } = item;
  const found: CommitmentView | undefined = view.commitments.find((commitment) => commitment.ref === ref);
  const title = found?.title[locale] ?? "";
  const day = axisDay(locale, item.on);
  const link = { kind: "commitment" as const, ref };
  const weekday = formatDate(locale, item.on, "weekday");
  const base = { ...shared, link, date: weekday, side: "above" as const };
  switch (item.kind) {
    case "deadline": {
      if (item.on !== found?.deadline.dueOn)
        return { ...base, text: t("occurrence", { ref, title }), label: null, shape: "tick", tone: "muted" };
      const label = t("label.deadline", { ref, title, date: day });
      const text = t(item.recurring ? "occurrence" : "deadline", { ref, title });
      return { ...base, text, label, shape: "pole", tone: SCHEDULE_TONE[item.state], worth: 2 };
    }
    case "replaced-deadline": {
      const moved = item.movedTo ? formatDate(locale, item.movedTo, "long") : null;
      return {
        ...base,
        text: moved ? t("replacedTo", { ref, title, date: moved }) : t("replaced", { ref, title }),
        label: t("label.replaced", { ref, date: day }),
        shape: "dotted-pole",
        tone: "muted",
      };
    }
    case "extension-agreed":
      return {
        ...base,
        text: t("extended", { ref, title }),
        label: t("label.extended", { ref }),
        shape: "tick",
        tone: "ink",
      };
    case "delivered":
      return {
        ...base,
        text: t("delivered", { ref, title }),
        label: t("label.delivered", { ref, date: day }),
        shape: "diamond",
        tone: "leaf",
        worth: 2,
      };
  }
}
