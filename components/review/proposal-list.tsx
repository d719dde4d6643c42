import { proposalTitle, whenAt } from "@/components/review/proposal-words";
import type { Proposal } from "@/lib/domain/proposal";
import type { AgreementView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

type Props = {
  locale: Locale;
  title: string;
  none: string;
  proposals: readonly Proposal[];
  agreements: readonly AgreementView[];
  /** Account of whoever looks, whose own proposals are marked. */
  viewer: string;
};

/** One list of proposals; an empty one says so. */
export function ProposalList({ locale, title, none, proposals, agreements, viewer }: Props) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {proposals.length === 0 ? <p className="quiet mt-4">{none}</p> : null}
      <ul className="desk-list mt-4">
        {proposals.map((proposal) => {
          const agreement = agreements.find(({ slug }) => slug === proposal.agreement);
          return agreement ? (
            <Row key={proposal.id} locale={locale} proposal={proposal} agreement={agreement} viewer={viewer} />
          ) : null;
        })}
      </ul>
    </section>
  );
}

type RowProps = { locale: Locale; proposal: Proposal; agreement: AgreementView; viewer: string };

function Row({ locale, proposal, agreement, viewer }: RowProps) {
  const t = translator(locale, "review");
  const commitment = agreement.commitments.find(({ ref }) => ref === proposal.commitment) ?? null;
  const { by, events, status } = proposal;
  const last = events.at(-1);
  const comments = events.filter(({ kind }) => kind === "commented").length;
  const sentBack = status === "sent-back" ? events.findLast(({ kind }) => kind === "sent-back")?.body : null;
  const decided = status === "approved" || status === "withdrawn";
  const told = decided && last ? `${t(`thread.${status}`)}: ${byLine(locale, last, agreement)}` : null;
  const note = t("note", {
    agreement: agreement.title[locale],
    by: by.name,
    when: whenAt(locale, proposal.proposedAt, agreement),
  });
  return (
    <li>
      <a href={editPages.proposal(locale, proposal.id)}>{proposalTitle(locale, proposal, { agreement, commitment })}</a>
      {by.id === viewer ? <span className="quiet small"> · {t("yours")}</span> : null}
      <span className="quiet small block">{comments > 0 ? `${note} · ${t("comments", { n: comments })}` : note}</span>
      {told ? <span className="quiet small block">{told}</span> : null}
      {sentBack ? <span className="block">{t("sentBackFor", { reason: sentBack })}</span> : null}
    </li>
  );
}

function byLine(locale: Locale, { by, at }: Proposal["events"][number], agreement: AgreementView): string {
  return translator(locale, "review")("thread.by", { by: by.name, when: whenAt(locale, at, agreement) });
}
