import { loadProposal } from "@/lib/data/proposals";
import type { FormStart } from "@/lib/domain/form-state";
import type { Action, Actor } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";
import type { Locale } from "@/lib/i18n/locales";
import { editPages } from "@/lib/paths";

/** A proposal that its author words anew: which form it is for, and what that form starts from. */
export type Revision = {
  id: number;
  action: Action;
  revises: FormStart;
  /** Why it was sent back, where it was. */
  reason: string | null;
};

/** Actions whose forms stand on the page of a commitment or agreement, with the beginning of the form's id. */
const FORMS: Partial<Record<Action, (form: Record<string, string[]>) => string>> = {
  assess: () => "",
  "record-check": () => "check-",
  "tick-step": ({ step }) => `step-${step?.[0]}-`,
};

/** The page with the form in which the proposal was written, in the language it was written in; null where there is none. */
export function reviseAddress(locale: Locale, { id, agreement, commitment, action, form }: Proposal): string | null {
  const prefix = FORMS[action];
  if (form === null || !prefix) return null;
  const typedIn = form.locale?.[0];
  const language: Locale = typedIn === "en" || typedIn === "ja" ? typedIn : locale;
  const query = { proposal: id };
  const page =
    commitment === null
      ? editPages.agreement(language, agreement, query)
      : editPages.commitment(language, agreement, commitment, query);
  return `${page}#${prefix(form)}form`;
}

/**
 * The proposal named in the address of an editing page, as its form needs it; null unless it is
 * the asker's own, still open, and about this place.
 */
export async function revisionAt(
  asked: string | string[] | undefined,
  actor: Pick<Actor, "id">,
  place: { agreement: string; commitment: string | null },
): Promise<Revision | null> {
  if (typeof asked !== "string" || !/^[1-9]\d{0,8}$/.test(asked)) return null;
  const proposal = await loadProposal(Number(asked));
  const open = proposal?.status === "waiting" || proposal?.status === "sent-back";
  if (!proposal?.form || !open || proposal.by.id !== actor.id) return null;
  if (proposal.agreement !== place.agreement || proposal.commitment !== place.commitment) return null;
  const { id, version, action, form, status, events } = proposal;
  return {
    ...{ id, action },
    revises: { values: form, hidden: { proposal: String(id), proposalVersion: String(version) } },
    reason: status === "sent-back" ? (events.findLast(({ kind }) => kind === "sent-back")?.body ?? null) : null,
  };
}
