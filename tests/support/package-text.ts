import { readPackages } from "@/lib/commands/import-agreement/read-packages";
import type { PackageRefusal } from "@/lib/domain/package-refusal";

/** A small package that is accepted; tests change a line of it. */
export const PACKAGE = `slug: us-jp
kind: framework
legal_nature: non-binding
title: { en: A framework, ja: 枠組み }
signing: { on: 2025-10-28, place: { en: Tokyo, ja: 東京 }, zone: Asia/Tokyo }
date_claims:
  - { on: 2025-10-28, source: text, chosen: true }
  - { on: 2025-10-27 }
parties:
  - { code: US, name: { en: United States, ja: 米国 }, zone: America/New_York, calendar: US }
  - { code: JP, name: { en: Japan, ja: 日本 }, zone: Asia/Tokyo, calendar: JP }
themes:
  - { key: supply, title: { en: Supply, ja: 供給 } }
sources:
  - { key: text, publisher: A ministry, kind: official, url: "https://example.com/text" }
commitments:
  - ref: "01"
    title: { en: Do one thing, ja: 一つのことをする }
    theme: supply
    bound: jointly
    deadline: { kind: period, length: P180D, from: signing, calendars: [US, JP] }
    sources: [text]
    steps:
      - { id: "1", title: { en: A step, ja: 一歩 }, party: JP }
    assessments:
      - { id: a01, state: underway, effective_on: 2026-03-01, reason: { en: Seen, ja: 確認 }, evidence: [e01] }
  - ref: "02"
    title: { en: Do another, ja: もう一つ }
    theme: supply
    bound: each
    parties: [JP]
    deadline: { kind: period, length: P30D, from: { commitment: "01", event: delivered } }
evidence:
  - id: e01
    on: 2026-02-04
    found_on: 2026-03-01
    kind: official
    publisher: A ministry
    url: https://example.com/news
    shows: { en: Something happened, ja: 何かが起きた }
    relations:
      - { commitment: "01", relation: supports }
      - { commitment: "02", relation: does-not-count, why: { en: Another thing, ja: 別のこと } }
checks:
  - { id: c01, on: 2026-11-22, up_to: 2026-06-17 }
`;

/** The package with one piece of its text replaced. @throws when the piece is not in it. */
export function changed(piece: string, by: string, text = PACKAGE): string {
  if (!text.includes(piece)) throw new Error(`not in the package: ${piece}`);
  return text.replace(piece, by);
}

/** Why a text is refused; none when it is accepted. */
export function refusalsOf(content: string | Uint8Array): PackageRefusal[] {
  const reading = readPackages([{ name: "test.yaml", content }]);
  return reading.ok ? [] : reading.refusals;
}
