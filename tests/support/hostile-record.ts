import type { z } from "zod";
import { changeRecord } from "@/lib/data/change-record";
import type { Client } from "@/lib/data/client";
import type { AgreementRecord } from "@/lib/domain/record";
import { oneLine, sendable } from "@/lib/formats/sendable-text";
import { line, words } from "@/lib/schema/text";
import { HOSTILE } from "@/tests/support/hostile-text";
import {
  putRecord,
  RECORDED,
  sampleAgreement,
  sampleCommitment,
  sampleEvidence,
  sampleRecord,
} from "@/tests/support/sample-record";

export const HOSTILE_SLUG = "hostile";

/** What a form or a package lets in of a hostile value: it, or what is left without what every one of them refuses. */
function letIn(schema: z.ZodType<string>, value: string): string {
  const asked = schema.safeParse(value);
  if (asked.success) return asked.data;
  const left = schema === line ? oneLine(value).slice(0, 300) : sendable(value).slice(0, 4000);
  const plain = left.replaceAll("\ufeff", "").trim();
  return schema.parse(plain === "" ? "(nothing)" : plain);
}
const valueAt = (at: number) => HOSTILE[at % HOSTILE.length] ?? "";
const lineAt = (at: number) => letIn(line, valueAt(at));
const wordsAt = (at: number) => letIn(words, valueAt(at));
const title = (at: number) => ({ en: lineAt(at), ja: lineAt(at) });
const both = (at: number) => ({ en: wordsAt(at), ja: wordsAt(at) });

/** An agreement whose every name, title, summary, criterion, reason and source is hostile: 200 commitments, a value each. */
export function hostileRecord(): AgreementRecord {
  const { agreement } = sampleRecord(HOSTILE_SLUG);
  const recorded = { by: lineAt(9), recordedAt: RECORDED };
  const refs = HOSTILE.map((_, at) => String(at + 1).padStart(3, "0"));
  const evidenceOf = (at: number) => `e${at}`;
  return {
    ...sampleRecord(HOSTILE_SLUG),
    agreement: {
      ...sampleAgreement(HOSTILE_SLUG),
      title: title(9),
      formalTitle: title(20),
      parties: agreement.parties.map((party, at) => ({ ...party, name: title(9 + at * 4) })),
      themes: agreement.themes.map((theme, at) => ({ ...theme, title: title(10 + at) })),
      links: [],
    },
    commitments: refs.map((ref, at) => ({
      ...sampleCommitment(ref, HOSTILE_SLUG),
      ...{ title: title(at), summary: both(at + 1), criteria: [both(at + 2)], operativeWords: wordsAt(at) },
      responsible: [{ party: "JP", office: title(at + 3) }],
    })),
    steps: [],
    evidence: refs.map((ref, at) => ({
      ...sampleEvidence(evidenceOf(at), [ref]),
      ...{ publisher: lineAt(at + 4), label: title(at + 5), shows: both(at + 6) },
    })),
    assessments: refs.map((ref, at) => ({
      ...{ id: `a${at}`, commitment: ref, party: null, state: "underway" as const, disputed: false, progress: null },
      ...{ effectiveOn: "2025-12-31", reason: both(at + 7), evidence: [evidenceOf(at)] },
      ...{ ...recorded, withdrawn: null },
    })),
    checks: [],
    extensions: [],
  };
}

/** Puts it into a database. */
export async function seedHostile(database: Client): Promise<void> {
  const author = { actor: lineAt(9), action: "import-agreement", at: "2026-11-22T08:00:00.000Z" };
  await changeRecord(database, author, (change) => putRecord(change, hostileRecord()));
}
