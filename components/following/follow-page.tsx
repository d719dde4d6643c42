import { FollowForm } from "@/components/editing/follow-form";
import type { FormAction } from "@/components/editing/form-shell";
import { shellWords } from "@/components/editing/shell-words";
import { FeedLinks } from "@/components/feeds/feed-links";
import { followWords } from "@/components/following/follow-words";
import { WhatIsKept } from "@/components/following/what-is-kept";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { CONFIRM_HOURS } from "@/lib/domain/following";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { feeds, pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  agreement: AgreementView;
  /** Null: the whole agreement is followed. */
  commitment: CommitmentView | null;
  action: FormAction;
  /** Whether this site sends mail. */
  mails: boolean;
  /** The form was sent a moment ago. */
  sent: boolean;
};

/** Where a reader asks for letters about an agreement or a commitment, and is told what is kept. */
export function FollowPage({ locale, agreement, commitment, action, mails, sent }: Props) {
  const t = translator(locale, "following");
  const { slug } = agreement;
  const title = commitment ? `${commitment.ref} · ${commitment.title[locale]}` : agreement.title[locale];
  const page = commitment ? pages.commitment(locale, slug, commitment.ref) : pages.agreement(locale, slug);
  const crumbs = [
    { label: agreement.title[locale], href: pages.agreement(locale, slug) },
    ...(commitment ? [{ label: title, href: page }] : []),
  ];
  const isDated = commitment === null || commitment.deadline.rule.kind !== "none";
  return (
    <>
      <div className="pt-8 lg:pt-10">
        <Breadcrumbs label={translator(locale, "site")("crumbs")} crumbs={crumbs} />
      </div>
      <div className="edit-narrow">
        <h1>{t("title")}</h1>
        <p className="lead">{title}</p>
        {sent ? (
          <Notice tone="leaf" role="status" title={t("sent.title")}>
            <p>{t("sent.body", { hours: CONFIRM_HOURS })}</p>
            <p>
              <a href={page}>{t("sent.back")}</a>
            </p>
          </Notice>
        ) : null}
        {mails ? null : (
          <Notice tone="amber" title={t("noMail.title")}>
            <p>{t("noMail.body")}</p>
          </Notice>
        )}
        {mails && !sent ? (
          <>
            <p>{t(commitment ? "intro.commitment" : "intro.agreement")}</p>
            <p className="quiet small">{t("first", { hours: CONFIRM_HOURS })}</p>
            <FollowForm
              action={action}
              shell={{ ...shellWords(locale), once: "" }} // the page is one for all readers, and kept
              hidden={{ locale, agreement: slug, commitment: commitment?.ref ?? "" }}
              words={followWords(locale, isDated)}
            />
            <WhatIsKept locale={locale} />
          </>
        ) : null}
        <FeedLinks
          locale={locale}
          calendar={
            commitment === null
              ? feeds.agreementDeadlines(locale, slug)
              : isDated
                ? feeds.commitmentDeadlines(locale, slug, commitment.ref)
                : null
          }
          changes={feeds.agreementChanges(locale, slug)}
          csv={feeds.commitments(locale, { agreement: slug })}
          ofAgreement={commitment !== null}
        />
      </div>
    </>
  );
}
