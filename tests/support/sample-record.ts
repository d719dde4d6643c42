import { type Change, changeRecord } from "@/lib/data/change-record";
import type { Client } from "@/lib/data/client";
import type { Agreement, AgreementRecord, Commitment, Evidence, Step } from "@/lib/domain/record";

/** A small made-up record with every kind of noun, and odd text in it. */

const both = (en: string, ja: string) => ({ en, ja });
export const SIGNED = "2025-10-28";
export const RECORDED = "2026-01-05T03:04:05.006Z";

export function sampleAgreement(slug = "sample"): Agreement {
  return {
    slug,
    version: 1,
    kind: "framework",
    legalNature: "non-binding",
    title: both("A “sample” framework\nwith two lines", "見本の枠組み 𠮷野家 🍣"),
    formalTitle: both("Framework; for 'sampling' -- and \\ more", "正式名称"),
    signing: { on: SIGNED, place: both("Tokyo", "東京"), zone: "Asia/Tokyo" },
    dateClaims: [
      { on: "2025-10-28", source: "text", note: null, chosen: true },
      { on: "2025-10-27", source: null, note: both("in Washington", "ワシントンでは"), chosen: false },
    ],
    parties: [
      { code: "US", name: both("United States", "アメリカ合衆国"), zone: "America/New_York", calendar: "US" },
      { code: "JP", name: both("Japan", "日本国"), zone: "Asia/Tokyo", calendar: "JP" },
    ],
    themes: [
      { key: "supply", title: both("Supply", "供給") },
      { key: "money", title: both("Money", "資金") },
    ],
    sources: [
      {
        key: "text",
        publisher: "MOFA",
        title: null,
        published: "2025-10-28",
        kind: "official",
        url: null,
        note: "copy",
      },
    ],
    links: [{ to: "elsewhere", kind: "leads-to", note: null }],
  };
}

export function sampleCommitment(ref: string, agreement = "sample"): Commitment {
  return {
    agreement,
    ref,
    version: 1,
    title: both(`Commitment ${ref}`, `約束${ref}`),
    summary: both("ＦＵＬＬ width and half ｶﾅ", "要約"),
    operativeWords: "intend to",
    modality: "intend",
    theme: "supply",
    bound: "jointly",
    parties: ["US", "JP"],
    responsible: [{ party: "JP", office: both("METI", "経済産業省") }],
    criteria: [both("A list is published.", "一覧が公表される。")],
    rule: { kind: "period", length: "P6M", from: "signing", rollover: "none", calendars: ["US", "JP"] },
    continuous: false,
    sources: ["text"],
    amountClaims: [{ text: "USD 1 billion", url: "https://example.org/a?b=c&d=é" }],
    supersededBy: null,
    comparable: [],
  };
}

export function sampleStep(id: string, commitment: string): Step {
  return {
    id,
    commitment,
    title: both(`Step ${id}`, `段階${id}`),
    party: null,
    targetOn: "2026-02-01",
    completedOn: null,
  };
}

export function sampleEvidence(id: string, refs: string[]): Evidence {
  return {
    id,
    on: "2025-12-01",
    precision: "month",
    published: null,
    foundOn: "2026-01-04",
    kind: "self-report",
    publisher: "Ministry",
    url: "https://example.org/news",
    label: both("Work begins", "作業開始"),
    shows: both("Work has begun.", "作業が始まった。"),
    party: "JP",
    relations: refs.map((commitment, at) => ({
      commitment,
      relation: at === 0 ? ("supports" as const) : ("does-not-count" as const),
      why: at === 0 ? null : both("another matter", "別の件"),
    })),
    recordedAt: RECORDED,
    withdrawn: null,
  };
}

export function sampleRecord(slug = "sample"): AgreementRecord {
  const recorded = { by: "system", recordedAt: RECORDED };
  return {
    agreement: sampleAgreement(slug),
    commitments: ["02", "01", "10"].map((ref) => sampleCommitment(ref, slug)),
    steps: [sampleStep("1", "02"), sampleStep("2", "02"), sampleStep("1", "10")],
    evidence: [sampleEvidence("e02", ["01"]), sampleEvidence("e01", ["02", "01"])],
    assessments: [
      {
        id: "a01",
        commitment: "01",
        party: null,
        state: "underway",
        disputed: true,
        progress: 30,
        effectiveOn: "2025-12-31",
        reason: both("It has begun.", "始まっている。"),
        evidence: ["e02", "e01"],
        ...recorded,
        withdrawn: { at: "2026-01-06T00:00:00Z", by: "Aki", reason: "mixed up" },
      },
    ],
    checks: [
      {
        id: "c01",
        commitment: null,
        on: "2026-01-04",
        upTo: "2025-12-31",
        note: both("looked", "確認"),
        ...recorded,
        withdrawn: null,
      },
      { id: "c02", commitment: "10", on: "2026-01-05", upTo: "2026-01-05", note: null, ...recorded, withdrawn: null },
    ],
    extensions: [
      {
        id: "x01",
        commitment: "02",
        rule: { kind: "date", on: "2026-09-30" },
        agreedOn: "2026-01-02",
        reason: both("More time.", "延長。"),
        source: "https://example.org/extension",
        ...recorded,
        withdrawn: null,
      },
    ],
    suggestions: [],
  };
}

/** Writes every noun of a record as new, in the order in which they refer to each other. */
export async function putRecord(change: Change, record: AgreementRecord): Promise<void> {
  const { slug } = record.agreement;
  await change.put(slug, { kind: "agreement", value: record.agreement }, null);
  for (const value of record.commitments) await change.put(slug, { kind: "commitment", value }, null);
  for (const value of record.steps) await change.put(slug, { kind: "step", value }, null);
  for (const value of record.evidence) await change.put(slug, { kind: "evidence", value }, null);
  for (const value of record.assessments) await change.put(slug, { kind: "assessment", value }, null);
  for (const value of record.checks) await change.put(slug, { kind: "check", value }, null);
  for (const value of record.extensions) await change.put(slug, { kind: "extension", value }, null);
  for (const value of record.suggestions) await change.put(slug, { kind: "suggestion", value }, null);
}

/** Puts a record into an empty database, as an import would. */
export async function seed(database: Client, record: AgreementRecord = sampleRecord()): Promise<AgreementRecord> {
  const author = { actor: "system", action: "import-agreement", at: RECORDED };
  await changeRecord(database, author, (change) => putRecord(change, record));
  return record;
}
