import { addDays, daysBetween } from "@/lib/domain/dates";
import type { AgreementRecord, Assessment, DeadlineRule, Evidence, IsoDate, Modality, Text } from "@/lib/domain/record";
import type { Chance } from "@/scripts/tracker/synthetic/chance";
import { PUBLISHERS, STEPS } from "@/scripts/tracker/synthetic/phrases";

type Outline = { ref: string; title: Text; theme: string; modality: Modality; horizon: IsoDate };

const STATES: readonly Assessment["state"][] = [
  "underway",
  "underway",
  "substantial",
  "delivered",
  "continuing",
  "not-started",
];

function rule(chance: Chance, signedOn: IsoDate): DeadlineRule {
  const kind = chance.between(1, 10);
  if (kind <= 3) return { kind: "none" };
  if (kind === 4) return { kind: "date", on: addDays(signedOn, chance.between(30, 1500)) };
  if (kind === 5) return { kind: "recurring", every: chance.pick(["P3M", "P6M", "P1Y"]), from: "signing" };
  if (kind === 6) return { kind: "conditional", trigger: "both parliaments approve", length: "P90D" };
  const length = chance.pick(["P30D", "P60D", "P90D", "P180D", "P6M", "P1Y", "P2Y"]);
  return { kind: "period", length, from: "signing", rollover: chance.pick(["none", "next-working-day"]) };
}

/** Adds a commitment to the record, with what lies under it: steps, evidence, an assessment. */
export function syntheticCommitment(record: AgreementRecord, chance: Chance, outline: Outline): void {
  const { ref, title, theme, modality, horizon } = outline;
  const { slug, parties, signing } = record.agreement;
  const codes = parties.map((party) => party.code);
  record.commitments.push({
    agreement: slug,
    ref,
    version: 1,
    title,
    summary: { en: `${title.en}, as the sample text has it.`, ja: `見本の文書にある「${title.ja}」。` },
    operativeWords: null,
    modality,
    theme,
    bound: chance.in(0.8) ? "jointly" : "each",
    parties: chance.in(0.9) ? codes : codes.slice(0, 1),
    responsible: [],
    criteria: [],
    rule: rule(chance, signing.on),
    continuous: chance.in(0.2),
    sources: ["text"],
    amountClaims: [],
    supersededBy: null,
    comparable: [],
  });
  const days = chance.between(10, 900);
  const daysLeft = daysBetween(signing.on, horizon);
  const happened = (share: number): IsoDate => addDays(signing.on, Math.min(Math.ceil(days * share), daysLeft));
  if (chance.in(0.4))
    for (const [index, step] of STEPS.slice(0, chance.between(2, 4)).entries())
      record.steps.push({
        id: String(index + 1),
        commitment: ref,
        title: step,
        party: null,
        targetOn: null,
        completedOn: chance.in(0.4) ? happened((index + 1) / 4) : null,
      });
  const items = chance.in(0.6) ? chance.between(1, 3) : 0;
  const first = record.evidence.length + 1;
  const found = Array.from({ length: items }, (_, index) =>
    evidence(slug, chance, ref, `e${String(first + index).padStart(2, "0")}`, happened((index + 1) / 3)),
  );
  record.evidence.push(...found);
  if (chance.in(0.8)) record.assessments.push(assessment(chance, ref, found, happened(1)));
}

function evidence(slug: string, chance: Chance, ref: string, id: string, on: IsoDate): Evidence {
  return {
    id,
    on,
    precision: "day",
    published: null,
    foundOn: on,
    kind: chance.pick(["official", "independent-report", "independent-report", "commentary"]),
    publisher: chance.pick(PUBLISHERS),
    url: `https://example.com/${slug}/${ref}/${id}`,
    label: null,
    shows: { en: `A sample report about commitment ${ref}.`, ja: `約束${ref}に関する見本の報道。` },
    party: null,
    relations: [
      { commitment: ref, relation: chance.pick(["supports", "supports", "candidate", "context"]), why: null },
    ],
    recordedAt: "",
    withdrawn: null,
  };
}

function assessment(chance: Chance, ref: string, found: Evidence[], on: IsoDate): Assessment {
  const grounds = found.filter((item) => item.relations[0]?.relation !== "context");
  const state = grounds.length > 0 ? chance.pick(STATES) : "no-evidence";
  return {
    id: "a01",
    commitment: ref,
    party: null,
    state,
    disputed: state === "underway" && chance.in(0.3),
    progress: state === "underway" || state === "substantial" ? chance.between(1, 9) * 10 : null,
    effectiveOn: on,
    reason: { en: "Judged from the sample sources at hand.", ja: "手元の見本の情報源から判断した。" },
    evidence: grounds.map((item) => item.id),
    by: "Sample editor",
    recordedAt: "",
    withdrawn: null,
  };
}
