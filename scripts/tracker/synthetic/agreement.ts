import { addDays } from "@/lib/domain/dates";
import { type AgreementRecord, MODALITIES } from "@/lib/domain/record";
import type { Chance } from "@/scripts/tracker/synthetic/chance";
import { syntheticCommitment } from "@/scripts/tracker/synthetic/commitment";
import { ACTS, AGREEMENT_FORMS, about, COUNTRIES, NATURES, THEMES, TOPICS } from "@/scripts/tracker/synthetic/phrases";

/** Nothing synthetic happens after this day, whenever the program runs. */
export const HORIZON = "2026-06-30";

/** A made-up agreement with `count` commitments, its title marked as a sample; `number` keeps its slug unique. */
export function syntheticAgreement(chance: Chance, number: number, count: number): AgreementRecord {
  const [one, other] = chance.some(COUNTRIES, 2);
  if (!one || !other) throw new RangeError("two countries are needed");
  const topic = chance.pick(TOPICS);
  const form = chance.pick(AGREEMENT_FORMS);
  const host = chance.pick([one, other]);
  const signedOn = addDays("2019-01-01", chance.between(0, 2600));
  const slug = `sample-${String(number).padStart(4, "0")}-${one.code}-${other.code}-${topic.key}`.toLowerCase();

  const record: AgreementRecord = {
    agreement: {
      slug,
      version: 1,
      kind: form.kind,
      legalNature: chance.pick(NATURES),
      title: {
        en: `${one.name.en}–${other.name.en} ${form.word.en} on ${topic.title.en} (sample ${number})`,
        ja: `${one.name.ja}・${other.name.ja}${topic.title.ja}${form.word.ja}（見本${number}）`,
      },
      formalTitle: null,
      signing: { on: signedOn, place: host.capital, zone: host.zone },
      dateClaims: [],
      parties: [one, other].map(({ code, name, zone, calendar }) => ({ code, name, zone, calendar })),
      themes: [...THEMES],
      sources: [
        {
          key: "text",
          publisher: `Government of ${host.name.en}`,
          title: null,
          published: signedOn,
          kind: "official",
          url: `https://example.com/agreements/${slug}`,
          note: null,
        },
      ],
      links: [],
    },
    commitments: [],
    steps: [],
    evidence: [],
    assessments: [],
    checks: [],
    extensions: [],
    suggestions: [],
  };
  for (let index = 1; index <= count; index += 1) {
    const act = chance.pick(ACTS);
    syntheticCommitment(record, chance, {
      ref: String(index).padStart(2, "0"),
      title: about(act.title, topic.title),
      theme: act.theme,
      modality: chance.pick(MODALITIES),
      horizon: HORIZON,
    });
  }
  if (chance.in(0.7))
    record.checks.push({
      id: "c01",
      commitment: null,
      on: HORIZON,
      upTo: addDays(HORIZON, -chance.between(0, 60)),
      note: null,
      by: "Sample editor",
      recordedAt: "",
      withdrawn: null,
    });
  return record;
}
