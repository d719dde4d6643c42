import { loadProposal } from "@/lib/data/proposals";
import type { FormStart } from "@/lib/domain/form-state";
import type { Action, Actor } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";
import type { Locale } from "@/lib/i18n/locales";
import { editPages, withQuery } from "@/lib/paths";

/** A proposal that its author words anew: which form it is for, and what that form starts from. */
export type Revision = {
  id: number;
  revises: FormStart;
  /** Why it was sent back, where it was. */
  reason: string | null;
};

/** A further page of a commitment, or of an agreement: its details, a new commitment of it. Null: the page itself. */
type Part = Parameters<typeof editPages.commitmentPart>[3] | "new" | null;
type Place = { agreement: string; commitment: string | null; part: Part };

/** Where the form of an action stands: on which page of a commitment or agreement, with the beginning of its id. */
const FORMS: Partial<Record<Action, { part: Part; prefix: string }>> = {
  assess: { part: null, prefix: "" },
  "record-check": { part: null, prefix: "check-" },
  "tick-step": { part: null, prefix: "step-" },
  "edit-commitment": { part: "details", prefix: "" },
  "extend-deadline": { part: "deadline", prefix: "" },
  "withdraw-extension": { part: "deadline", prefix: "withdraw-" },
  supersede: { part: "deadline", prefix: "supersede-" },
  "add-evidence": { part: "evidence", prefix: "" },
  "relate-evidence": { part: "evidence", prefix: "relate-" },
  "withdraw-evidence": { part: "evidence", prefix: "withdraw-" },
  "withdraw-assessment": { part: "evidence", prefix: "unassess-" },
  "withdraw-check": { part: "evidence", prefix: "uncheck-" },
  "add-step": { part: "steps", prefix: "add-" },
  "edit-step": { part: "steps", prefix: "step-" },
  "link-comparable": { part: null, prefix: "comparable-" },
  "create-commitment": { part: "new", prefix: "" },
  "edit-agreement": { part: "details", prefix: "" },
  "link-agreements": { part: null, prefix: "link-" },
};

/** The form a proposal was written in; null where it came from none that can be opened again. */
function formOf({ action, commitment, form }: Proposal): { part: Part; prefix: string } | null {
  const found = form === null ? undefined : FORMS[action];
  if (!found) return null;
  if (found.prefix === "step-") return { ...found, prefix: `step-${form?.step?.[0]}-` };
  if (action === "withdraw-check" && commitment === null) return { ...found, part: null };
  const removes = action === "link-agreements" && form?.change?.[0] === "remove";
  return removes ? { ...found, prefix: unlinkPrefix({ to: form?.to?.[0] ?? "", kind: form?.kind?.[0] ?? "" }) } : found;
}

/** How the ids of the form begin that takes away a link between agreements. */
export const unlinkPrefix = ({ to, kind }: { to: string; kind: string }) => `unlink-${to}-${kind}-`;

/** The page with the form in which the proposal was written, in the language it was written in; null where there is none. */
export function reviseAddress(locale: Locale, proposal: Proposal): string | null {
  const where = formOf(proposal);
  if (!where) return null;
  const { id, agreement, commitment, form } = proposal;
  const typedIn = form?.locale?.[0];
  const language: Locale = typedIn === "en" || typedIn === "ja" ? typedIn : locale;
  const query = { proposal: id };
  const page = () => {
    if (where.part === "new") return withQuery(editPages.newCommitment(language, agreement), query);
    if (commitment === null)
      return where.part === null
        ? editPages.agreement(language, agreement, query)
        : withQuery(editPages.agreementDetails(language, agreement), query);
    if (where.part === null) return editPages.commitment(language, agreement, commitment, query);
    return withQuery(editPages.commitmentPart(language, agreement, commitment, where.part), query);
  };
  return `${page()}#${where.prefix}form`;
}

/**
 * The proposal named in the address of an editing page, as its form needs it; null unless it is
 * the asker's own, still open, and about this place.
 */
export async function revisionAt(
  asked: string | string[] | undefined,
  actor: Pick<Actor, "id">,
  place: Place,
): Promise<Revision | null> {
  if (typeof asked !== "string" || !/^[1-9]\d{0,8}$/.test(asked)) return null;
  const proposal = await loadProposal(Number(asked));
  const open = proposal?.status === "waiting" || proposal?.status === "sent-back";
  if (!proposal?.form || !open || proposal.by.id !== actor.id) return null;
  if (proposal.agreement !== place.agreement || proposal.commitment !== place.commitment) return null;
  const where = formOf(proposal);
  if (where?.part !== place.part) return null;
  const { id, version, form, status, events } = proposal;
  return {
    id,
    revises: { prefix: where.prefix, values: form, hidden: { proposal: String(id), proposalVersion: String(version) } },
    reason: status === "sent-back" ? (events.findLast(({ kind }) => kind === "sent-back")?.body ?? null) : null,
  };
}
