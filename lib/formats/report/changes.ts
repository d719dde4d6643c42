import type { Change, ChangesBetween } from "@/lib/domain/change";
import type { ReportBlock } from "@/lib/domain/report-document";
import type { AgreementView } from "@/lib/domain/view";
import type { ReportNotes } from "@/lib/formats/report/notes";
import { changeLine } from "@/lib/i18n/change-lines";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** Most changes on paper, the latest; the page of changes has them all. */
const MOST = 200;

/** What changed since the chosen day, latest first, each on the day it took effect. */
export function changeBlocks(
  locale: Locale,
  agreement: AgreementView,
  { changes, from, to, before, after }: ChangesBetween,
  notes: ReportNotes,
): ReportBlock[] {
  const t = translator(locale, "report");
  const say = (text: string): ReportBlock => ({ kind: "paragraph", text, notes: [], quiet: true });
  const delivered = (totals: typeof before) => totals.byDelivery.delivered;
  const items = changes.slice(0, MOST).map((change) => ({
    label: formatDate(locale, change.on, "weekday"),
    text: words(locale, agreement, change),
    notes: noteOf(agreement, change, notes),
  }));
  return [
    say(t("changes.note", { from: formatDate(locale, from, "long"), to: formatDate(locale, to, "long") })),
    say(t("changes.delivered", { before: delivered(before), after: delivered(after), total: after.commitments })),
    items.length === 0 ? say(t("changes.none")) : { kind: "dated-list", items },
    ...(changes.length > MOST ? [say(t("changes.more", { n: changes.length - MOST }))] : []),
  ];
}

function words(locale: Locale, agreement: AgreementView, change: Change): string {
  const t = translator(locale, "report");
  const values = {
    refs: change.refs.join(locale === "ja" ? "、" : ", "),
    kind: translator(locale, "changes")(`kind.${change.kind}`),
    text: changeLine(locale, agreement, change),
  };
  return change.refs.length > 0 ? t("changes.line", values) : t("changes.whole", values);
}

/** The source of what happened, where the day shown has it. */
function noteOf(agreement: AgreementView, change: Change, notes: ReportNotes): number[] {
  if (change.kind === "evidence") return notes.evidenceById(change.id);
  if (change.kind !== "extended") return [];
  const extension = agreement.commitments
    .filter(({ ref }) => change.refs.includes(ref))
    .flatMap(({ extensions }) => extensions)
    .find(({ id }) => id === change.id);
  return extension ? [notes.extension(extension)] : [];
}
