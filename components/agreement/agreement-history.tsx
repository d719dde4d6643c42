import { StoryList } from "@/components/history/story-list";
import { storyOf } from "@/lib/domain/story";
import type { AgreementView, HistoryEntry, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** Entries shown here; all of them stand on pages of their own. */
const SHOWN = 5;

type Props = {
  locale: Locale;
  agreement: AgreementView;
  entries: readonly HistoryEntry[];
  perspective: Perspective;
};

/** The latest changes to the agreement and everything in it. */
export function AgreementHistory({ locale, agreement, entries, perspective }: Props) {
  const t = translator(locale, "record");
  const story = storyOf(entries).reverse();
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t("list.ofAgreement")}</h2>
      <p className="section-note">{t("list.agreementNote")}</p>
      <StoryList
        locale={locale}
        agreement={agreement}
        perspective={perspective}
        namesCommitment
        story={story.slice(0, SHOWN)}
      />
      <p className="no-print mt-3">
        <a href={pages.agreementHistory(locale, agreement.slug, perspective)}>
          {t("list.allOfAgreement", { n: story.length })}
        </a>
      </p>
    </section>
  );
}
