import { canonicalJson } from "@/lib/data/canonical-json";
import { oneOf } from "@/lib/data/rows/json";
import { type AuditEntry, SUBJECT_KINDS } from "@/lib/domain/record";
import { sharing } from "@/lib/domain/sharing";
import type { Prisma } from "@/lib/generated/sqlite/client";

export type AuditEntryRow = Prisma.AuditEntryGetPayload<object>;

export function toAuditEntry(row: AuditEntryRow): AuditEntry {
  const { agreementSlug, ref, subjectKind, before, after, ...rest } = row;
  const was: unknown = JSON.parse(before);
  return {
    ...rest,
    subjectKind: oneOf(SUBJECT_KINDS, subjectKind),
    agreement: agreementSlug,
    commitment: ref,
    before: was,
    after: sharing(JSON.parse(after), was),
  };
}

export function toAuditEntryRow(entry: AuditEntry): AuditEntryRow {
  const { agreement, commitment, before, after, ...rest } = entry;
  return {
    ...rest,
    agreementSlug: agreement,
    ref: commitment,
    before: canonicalJson(before),
    after: canonicalJson(after),
  };
}
