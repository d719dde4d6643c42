import { failingLinks } from "@/lib/data/link-checks";
import { loadProposals } from "@/lib/data/proposals";
import { type WaitingSuggestion, waitingSuggestions } from "@/lib/data/suggestions";
import { type Desk, type DeskList, deskOf, type Listed } from "@/lib/domain/desk";
import { type AddressUse, addressesOf, type LinkCheck } from "@/lib/domain/link-check";
import type { Proposal } from "@/lib/domain/proposal";
import type { AgreementView } from "@/lib/domain/view";
import { type Asked, ask } from "@/lib/queries/answer";

export const DESK_LISTS = [
  "proposals",
  "suggestions",
  "soon",
  "unjudged",
  "judgedLongAgo",
  "unchecked",
  "candidates",
  "links",
] as const;
export type DeskListName = (typeof DESK_LISTS)[number];

export type DeskData = Desk & {
  agreements: AgreementView[];
  /** Waiting for a second person, or sent back to their author; oldest first. */
  proposals: Proposal[];
  suggestions: Listed<WaitingSuggestion>;
  /** Addresses at which a person should look, each where it stands first. */
  links: Listed<{ check: LinkCheck; use: AddressUse }>;
};

const NOW = { asOf: null, knownOn: null };

/** Everything on the desk, `most` lines of a list; of the one opened more. For editors only. */
export async function deskAnswer(
  { most, opened, mostOpened }: { most: number; opened: DeskListName | null; mostOpened: number },
  asked?: Asked,
): Promise<DeskData> {
  const asking = await ask(NOW, asked);
  const { from, records } = asking;
  const agreements = records.map(asking.view);
  const mostOf = (list: DeskListName) => (list === opened ? mostOpened : most);
  const waiting = await waitingSuggestions(mostOf("suggestions"), {}, from);
  const failing = await failingLinks(from);
  const uses = new Map<string, AddressUse>();
  if (failing.length > 0)
    for (const use of records.flatMap(addressesOf)) if (!uses.has(use.url)) uses.set(use.url, use);
  const links = failing.flatMap((check) => {
    const use = uses.get(check.url); // what has left the record since needs nobody's look
    return use ? [{ check, use }] : [];
  });
  return {
    ...deskOf(
      agreements.filter(({ signed }) => signed),
      mostOf as (list: DeskList) => number,
    ),
    agreements,
    proposals: await loadProposals({ status: ["waiting", "sent-back"] }, from),
    suggestions: { total: waiting.total, first: waiting.suggestions },
    links: { total: links.length, first: links.slice(0, mostOf("links")) },
  };
}
