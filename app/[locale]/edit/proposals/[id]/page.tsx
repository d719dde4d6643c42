import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { approveAction, commentAction, sendBackAction, withdrawAction } from "@/app/[locale]/edit/proposals/actions";
import { shellWords } from "@/components/editing/shell-words";
import { ProposalDecisions } from "@/components/review/proposal-decisions";
import { ProposalStanding } from "@/components/review/proposal-standing";
import { ProposalThread } from "@/components/review/proposal-thread";
import { proposalTitle, typedFacts, whenAt } from "@/components/review/proposal-words";
import { Notice } from "@/components/ui/notice";
import { now } from "@/lib/clock";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages, pages } from "@/lib/paths";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { type ProposalReport, proposalReport } from "@/lib/web/proposal-report";
import { REVIEW_DEEDS } from "@/lib/web/review-form";
import { reviseAddress } from "@/lib/web/revision";

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "review")("one", { id })) : {};
}

const actions = {
  approve: approveAction,
  sendBack: sendBackAction,
  withdraw: withdrawAction,
  comment: commentAction,
};

/** One proposal beside the record as it stands: what would change, what was said about it, and deciding on it. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  if (!isLocale(locale) || !/^[1-9]\d{0,8}$/.test(id)) notFound();
  const number = Number(id);
  const actor = await requireActor(locale, editPages.proposal(locale, number));
  const report = await proposalReport(locale, number, now());
  if (!report) notFound();
  const { proposal, agreement, refusal } = report;
  const t = translator(locale, "review");
  const crumbs = [
    { label: translator(locale, "editing")("desk.title"), href: editPages.desk(locale) },
    { label: t("title"), href: editPages.proposals(locale) },
  ];
  const { by } = proposal;
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.proposal(other, number)} crumbs={crumbs}>
      <Done locale={locale} report={report} query={await searchParams} />
      <p className="quiet mt-6">{t("one", { id })}</p>
      <h1>{proposalTitle(locale, proposal, report)}</h1>
      <p className="mt-2">
        <strong>{t(`status.${proposal.status}`, { by: by.name })}</strong>
        {" · "}
        {t("proposedBy", { by: by.name, when: whenAt(locale, proposal.proposedAt, agreement) })}
      </p>
      <p className="mt-1">
        <a href={publicPage(locale, report)}>{agreement.title[locale]}</a>
      </p>
      <ProposalStanding
        {...report}
        locale={locale}
        published={proposal.status === "approved"}
        typed={typedFacts(locale, proposal)}
      />
      <div className="edit-sides">
        <div>
          <ProposalThread locale={locale} events={proposal.events} agreement={agreement} />
        </div>
        <div className="edit-say" key={proposal.events.length}>
          <ProposalDecisions
            locale={locale}
            proposal={proposal}
            viewer={actor}
            recordVersion={report.recordVersion}
            publishable={refusal === null}
            actions={actions}
            shell={shellWords(locale)}
            once={randomUUID()}
            reviseHref={reviseAddress(locale, proposal)}
          />
        </div>
      </div>
    </EditFrame>
  );
}

function publicPage(locale: Locale, { agreement, commitment, entry }: ProposalReport): string {
  if (!commitment) return pages.agreement(locale, agreement.slug);
  return pages.commitment(locale, agreement.slug, commitment.ref) + (entry === null ? "" : `#entry-${entry}`);
}

type DoneProps = { locale: Locale; report: ProposalReport; query: Awaited<Props["searchParams"]> };

/** After a form on this page, or after proposing: what was done, as long as it still holds. */
function Done({ locale, report, query: { done, sent } }: DoneProps) {
  const t = translator(locale, "review");
  const { proposal } = report;
  const { status, by } = proposal;
  if (sent && status === "waiting") return <Notice tone="leaf" role="status" title={t("sent")} />;
  const deed = REVIEW_DEEDS.find((one) => one === done);
  if (deed === "commented") return <Notice tone="leaf" role="status" title={t("done.commented")} />;
  if (!deed || deed !== status) return null;
  return (
    <Notice tone="leaf" role="status" title={t(`done.${deed}`, { by: by.name })}>
      {deed === "approved" ? (
        <p>
          <a href={publicPage(locale, report)}>{t("publishedLink")}</a>
        </p>
      ) : null}
    </Notice>
  );
}
