import type { ReactNode } from "react";
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
        <Decision id="approve" title={t("decide.approve")}>
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
        </Decision>
      ) : null}
      {decides ? (
        <Decision id="send-back" title={t("decide.sendBack")}>
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
        </Decision>
      ) : null}
      {open && own ? (
        <Decision id="revise" title={t("decide.revise")}>
          <p className="mt-2">
            {rest.reviseHref ? <a href={rest.reviseHref}>{t("decide.reviseLink")}</a> : t("decide.reviseNone")}
          </p>
        </Decision>
      ) : null}
      <Decision id="comment" title={t("decide.comment")}>
        <RemarkForm
          {...form}
          action={actions.comment}
          prefix="comment-"
          name="comment"
          words={{ label: t("decide.commentField"), hint: t("decide.commentHint"), submit: t("decide.comment") }}
        />
      </Decision>
      {open && own ? (
        <Decision id="withdraw" title={t("decide.withdraw")}>
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
        </Decision>
      ) : null}
    </>
  );
}

/** One thing that can be done, under its name. */
function Decision({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {children}
    </section>
  );
}

/** After a collision it is the page's own comparison that shows both, so the words lead there. */
function staleWords(locale: Locale) {
  const t = translator(locale, "review");
  return { title: t("stale.title"), body: t("stale.body"), compare: t("stale.compare"), same: t("stale.same") };
}
