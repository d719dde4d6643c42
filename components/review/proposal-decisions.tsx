import type { FormAction, ShellWords } from "@/components/editing/form-shell";
import { RemarkForm } from "@/components/editing/remark-form";
import { type Actor, may } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type ReviewActions = Record<"approve" | "sendBack" | "withdraw" | "comment", FormAction>;

type Props = {
  locale: Locale;
  proposal: Proposal;
  viewer: Pick<Actor, "id" | "role">;
  /** The version of the record that stands beside the proposal on this page. */
  recordVersion: number;
  /** False while its rule would refuse it. */
  publishable: boolean;
  actions: ReviewActions;
  shell: ShellWords;
  /** Names this drawing of the page. */
  once: string;
  /** Where its author words it anew; null where it came from no form. */
  reviseHref: string | null;
};

/** What the person who looks may do with a proposal, and why they may not do the rest. */
export function ProposalDecisions({ locale, proposal, viewer, shell, once, actions, ...rest }: Props) {
  const t = translator(locale, "review");
  const own = proposal.by.id === viewer.id;
  const waiting = proposal.status === "waiting";
  const open = waiting || proposal.status === "sent-back";
  const decides = waiting && !own && may(viewer.role, "approve-proposal");
  const hidden = {
    ...{ locale, once, proposal: String(proposal.id) },
    ...{ proposalVersion: String(proposal.version), version: String(rest.recordVersion) },
  };
  const form = { shell, hidden };
  const by = proposal.by.name;
  return (
    <>
      {open ? <h2>{t("decide.title")}</h2> : null}
      {waiting && own ? <p className="mt-2">{t("decide.own")}</p> : null}
      {waiting && !own && !decides ? <p className="mt-2">{t("decide.mayNot")}</p> : null}
      {decides && rest.publishable ? (
        <section aria-labelledby="approve-title">
          <h3 id="approve-title">{t("decide.approve")}</h3>
          <p className="field-hint mt-2">{t("decide.approveHint", { by })}</p>
          <RemarkForm
            {...form}
            action={actions.approve}
            shell={{ ...shell, stale: { ...shell.stale, ...staleWords(locale) } }}
            prefix="approve-"
            name="comment"
            words={{ label: t("decide.remark"), submit: t("decide.approve") }}
            main
          />
        </section>
      ) : null}
      {decides ? (
        <section aria-labelledby="send-back-title">
          <h3 id="send-back-title">{t("decide.sendBack")}</h3>
          <RemarkForm
            {...form}
            action={actions.sendBack}
            prefix="send-back-"
            name="reason"
            words={{
              label: t("decide.sendBackReason"),
              hint: t("decide.sendBackHint", { by }),
              submit: t("decide.sendBack"),
            }}
          />
        </section>
      ) : null}
      {open && own ? (
        <section aria-labelledby="revise-title">
          <h3 id="revise-title">{t("decide.revise")}</h3>
          <p className="mt-2">
            {rest.reviseHref ? <a href={rest.reviseHref}>{t("decide.reviseLink")}</a> : t("decide.reviseNone")}
          </p>
        </section>
      ) : null}
      <section aria-labelledby="comment-title">
        <h3 id="comment-title">{t("decide.comment")}</h3>
        <RemarkForm
          {...form}
          action={actions.comment}
          prefix="comment-"
          name="comment"
          words={{ label: t("decide.commentField"), hint: t("decide.commentHint"), submit: t("decide.comment") }}
        />
      </section>
      {open && own ? (
        <section aria-labelledby="withdraw-title">
          <h3 id="withdraw-title">{t("decide.withdraw")}</h3>
          <RemarkForm
            {...form}
            action={actions.withdraw}
            prefix="withdraw-"
            name="reason"
            words={{
              label: t("decide.withdrawReason"),
              hint: t("decide.withdrawHint"),
              submit: t("decide.withdraw"),
            }}
          />
        </section>
      ) : null}
    </>
  );
}

/** After a collision it is the page's own comparison that shows both, so the words lead there. */
function staleWords(locale: Locale) {
  const t = translator(locale, "review");
  return { title: t("stale.title"), body: t("stale.body"), compare: t("stale.compare"), same: t("stale.same") };
}
