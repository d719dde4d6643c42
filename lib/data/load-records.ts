import { type Client, client, type Engine, engineBehind, type Transaction } from "@/lib/data/client";
import { toAgreement } from "@/lib/data/rows/agreement";
import { toAssessment } from "@/lib/data/rows/assessment";
import { toCheck } from "@/lib/data/rows/check";
import { toCommitment } from "@/lib/data/rows/commitment";
import { toEvidence } from "@/lib/data/rows/evidence";
import { toExtension } from "@/lib/data/rows/extension";
import { toStep } from "@/lib/data/rows/step";
import { toSuggestion } from "@/lib/data/rows/suggestion";
import { type RecordRows, recordRows } from "@/lib/data/rows/whole-tables";
import type { AgreementRecord } from "@/lib/domain/record";

/** An agreement's record and its place among the others. */
export type PlacedRecord = { position: number; record: AgreementRecord };
/** Records, and the revision at which they were read with the hash it ends in. */
export type LoadedRecords = { revision: number; hash: string; placed: PlacedRecord[] };

/** The whole record from the tables. Everything stands in the order in which it was first recorded. */
export function loadRecords(from: Client = client()): Promise<AgreementRecord[]> {
  return readRecords(from);
}

/** The record, also inside a transaction; of one agreement or several where they are named. */
export async function readRecords(
  from: Client | Transaction,
  only?: string | readonly string[],
): Promise<AgreementRecord[]> {
  const { placed } = await readPlaced(from, typeof only === "string" ? [only] : (only ?? null));
  return placed.map(({ record }) => record);
}

/**
 * The same with the revision it is the record of. One statement, so that everything in it
 * belongs together, and so that its cost is the rows it reads.
 */
export async function readPlaced(
  from: Client | Transaction,
  only: readonly string[] | null,
  engine: Engine = engineBehind(from),
): Promise<LoadedRecords> {
  const rows = await recordRows(from, engine, only);
  const [head] = rows.RecordHead;
  return { revision: head?.revision ?? 0, hash: head?.hash ?? "", placed: placedRecords(rows) };
}

function placedRecords(rows: RecordRows): PlacedRecord[] {
  const dateClaims = grouped(rows.DateClaim, slugOf);
  const parties = grouped(rows.Party, slugOf);
  const themes = grouped(rows.Theme, slugOf);
  const sources = grouped(rows.Source, slugOf);
  const links = grouped(rows.AgreementLink, slugOf);
  const commitments = grouped(rows.Commitment, slugOf);
  const steps = grouped(rows.Step, slugOf);
  const evidence = grouped(rows.Evidence, slugOf);
  const relations = grouped(rows.EvidenceRelation, (row) => `${row.agreementSlug}/${row.evidenceId}`);
  const assessments = grouped(rows.Assessment, slugOf);
  const grounds = grouped(rows.AssessmentEvidence, (row) => `${row.agreementSlug}/${row.ref}/${row.assessmentId}`);
  const checks = grouped(rows.Check, slugOf);
  const extensions = grouped(rows.Extension, slugOf);
  const suggestions = grouped(rows.SuggestionOutcome, slugOf);
  return rows.Agreement.map((row) => ({
    position: row.position,
    record: {
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
    },
  }));
}

const slugOf = (row: { agreementSlug: string }) => row.agreementSlug;

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
