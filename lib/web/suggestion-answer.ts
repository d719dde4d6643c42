import type { Asking } from "@/lib/commands/asking";
import { acceptSuggestion, declineSuggestion } from "@/lib/commands/decide-suggestion";
import { approveProposal } from "@/lib/commands/proposals/approve";
import type { CommandResult } from "@/lib/commands/result";
import { loadProposal } from "@/lib/data/proposals";
import { answerAddress, findSuggestion } from "@/lib/data/suggestions";
import type { Action } from "@/lib/domain/permissions";
import { appUrl } from "@/lib/env";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { asMail } from "@/lib/mail/letter";
import { canMail, sendMail } from "@/lib/mail/send-mail";
import { log } from "@/lib/observe/log";
import { pages } from "@/lib/paths";
import { commitmentAnswer } from "@/lib/queries/commitment";

/** Accepting and declining, after which the reader who asked for it gets an answer by mail. */
export const acceptAndAnswer = answering(acceptSuggestion);
export const declineAndAnswer = answering(declineSuggestion);

/** Approving, after which the reader whose suggestion is decided on by it gets the same answer. */
export async function approveAndAnswer(
  input: Parameters<typeof approveProposal>[0],
  asking: Asking,
): Promise<CommandResult> {
  const approve = () => approveProposal(input, asking);
  const proposal = await loadProposal(input.proposal);
  const receipt = proposal && DECISIONS.has(proposal.action) ? proposal.input.receipt : null;
  return typeof receipt === "string" ? answeringReader(receipt, approve) : approve();
}
const DECISIONS: ReadonlySet<Action> = new Set<Action>(["accept-suggestion", "decline-suggestion"]);

function answering<Input extends { receipt: string }, Preview>(
  command: ((input: Input, asking: Asking) => Promise<CommandResult>) & { preview: Preview },
) {
  const decide = (input: Input, asking: Asking) => answeringReader(input.receipt, () => command(input, asking));
  return Object.assign(decide, { preview: command.preview });
}

/**
 * Runs `work`, which may decide on the suggestion and erases the reader's address when it does, and
 * mails the reader what came of it. The decision stands also when no mail server takes the mail.
 */
export async function answeringReader<R extends CommandResult>(receipt: string, work: () => Promise<R>): Promise<R> {
  const to = canMail() ? await answerAddress(receipt) : null;
  const result = await work();
  if (to !== null && result.ok) {
    await mailOutcome(receipt, to).catch((problem: unknown) => {
      log().error({ err: problem }, "mail not sent");
    });
  }
  return result;
}

async function mailOutcome(receipt: string, to: string): Promise<void> {
  const found = await findSuggestion(receipt);
  if (!found || found.status === "waiting") return; // it became a proposal: there is nothing to answer yet
  const { data } = await commitmentAnswer(found.agreement, found.commitment, { asOf: null, knownOn: null });
  const outcome = data?.commitment.suggestions.find((one) => one.receipt === receipt);
  if (!data || !outcome) return;
  const locale: Locale = isLocale(found.locale) ? found.locale : "en";
  const t = translator(locale, "suggestions");
  const { ref, title } = data.commitment;
  const letter = {
    subject: t("mail.subject", { receipt, outcome: t(`readers.${outcome.outcome}`) }),
    paragraphs: [
      t("mail.greeting", { title: `${ref} · ${title[locale]}` }),
      t(`mail.${outcome.outcome}`),
      ...(outcome.reason ? [t("mail.reason", { reason: outcome.reason[locale] })] : []),
    ],
    link: { label: t("mail.page"), url: `${appUrl()}${pages.commitment(locale, found.agreement, ref)}#readers` },
    footer: t("mail.end"),
  };
  await sendMail(asMail(to, locale, letter));
}
