import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { type DeskLine, DeskList } from "@/components/editing/desk-list";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { formatDate, scheduleDays } from "@/lib/i18n/dates";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "editing")("desk.title")) : {};
}

const LISTED = 8;

/** The editors' desk: what a reader would ask about first, and the way to everything else. */
export default async function DeskPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.desk(locale));
  const { data: agreements } = await agreementsAnswer({ asOf: null, knownOn: null });
  const t = translator(locale, "editing");
  const rows = agreements.flatMap((agreement) =>
    agreement.commitments.map((commitment) => ({ agreement, commitment })),
  );
  const inState = (...states: string[]) =>
    rows
      .filter(({ commitment }) => states.includes(commitment.schedule.state))
      .sort((one, other) => (one.commitment.schedule.days ?? 0) - (other.commitment.schedule.days ?? 0));
  const byCheck = [...rows].sort((one, other) => (lastCheck(one) < lastCheck(other) ? -1 : 1)).slice(0, LISTED);
  const section = (title: string, list: readonly CommitmentRow[], note: (row: CommitmentRow) => string): ReactNode => (
    <DeskList title={title} none={t("desk.none")} lines={list.map((row) => line(locale, row, note(row)))} />
  );
  const due = ({ commitment }: CommitmentRow) => {
    const date = commitment.deadline.dueOn
      ? t("desk.due", { date: formatDate(locale, commitment.deadline.dueOn, "weekday") })
      : "";
    return [date, scheduleDays(locale, commitment.schedule)].filter(Boolean).join(" · ");
  };
  const checked = ({ commitment: { evidence } }: CommitmentRow) =>
    evidence.checkedUpTo
      ? t("desk.checked", { date: formatDate(locale, evidence.checkedUpTo, "long") })
      : t("desk.neverChecked");
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.desk(other)} crumbs={[]}>
      <h1>{t("desk.title")}</h1>
      <p className="lead mt-4">{t("desk.intro")}</p>
      {section(t("desk.passed"), inState("passed"), due)}
      {section(t("desk.soon"), inState("due-today", "due-soon"), due)}
      {section(t("desk.stalest"), byCheck, checked)}
      <section className="section">
        <h2>{t("desk.all")}</h2>
        <ul className="desk-list mt-4">
          {agreements.map(({ slug, title }) => (
            <li key={slug}>
              <a href={editPages.agreement(locale, slug)}>{title[locale]}</a>
            </li>
          ))}
        </ul>
      </section>
    </EditFrame>
  );
}

function lastCheck({ commitment }: CommitmentRow): string {
  return commitment.evidence.checkedOn ?? "";
}

function line(locale: Locale, { agreement, commitment }: CommitmentRow, note: string): DeskLine {
  const label = translator(locale, "editing")("desk.update", { ref: commitment.ref, title: commitment.title[locale] });
  return {
    href: editPages.commitment(locale, agreement.slug, commitment.ref),
    label,
    note: `${agreement.title[locale]} · ${note}`,
  };
}
