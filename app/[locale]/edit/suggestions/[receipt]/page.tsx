import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { acceptSuggestionAction, declineSuggestionAction } from "@/app/[locale]/edit/suggestions/actions";
import { sourceChoices, sourceWords } from "@/components/editing/form-words";
import { RecordNow } from "@/components/editing/record-now";
import { shellWords } from "@/components/editing/shell-words";
import { AcceptSuggestionForm, DeclineSuggestionForm } from "@/components/editing/suggestion-forms";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { formatDate, instantIn } from "@/lib/i18n/dates";
import { isLocale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { suggestionAnswer } from "@/lib/queries/suggestions";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = { params: Promise<{ locale: string; receipt: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "suggestions")("desk.title")) : {};
}

/** One reader's suggestion: what was written on the left, the two answers on the right. */
export default async function SuggestionPage({ params }: Props) {
  const { locale, receipt } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.suggestion(locale, receipt));
  const found = await suggestionAnswer(receipt);
  const t = translator(locale, "suggestions");
  const editing = translator(locale, "editing");
  const crumbs = [{ label: editing("desk.title"), href: editPages.desk(locale) }];
  const here = (other: typeof locale) => editPages.suggestion(other, receipt);
  if (!found)
    return (
      <EditFrame locale={locale} actor={actor} here={here} crumbs={crumbs}>
        <h1>{t("desk.title")}</h1>
        <p className="lead mt-4">{t("desk.gone")}</p>
      </EditFrame>
    );
  const { suggestion, agreement, commitment, wantsAnswer } = found;
  const { ref } = commitment;
  const hidden = { locale, agreement: agreement.slug, commitment: ref, version: String(commitment.version), receipt };
  const words = { ...plainWords(locale, "suggestions").desk, otherLanguage: editing("page.otherLanguage") };
  const given = {
    sourceUrl: suggestion.url,
    sourcePublisher: suggestion.publisher,
    sourceOn: suggestion.on,
    sourceShows: suggestion.shows,
    sourceKind: "", // what it is and how it bears is for the editor to say
    sourceRelation: "",
  };
  const form = { shell: shellWords(locale), hidden, words, otherLang: locale === "en" ? "ja" : "en" } as const;
  return (
    <EditFrame locale={locale} actor={actor} here={here} crumbs={crumbs}>
      <h1>{t("desk.title")}</h1>
      <p className="mt-2">
        <a href={pages.commitment(locale, agreement.slug, ref)}>{`${ref} · ${commitment.title[locale]}`}</a>
        <span className="quiet"> · {agreement.title[locale]}</span>
      </p>
      <div className="edit-sides">
        <div className="edit-says">
          <h2>{t("desk.reader")}</h2>
          <Notice tone="amber">
            <p>{t("desk.care")}</p>
          </Notice>
          <div className="mt-4">
            <Facts
              facts={[
                { term: t("form.url"), value: <SourceLink url={suggestion.url} note={t("desk.open")} /> },
                { term: t("form.publisher"), value: <bdi>{suggestion.publisher}</bdi> },
                { term: t("form.on"), value: formatDate(locale, suggestion.on, "long") },
                { term: t("form.shows"), value: <bdi>{suggestion.shows}</bdi> },
                {
                  term: t("desk.received"),
                  value: instantIn(locale, suggestion.receivedAt, agreement.signing.zone),
                },
                { term: t("desk.number"), value: receipt },
              ]}
            />
          </div>
          {wantsAnswer ? <p className="mt-3">{t("desk.wantsAnswer")}</p> : null}
          <h2 className="mt-10">{editing("page.says")}</h2>
          <RecordNow locale={locale} commitment={commitment} />
        </div>
        <div className="edit-say">
          <h2>{editing("page.youSay")}</h2>
          <p className="quiet mt-2">{editing("page.language")}</p>
          <section aria-labelledby="accept-title">
            <h3 id="accept-title">{t("desk.acceptTitle")}</h3>
            <AcceptSuggestionForm
              {...form}
              action={acceptSuggestionAction}
              first={given}
              source={{ ...sourceWords(locale), title: t("desk.asEvidence"), hint: t("desk.acceptHint") }}
              sourceChoices={sourceChoices(locale, agreement)}
            />
          </section>
          <section aria-labelledby="decline-title">
            <h3 id="decline-title">{t("desk.declineTitle")}</h3>
            <DeclineSuggestionForm {...form} action={declineSuggestionAction} />
          </section>
        </div>
      </div>
    </EditFrame>
  );
}

/** Opens apart, so that the form stays; the page named gets no hint of where the visit comes from. */
function SourceLink({ url, note }: { url: string; note: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" title={note}>
      <bdi>{url}</bdi>
    </a>
  );
}
