import type { Write } from "@/lib/commands/decide";
import type { Preview } from "@/lib/commands/preview";
import { subjectOf } from "@/lib/data/write-noun";
import { standing } from "@/lib/domain/delivery";
import { onlyRaisesVersion } from "@/lib/domain/history";
import type { AuditEntry, Evidence, SubjectKind } from "@/lib/domain/record";
import type { AgreementView } from "@/lib/domain/view";
import type { ItemContext } from "@/lib/i18n/item-facts";
import { extensionFacts } from "@/lib/i18n/item-facts";
import type { Locale } from "@/lib/i18n/locales";
import { nounFacts, type SideRow, sideBySide } from "@/lib/i18n/noun-facts";
import { partyName } from "@/lib/i18n/party-words";
import type { Said } from "@/lib/i18n/said";
import { translator } from "@/lib/i18n/translator";

/** One noun, as it stands and as it would stand. */
export type Side = { key: string; title: string; rows: SideRow[] };

/** What a proposal would write, noun by noun, beside what the record has in its place now. */
export function previewSides(locale: Locale, { writes, before, after }: Preview): Side[] {
  const found = writes.flatMap(({ noun }) => (noun.kind === "evidence" ? [noun.value] : []));
  const context = contextOf(locale, after, [...found, ...after.evidence]);
  return writes.map((write) => {
    const { kind, value } = write.noun;
    const proposed = nounFacts(locale, kind, value, context);
    return side(locale, kind, subjectOf(write.noun).subjectId, nowOf(locale, write, before, context), proposed);
  });
}

/** What a published proposal wrote, from the entries of its change. */
export function publishedSides(locale: Locale, agreement: AgreementView, entries: readonly AuditEntry[]): Side[] {
  const found = entries.flatMap((one) => (one.subjectKind === "evidence" ? [one.after as Evidence] : []));
  const context = contextOf(locale, agreement, [...found, ...agreement.evidence]);
  return entries
    .filter((entry) => !onlyRaisesVersion(entry))
    .map(({ subjectKind: kind, subjectId, before, after }) => {
      const was = before === null ? [] : nounFacts(locale, kind, before, context);
      return side(locale, kind, subjectId, was, nounFacts(locale, kind, after, context));
    });
}

function contextOf(locale: Locale, agreement: AgreementView, evidence: readonly Evidence[]): ItemContext {
  return { partyName: (code) => partyName(locale, agreement, code), evidence };
}

function side(locale: Locale, kind: SubjectKind, id: string, now: readonly Said[], proposed: readonly Said[]): Side {
  const title = translator(locale, "review")(`noun.${kind}`, { id });
  return { key: `${kind} ${id}`, title, rows: sideBySide(now, proposed) };
}

/** What stands where a write goes: the noun itself or, for a new one, what it comes in place of. */
function nowOf(locale: Locale, { noun, before: was }: Write, before: AgreementView, context: ItemContext): Said[] {
  if (was !== null) return nounFacts(locale, noun.kind, was, context);
  const ref = subjectOf(noun).commitment;
  const commitment = before.commitments.find((one) => one.ref === ref);
  if (noun.kind === "assessment" && commitment) {
    const held = standing(commitment.assessments.filter(({ party }) => party === noun.value.party));
    return held ? nounFacts(locale, "assessment", held, context) : [];
  }
  if (noun.kind === "extension" && commitment) {
    const inForce = { ...noun.value, rule: commitment.deadline.rule };
    return extensionFacts(locale, inForce).filter(({ key }) => key === "rule");
  }
  if (noun.kind === "check" && commitment) {
    const last = commitment.checks.toSorted((one, other) => (one.on < other.on ? 1 : -1))[0];
    return last ? nounFacts(locale, "check", last, context) : [];
  }
  return [];
}
