import { StoryList } from "@/components/history/story-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import type { Commitment } from "@/lib/domain/record";
import { storyOf } from "@/lib/domain/story";
import type { AgreementView, HistoryEntry, Perspective } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { api, pages } from "@/lib/paths";

const ON_A_PAGE = 50;

type Props = {
  locale: Locale;
  agreement: AgreementView;
  /** Null for the agreement with everything in it. */
  commitment: Pick<Commitment, "ref" | "title"> | null;
  /** Oldest first. */
  entries: readonly HistoryEntry[];
  perspective: Perspective;
  /** As the address has it; anything but a page there is shows the first. */
  page: string | null;
};

/** Every change, newest first, in pages. */
export function HistoryPage({ locale, agreement, commitment, entries, perspective, page: asked }: Props) {
  const t = translator(locale, "record");
  const { slug } = agreement;
  const story = storyOf(entries).reverse();
  const all = Math.max(1, Math.ceil(story.length / ON_A_PAGE));
  const wanted = asked !== null && /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : null;
  const page = wanted !== null && wanted <= all ? wanted : 1;
  const address = (query: object) =>
    commitment
      ? pages.commitmentHistory(locale, slug, commitment.ref, { ...perspective, ...query })
      : pages.agreementHistory(locale, slug, { ...perspective, ...query });
  const parents = [
    { label: agreement.title[locale], href: pages.agreement(locale, slug, perspective) },
    ...(commitment
      ? [
          {
            label: `${commitment.ref} · ${commitment.title[locale]}`,
            href: pages.commitment(locale, slug, commitment.ref, perspective),
          },
        ]
      : []),
  ];
  return (
    <div className="pt-8 pb-16 lg:pt-10">
      <Breadcrumbs label={translator(locale, "site")("crumbs")} crumbs={parents} />
      <h1 className="mt-6">{commitment ? t("list.title", { ref: commitment.ref }) : t("list.ofAgreement")}</h1>
      <p className="lead mt-4">{(commitment ?? agreement).title[locale]}</p>
      {asked !== null && page !== wanted ? <Notice>{t("list.wrongPage")}</Notice> : null}
      <p className="section-note mt-6">{t("list.note", { n: story.length })}</p>
      <StoryList
        locale={locale}
        agreement={agreement}
        perspective={perspective}
        namesCommitment={commitment === null}
        story={story.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)}
      />
      <Pagination
        label={t("list.pages")}
        page={page}
        pages={all}
        href={(number) => address({ page: number === 1 ? null : number })}
        previous={t("list.previous")}
        next={t("list.next")}
      />
      {commitment ? (
        <p className="no-print mt-4">
          <a href={api.history(slug, commitment.ref, perspective)}>{translator(locale, "commitment")("historyJson")}</a>
        </p>
      ) : null}
    </div>
  );
}
