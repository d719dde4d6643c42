import type { Agreement, AgreementRecord, SubjectKind } from "@/lib/domain/record";

const LISTS = {
  commitment: "commitments",
  step: "steps",
  evidence: "evidence",
  assessment: "assessments",
  check: "checks",
  extension: "extensions",
  suggestion: "suggestions",
} as const satisfies Record<Exclude<SubjectKind, "agreement">, keyof AgreementRecord>;

/** Fields by which nouns of one list are told apart. */
type Named = { ref?: string; id?: string; commitment?: string | null };

const AGREEMENT_WIDE = new Set<SubjectKind>(["evidence", "check", "suggestion"]);
const nameOf = (kind: SubjectKind, noun: Named) =>
  noun.ref ?? (AGREEMENT_WIDE.has(kind) ? noun.id : `${noun.commitment}/${noun.id}`);

/** A copy of the record in which these nouns stand: in place of their namesakes, or at the end when new. */
export function withNouns(
  record: AgreementRecord,
  nouns: readonly { kind: SubjectKind; value: unknown }[],
): AgreementRecord {
  const world = { ...record };
  for (const { kind, value } of nouns) {
    if (kind === "agreement") world.agreement = value as Agreement;
    else Object.assign(world, { [LISTS[kind]]: withNoun(world[LISTS[kind]], kind, value as Named) });
  }
  return world;
}

function withNoun(list: readonly Named[], kind: SubjectKind, noun: Named): Named[] {
  const name = nameOf(kind, noun);
  const at = list.findIndex((one) => nameOf(kind, one) === name);
  return at < 0 ? [...list, noun] : list.with(at, noun);
}
