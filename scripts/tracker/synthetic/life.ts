import type { Noun } from "@/lib/data/write-noun";
import { addDays } from "@/lib/domain/dates";
import type { AgreementRecord, Evidence, IsoDate, Step } from "@/lib/domain/record";
import { HORIZON, syntheticAgreement } from "@/scripts/tracker/synthetic/agreement";
import { type Chance, chanceFrom } from "@/scripts/tracker/synthetic/chance";
import { addDetail } from "@/scripts/tracker/synthetic/detail";
import { PUBLISHERS } from "@/scripts/tracker/synthetic/phrases";

/** What one editor recorded of one agreement on one day. */
export type Round = {
  on: IsoDate;
  actor: string;
  action: "assess" | "tick-step" | "record-check" | "extend-deadline";
  fresh: Noun[];
  ticks: { before: Step; value: Step }[];
  /** Refs of the commitments that this concerns. */
  touched: string[];
};

/** The days on which sample agreements are looked at again after their import, one a quarter. */
export const ROUNDS: readonly IsoDate[] = Array.from({ length: 8 }, (_, round) => addDays(HORIZON, (round - 7) * 91));
const ACTIONS: readonly Round["action"][] = ["assess", "tick-step", "record-check", "assess", "extend-deadline"];
/** How many of the commitments a round of each kind concerns. */
const SHARES: Record<Round["action"], number> = {
  assess: 0.4,
  "tick-step": 0.4,
  "record-check": 0.3,
  "extend-deadline": 0.08,
};
const EDITORS = ["Sample editor", "Aiko Sample", "Ben Sample", "見本 太郎"];
const REASONS = [
  { en: "The published text shows it.", ja: "公表された文書から確認できる。" },
  { en: "Two independent reports agree.", ja: "独立した二つの報道が一致している。" },
  {
    en: "The ministry's own account, not confirmed elsewhere.",
    ja: "省庁自身の説明によるもので、他では確認されていない。",
  },
];

/** The first agreement is imported on this day, the others in the seven weeks after it. */
export const FIRST_IMPORT: IsoDate = addDays(ROUNDS[0] ?? HORIZON, -60);
/** Signed by then, so that every agreement has been signed when it is imported. */
const LAST_SIGNING: IsoDate = addDays(FIRST_IMPORT, -30);

/** A made-up agreement as a whole, and everything recorded of it after its import; the same numbers give the same life. */
export function syntheticLife(
  seed: number,
  number: number,
  count: number,
): { record: AgreementRecord; rounds: Round[] } {
  const chance = chanceFrom(Math.imul(seed + 1, 0x9e3779b1) ^ number);
  const record = syntheticAgreement(chance, number, count);
  const { signing } = record.agreement;
  if (signing.on > LAST_SIGNING) signing.on = addDays(signing.on, -730);
  addDetail(record, chance);
  const life: Life = { record, chance, steps: [...record.steps], evidence: record.evidence.length, checks: 1 };
  return { record, rounds: ROUNDS.map((on, index) => roundOf(life, on, index)) };
}

/** A record while its life is made up: the steps as they stand, and how many items of a kind there are. */
type Life = { record: AgreementRecord; chance: Chance; steps: Step[]; evidence: number; checks: number };

const numbered = (letter: string, number: number) => `${letter}${String(number).padStart(2, "0")}`;

function roundOf(life: Life, on: IsoDate, index: number): Round {
  const { chance, record } = life;
  const action = ACTIONS[index % ACTIONS.length] ?? "assess";
  const made: Round = { on, actor: chance.pick(EDITORS), action, fresh: [], ticks: [], touched: [] };
  for (const { ref } of record.commitments) {
    if (!chance.in(SHARES[action])) continue;
    if (action === "tick-step" && !tick(life, ref, made)) continue;
    if (action !== "tick-step") made.fresh.push(...nounsOf(life, ref, made, numbered("a", index + 2)));
    made.touched.push(ref);
  }
  return made;
}

/** Ticks off the commitment's next step; false when none is open. */
function tick({ steps }: Life, ref: string, made: Round): boolean {
  const open = steps.findIndex((step) => step.commitment === ref && step.completedOn === null);
  const before = steps[open];
  if (!before) return false;
  const value = { ...before, completedOn: addDays(made.on, -3) };
  steps[open] = value;
  made.ticks.push({ before, value });
  return true;
}

function nounsOf(life: Life, ref: string, { on, action, actor }: Round, assessmentId: string): Noun[] {
  const { chance } = life;
  const who = { by: actor, recordedAt: "" };
  if (action === "record-check") {
    life.checks += 1;
    const check = {
      id: numbered("c", life.checks),
      commitment: ref,
      on,
      upTo: addDays(on, -2),
      note: null,
      ...who,
      withdrawn: null,
    };
    return [{ kind: "check", value: check }];
  }
  if (action === "extend-deadline") {
    const rule = { kind: "date" as const, on: addDays(on, chance.between(60, 500)) };
    const source = `https://example.com/${life.record.agreement.slug}/${ref}/extension`;
    const reason = { en: "The parties agreed to more time.", ja: "当事国が期限の延長に合意した。" };
    const value = { id: "x01", commitment: ref, rule, agreedOn: addDays(on, -5), reason, source, ...who };
    return [{ kind: "extension", value: { ...value, withdrawn: null } }];
  }
  const found = Array.from({ length: chance.between(1, 3) }, (_, index) =>
    evidenceOf(life, ref, addDays(on, -index - 2), index === 0),
  );
  const state = chance.pick(["underway", "substantial", "delivered", "continuing", "not-started"] as const);
  const assessment = {
    ...{ id: assessmentId, commitment: ref, party: null, state, disputed: state === "delivered" && chance.in(0.1) },
    progress: state === "underway" || state === "substantial" ? chance.between(1, 9) * 10 : null,
    ...{ effectiveOn: addDays(on, -1), reason: chance.pick(REASONS), evidence: found.map(({ id }) => id) },
    ...{ ...who, withdrawn: null },
  };
  return [...found.map((value): Noun => ({ kind: "evidence", value })), { kind: "assessment", value: assessment }];
}

/** `counts`: it supports the commitment, so that an assessment can rest on it. */
function evidenceOf(life: Life, ref: string, on: IsoDate, counts: boolean): Evidence {
  const { chance, record } = life;
  life.evidence += 1;
  const id = numbered("e", life.evidence);
  const publisher = chance.pick(PUBLISHERS);
  const relation = counts ? "supports" : chance.pick(["supports", "supports", "candidate", "context"] as const);
  return {
    ...{ id, on, precision: "day", published: on, foundOn: on, publisher, party: null, label: null },
    kind: chance.pick(["official", "self-report", "independent-report", "commentary"]),
    url: `https://example.com/${record.agreement.slug}/${ref}/${id}`,
    shows: { en: `${publisher} reports on commitment ${ref}.`, ja: `見本の記事が約束${ref}を報じた。` },
    relations: [{ commitment: ref, relation, why: null }],
    ...{ recordedAt: "", withdrawn: null },
  };
}
