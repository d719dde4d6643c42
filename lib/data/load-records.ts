import { type Client, client, snapshot, type Transaction } from "@/lib/data/client";
import { toAgreement } from "@/lib/data/rows/agreement";
import { toAssessment } from "@/lib/data/rows/assessment";
import { toCheck } from "@/lib/data/rows/check";
import { toCommitment } from "@/lib/data/rows/commitment";
import { toEvidence } from "@/lib/data/rows/evidence";
import { toExtension } from "@/lib/data/rows/extension";
import { toStep } from "@/lib/data/rows/step";
import { toSuggestion } from "@/lib/data/rows/suggestion";
import type { AgreementRecord } from "@/lib/domain/record";

const oldestFirst = { position: "asc" } as const;

/**
 * The whole record from the tables, on one snapshot; the number of queries does
 * not depend on its size. Everything stands in the order in which it was first
 * recorded.
 */
export function loadRecords(from: Client = client()): Promise<AgreementRecord[]> {
  return snapshot(from, (tx) => readRecords(tx));
}

/** The record inside a transaction; of one agreement or several where they are named. */
export async function readRecords(tx: Transaction, only?: string | readonly string[]): Promise<AgreementRecord[]> {
  const slug = typeof only === "object" ? { in: [...only] } : only;
  const of = { where: { agreementSlug: slug }, orderBy: oldestFirst };
  const agreements = await tx.agreement.findMany({ where: { slug }, orderBy: oldestFirst });
  const dateClaims = grouped(await tx.dateClaim.findMany(of), slugOf);
  const parties = grouped(await tx.party.findMany(of), slugOf);
  const themes = grouped(await tx.theme.findMany(of), slugOf);
  const sources = grouped(await tx.source.findMany(of), slugOf);
  const links = grouped(await tx.agreementLink.findMany(of), slugOf);
  const commitments = grouped(await tx.commitment.findMany(of), slugOf);
  const steps = grouped(await tx.step.findMany(of), slugOf);
  const evidence = grouped(await tx.evidence.findMany(of), slugOf);
  const relations = grouped(await tx.evidenceRelation.findMany(of), (row) => `${row.agreementSlug}/${row.evidenceId}`);
  const assessments = grouped(await tx.assessment.findMany(of), slugOf);
  const grounds = grouped(
    await tx.assessmentEvidence.findMany(of),
    (row) => `${row.agreementSlug}/${row.ref}/${row.assessmentId}`,
  );
  const checks = grouped(await tx.check.findMany(of), slugOf);
  const extensions = grouped(await tx.extension.findMany(of), slugOf);
  const suggestions = grouped(await tx.suggestionOutcome.findMany(of), slugOf);
  return agreements.map((row) => ({
    agreement: toAgreement(row, {
      dateClaims: dateClaims(row.slug),
      parties: parties(row.slug),
      themes: themes(row.slug),
      sources: sources(row.slug),
      links: links(row.slug),
    }),
    commitments: commitments(row.slug).map(toCommitment),
    steps: steps(row.slug).map(toStep),
    evidence: evidence(row.slug).map((item) => toEvidence(item, relations(`${row.slug}/${item.id}`))),
    assessments: assessments(row.slug).map((one) => toAssessment(one, grounds(`${row.slug}/${one.ref}/${one.id}`))),
    checks: checks(row.slug).map(toCheck),
    extensions: extensions(row.slug).map(toExtension),
    suggestions: suggestions(row.slug).map(toSuggestion),
  }));
}

const slugOf = (row: { agreementSlug: string }) => row.agreementSlug;

// Lists are fetched whole, one after the other, and joined here: an include over
// thousands of rows would become many queries, some of them at the same time on
// the one connection of a transaction.
function grouped<R>(rows: R[], keyOf: (row: R) => string): (key: string) => R[] {
  const shelves = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const shelf = shelves.get(key);
    if (shelf) shelf.push(row);
    else shelves.set(key, [row]);
  }
  return (key) => shelves.get(key) ?? [];
}
