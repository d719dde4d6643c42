import { FeedLinks } from "@/components/feeds/feed-links";
import { StoryList } from "@/components/history/story-list";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import { storyOf } from "@/lib/domain/story";
import type { HistoryEntry, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, feeds, pages } from "@/lib/paths";

/** Entries shown here; all of them stand on pages of their own. */
const SHOWN = 20;

type Props = CommitmentRow & { locale: Locale; entries: readonly HistoryEntry[]; perspective: Perspective };

/** The latest changes of the commitment, newest first, each with an address of its own. */
export function HistorySection({ locale, agreement, commitment, entries, perspective }: Props) {
  const t = translator(locale, "commitment");
  const story = storyOf(entries).reverse();
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t("history.title")}</h2>
      <p className="section-note">{entries.length === 0 ? t("history.none") : t("history.note")}</p>
      <StoryList locale={locale} agreement={agreement} perspective={perspective} story={story.slice(0, SHOWN)} />
      {story.length > SHOWN ? (
        <p className="mt-3">
          <a href={pages.commitmentHistory(locale, agreement.slug, commitment.ref, perspective)}>
            {translator(locale, "record")("list.all", { n: story.length })}
          </a>
        </p>
      ) : null}
      <p className="no-print mt-4">
        <a href={api.commitment(agreement.slug, commitment.ref, perspective)}>{t("json")}</a>
        {" · "}
        <a href={api.history(agreement.slug, commitment.ref, perspective)}>{t("historyJson")}</a>
      </p>
      <FeedLinks
        locale={locale}
        calendar={
          commitment.deadline.rule.kind === "none"
            ? null
            : feeds.commitmentDeadlines(locale, agreement.slug, commitment.ref, perspective)
        }
        changes={feeds.agreementChanges(locale, agreement.slug, { knownOn: perspective.knownOn })}
        csv={feeds.commitments(locale, { agreement: agreement.slug, ...perspective })}
        follow={pages.follow(locale, agreement.slug, commitment.ref)}
        ofAgreement
      />
    </section>
  );
}
