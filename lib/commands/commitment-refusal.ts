import type { RuleRefusal } from "@/lib/commands/result";
import { refusalOfRule } from "@/lib/commands/rule-refusal";
import type { AgreementRecord, Commitment } from "@/lib/domain/record";

/** What a commitment says, before it is stored. */
export type CommitmentDetails = Omit<Commitment, "agreement" | "ref" | "version" | "supersededBy" | "comparable">;

/** The first reason not to take a commitment's details: they may name only what the agreement has. */
export function refusalOfCommitment(
  ref: string,
  given: CommitmentDetails,
  record: AgreementRecord,
): RuleRefusal | null {
  const { parties, themes, sources } = record.agreement;
  const isParty = (code: string) => parties.some((party) => party.code === code);
  if (!themes.some(({ key }) => key === given.theme)) return { code: "unknown-theme", field: "theme" };
  if (!given.parties.every(isParty)) return { code: "unknown-party", field: "parties" };
  if (new Set(given.parties).size < given.parties.length) return { code: "duplicate", field: "parties" };
  const office = given.responsible.findIndex(({ party }) => !isParty(party));
  if (office >= 0) return { code: "unknown-party", field: `responsible.${office}.party` };
  const named = given.sources.every((key) => sources.some((source) => source.key === key));
  if (!named) return { code: "unknown-source", field: "sources" };
  if (new Set(given.sources).size < given.sources.length) return { code: "duplicate", field: "sources" };
  const unbound = record.assessments.some(
    (one) => one.commitment === ref && !one.withdrawn && one.party !== null && !given.parties.includes(one.party),
  );
  if (unbound) return { code: "in-use", field: "parties" };
  return refusalOfRule({ ref, own: given.rule }, record);
}
