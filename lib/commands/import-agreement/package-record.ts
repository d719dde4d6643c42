import type { AgreementRecord, Withdrawal } from "@/lib/domain/record";
import type { AgreementPackage } from "@/lib/schema/agreement-package";

/**
 * What a package says, as nouns of the record. What a file cannot say, or leaves
 * open, is empty: versions are 0, times of recording and unnamed authors "".
 * Merging with the record fills them in.
 */
export function packageRecord(given: AgreementPackage): AgreementRecord {
  const everyParty = given.parties.map((party) => party.code);
  const recorded = (item: { by?: string | undefined; withdrawn?: Withdrawal | undefined }) => ({
    by: item.by ?? "",
    recordedAt: "",
    withdrawn: item.withdrawn ?? null,
  });
  return {
    agreement: {
      slug: given.slug,
      version: 0,
      kind: given.kind,
      legalNature: given.legal_nature,
      title: given.title,
      formalTitle: given.formal_title ?? null,
      signing: given.signing,
      dateClaims: given.date_claims.map(({ on, source, note, chosen }) => ({
        on,
        source: source ?? null,
        note: note ?? null,
        chosen,
      })),
      parties: given.parties,
      themes: given.themes,
      sources: given.sources.map((source) => ({
        key: source.key,
        publisher: source.publisher,
        title: source.title ?? null,
        published: source.published ?? null,
        kind: source.kind,
        url: source.url ?? null,
        note: source.note ?? null,
      })),
      links: given.links.map(({ to, kind, note }) => ({ to, kind, note: note ?? null })),
    },
    commitments: given.commitments.map((commitment) => ({
      agreement: given.slug,
      ref: commitment.ref,
      version: 0,
      title: commitment.title,
      summary: commitment.summary ?? null,
      operativeWords: commitment.operative_words ?? null,
      modality: commitment.modality ?? null,
      theme: commitment.theme,
      bound: commitment.bound,
      parties: commitment.parties ?? everyParty,
      responsible: commitment.responsible,
      criteria: commitment.criteria,
      rule: commitment.deadline,
      continuous: commitment.continuous,
      sources: commitment.sources,
      amountClaims: commitment.amount_claims,
      supersededBy: commitment.superseded_by ?? null,
      comparable: commitment.comparable_with,
    })),
    steps: given.commitments.flatMap(({ ref, steps }) =>
      steps.map((step) => ({
        id: step.id,
        commitment: ref,
        title: step.title,
        party: step.party ?? null,
        targetOn: step.target_on ?? null,
        completedOn: step.completed_on ?? null,
      })),
    ),
    evidence: given.evidence.map((item) => ({
      id: item.id,
      on: item.on,
      precision: item.precision,
      published: item.published ?? null,
      foundOn: item.found_on,
      kind: item.kind,
      publisher: item.publisher,
      url: item.url,
      label: item.label ?? null,
      shows: item.shows,
      party: item.party ?? null,
      relations: item.relations.map(({ commitment, relation, why }) => ({ commitment, relation, why: why ?? null })),
      recordedAt: "",
      withdrawn: item.withdrawn ?? null,
    })),
    assessments: given.commitments.flatMap(({ ref, assessments }) =>
      assessments.map((judged) => ({
        id: judged.id,
        commitment: ref,
        party: judged.party ?? null,
        state: judged.state,
        disputed: judged.disputed,
        progress: judged.progress ?? null,
        effectiveOn: judged.effective_on,
        reason: judged.reason,
        evidence: judged.evidence,
        ...recorded(judged),
      })),
    ),
    checks: given.checks.map((check) => ({
      id: check.id,
      commitment: check.commitment ?? null,
      on: check.on,
      upTo: check.up_to,
      note: check.note ?? null,
      ...recorded(check),
    })),
    extensions: given.commitments.flatMap(({ ref, extensions }) =>
      extensions.map((extension) => ({
        id: extension.id,
        commitment: ref,
        rule: extension.deadline,
        agreedOn: extension.agreed_on,
        reason: extension.reason,
        source: extension.source,
        ...recorded(extension),
      })),
    ),
    suggestions: [],
  };
}
