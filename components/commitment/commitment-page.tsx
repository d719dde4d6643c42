import { NotSigned } from "@/components/agreement/not-signed";
import { AssessmentSection } from "@/components/commitment/assessment-section";
import { ChecksSection } from "@/components/commitment/checks-section";
import { CommitmentHead } from "@/components/commitment/commitment-head";
import { EvidenceSection } from "@/components/commitment/evidence-section";
import { HistorySection } from "@/components/commitment/history-section";
import type { ClockReading } from "@/components/commitment/live-clock";
import { MoveOn } from "@/components/commitment/move-on";
import { StepsSection } from "@/components/commitment/steps-section";
import { WordsSection } from "@/components/commitment/words-section";
import { WorkingSection } from "@/components/commitment/working-section";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { HistoryEntry, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";

type Props = CommitmentRow & {
  locale: Locale;
  entries: readonly HistoryEntry[];
  perspective: Perspective;
  clock: ClockReading;
};

/** Everything about one commitment on the day shown. */
export function CommitmentPage({ locale, agreement, commitment, entries, perspective, clock }: Props) {
  if (!agreement.signed) return <NotSigned locale={locale} agreement={agreement} perspective={perspective} />;
  const row = { locale, agreement, commitment };
  return (
    <>
      <CommitmentHead {...row} perspective={perspective} clock={clock} />
      <WordsSection {...row} perspective={perspective} />
      <WorkingSection locale={locale} commitment={commitment} />
      <StepsSection {...row} />
      <AssessmentSection {...row} />
      <EvidenceSection {...row} />
      <ChecksSection locale={locale} commitment={commitment} />
      <HistorySection {...row} entries={entries} perspective={perspective} />
      <MoveOn {...row} perspective={perspective} />
    </>
  );
}
