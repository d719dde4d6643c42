import type { Temporal } from "temporal-polyfill";
import { changesSince } from "@/lib/commands/stale";
import { verbOf } from "@/lib/commands/verbs";
import { roleOfAccount } from "@/lib/data/account-role";
import { client } from "@/lib/data/client";
import { loadEntries } from "@/lib/data/entries";
import { loadProposal } from "@/lib/data/proposals";
import type { ChangeWords } from "@/lib/domain/form-state";
import { onlyRaisesVersion } from "@/lib/domain/history";
import { may } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";
import type { AuditEntry } from "@/lib/domain/record";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import { consequenceWords } from "@/lib/i18n/consequence-words";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { agreementAnswer } from "@/lib/queries/agreement";
import { wordChanges } from "@/lib/web/change-report";
import { errorWords } from "@/lib/web/form-answer";
import { previewSides, publishedSides, type Side } from "@/lib/web/proposal-sides";

/** A proposal against the record as it stands, in words. */
export type ProposalReport = {
  proposal: Proposal;
  agreement: AgreementView;
  commitment: CommitmentView | null;
  /** The version of the commitment or agreement that the comparison is with. */
  recordVersion: number;
  sides: Side[];
  /** What readers would see change; null where that is not known, or is behind us. */
  effects: string[] | null;
  /** Why it cannot be published as it stands. */
  refusal: string | null;
  /** What changed since it was proposed; null where nothing did. */
  moved: ChangeWords[] | null;
  /** The first entry of its publication. */
  entry: number | null;
};

/** The report of the proposal with this number; null when there is none. */
export async function proposalReport(
  locale: Locale,
  id: number,
  now: Temporal.Instant,
): Promise<ProposalReport | null> {
  const proposal = await loadProposal(id);
  if (!proposal) return null;
  const { data: agreement } = await agreementAnswer(proposal.agreement, { asOf: null, knownOn: null });
  if (!agreement) return null;
  const commitment = agreement.commitments.find(({ ref }) => ref === proposal.commitment) ?? null;
  const recordVersion = (commitment ?? agreement).version;
  const about = { proposal, agreement, commitment, recordVersion };
  if (proposal.publishedRevision !== null) {
    const entries = await entriesOfChange(proposal.agreement, proposal.publishedRevision);
    const entry = entries[0]?.id ?? null;
    const sides = publishedSides(locale, agreement, entries);
    return { ...about, sides, effects: null, refusal: null, moved: null, entry };
  }
  return { ...about, ...(await asItWouldBe(locale, about, now)), entry: null };
}

type About = Pick<ProposalReport, "proposal" | "agreement" | "recordVersion">;

async function asItWouldBe(locale: Locale, { proposal, agreement, recordVersion }: About, now: Temporal.Instant) {
  const { action, input, by, baseVersion, commitment } = proposal;
  const refused = (code: string) => ({ sides: [], effects: null, refusal: errorWords(locale, code) });
  const entriesOf = (slug: string) => loadEntries({ agreement: slug });
  const since = await changesSince({ entriesOf }, agreement.slug, commitment, baseVersion);
  const place = { agreement, ref: commitment };
  const moved = recordVersion === baseVersion ? null : await wordChanges(locale, place, since);
  const asked = { actor: by, now };
  const result = await verbOf(action)?.preview({ ...input, version: recordVersion }, asked);
  if (!result?.ok) return { ...refused(result?.refusal.code ?? "invalid"), moved };
  const name = (code: string) => partyName(locale, agreement, code);
  const effects = result.preview.consequences.map((one) => consequenceWords(locale, one, name));
  const sides = previewSides(locale, result.preview);
  const role = await roleOfAccount(by.id, client());
  const gone = !role || !may(role, action);
  return { sides, effects, refusal: gone ? errorWords(locale, "proposer-may-not") : null, moved };
}

/** The entries of the change that ends in `revision`: what it wrote, then the versions it raised. */
async function entriesOfChange(agreement: string, revision: number): Promise<AuditEntry[]> {
  const until = (await loadEntries({ agreement })).filter(({ id }) => id <= revision);
  const raised = until.findLastIndex((entry) => !onlyRaisesVersion(entry));
  const start = until.findLastIndex((entry, at) => at < raised && onlyRaisesVersion(entry));
  const { actor, approvedBy } = until.at(-1) ?? {};
  return until.slice(start + 1).filter((entry) => entry.actor === actor && entry.approvedBy === approvedBy);
}
