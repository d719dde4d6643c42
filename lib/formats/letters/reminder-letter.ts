import type { IsoDate } from "@/lib/domain/record";
import type { Reminder } from "@/lib/domain/reminders";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { deliveryLine, dueLines } from "@/lib/formats/calendar-deadlines";
import type { LetterPart, LetterText } from "@/lib/formats/letters/write-letter";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type About = { locale: Locale; agreement: AgreementView; site: string; end: LetterText["end"] };

/**
 * A reminder of deadlines on one day, in words for the day of the view. After the date it says
 * that it has passed and what is known of delivery, an absence only as far as sources were searched.
 * @param reminders of one agreement and one due date; at least one
 */
export function reminderLetter(reminders: readonly Reminder[], about: About): LetterText {
  const { locale, agreement, end } = about;
  const t = translator(locale, "following");
  const known = reminders.flatMap((reminder) => {
    const commitment = agreement.commitments.find(({ ref }) => ref === reminder.ref);
    return commitment ? [{ reminder, commitment }] : [];
  });
  const [first] = known;
  if (!first) throw new Error("A reminder needs a commitment of its agreement.");
  const { left } = first.reminder;
  const when = left < 0 ? t("reminder.passed") : t("reminder.when", { left });
  const title = agreement.title[locale];
  const { ref } = first.commitment;
  return {
    locale,
    subject:
      known.length === 1
        ? t("reminder.one", { when, ref, title: first.commitment.title[locale] })
        : t("reminder.several", { when, n: known.length, agreement: title }),
    parts: [
      { kind: "text", text: title, quiet: true },
      ...known.flatMap(({ reminder, commitment }) => partsOf(reminder, commitment, about)),
      { kind: "text", text: t("reminder.note"), quiet: true },
    ],
    end,
  };
}

function partsOf(
  { dueOn, left }: Reminder,
  commitment: CommitmentView,
  { locale, agreement, site }: About,
): LetterPart[] {
  const t = translator(locale, "following");
  const date = formatDate(locale, dueOn, "weekday");
  const repeated = commitment.deadline.rule.kind === "recurring";
  const head =
    left < 0 ? t(repeated ? "reminder.pastOccurrence" : "reminder.past", { date }) : t("reminder.when", { left });
  return [
    { kind: "title", text: `${commitment.ref} · ${commitment.title[locale]}` },
    {
      kind: "lines",
      lines: [head, ...dueLines(locale, commitment, dueOn), ...knownLines(locale, commitment, left < 0 ? dueOn : null)],
    },
    {
      kind: "links",
      links: [{ label: t("letter.page"), url: site + pages.commitment(locale, agreement.slug, commitment.ref) }],
    },
  ];
}

/** What is known of delivery, and after the date (`passed`) how far that reaches. */
function knownLines(locale: Locale, commitment: CommitmentView, passed: IsoDate | null): string[] {
  const t = translator(locale, "following");
  const { checkedUpTo } = commitment.evidence;
  const delivery = deliveryLine(locale, commitment);
  if (checkedUpTo === null) return [delivery, t("reminder.unchecked")];
  if (passed === null || checkedUpTo >= passed) return [delivery];
  return [delivery, t("reminder.bounded", { date: formatDate(locale, checkedUpTo, "long") })];
}
