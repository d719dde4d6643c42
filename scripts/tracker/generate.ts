import { type Change, changeRecord } from "@/lib/data/change-record";
import type { Client } from "@/lib/data/client";
import type { Noun } from "@/lib/data/write-noun";
import { addDays } from "@/lib/domain/dates";
import type { AgreementRecord, Commitment, IsoDate, Step } from "@/lib/domain/record";
import { type CliCommand, DONE, say, type Values, WrongUsage } from "@/scripts/tracker/command";
import { withNewDatabase } from "@/scripts/tracker/database";
import { progressBar } from "@/scripts/tracker/progress";
import { FIRST_IMPORT, ROUNDS, type Round, syntheticLife } from "@/scripts/tracker/synthetic/life";

/** Commitments of one agreement after the other, again and again: a hundred on average. */
const SIZES = [100, 60, 140, 80, 120] as const;
/** Nouns that are written with one statement. */
const AT_ONCE = 500;

export const generateCommand: CliCommand = {
  usage: "--commitments N [--seed S]",
  summary: "Adds made-up agreements with a recorded life, for measurements.",
  details: [
    "  --commitments N   how many commitments in all, 1 to 100000",
    "  --seed S          a whole number; the same seed gives the same agreements (1)",
    "",
    "10000 commitments make 100 agreements and about 100000 entries. Titles are marked",
    "as samples. Generating the same again changes nothing.",
  ],
  options: { commitments: { type: "string" }, seed: { type: "string" } },
  run: async (positionals, values) => {
    if (positionals.length > 0) throw new WrongUsage("generate takes options only.");
    const sizes = agreementSizes(wholeNumber(values, "commitments", 1, 100_000));
    const seed = wholeNumber(values, "seed", 0, 2 ** 31, 1);
    const bar = progressBar("Generating");
    const added = await withNewDatabase((database) => generate(database, sizes, seed, bar.update));
    bar.end();
    say(`${added} of ${sizes.length} sample agreements were new.`);
    return DONE;
  },
};

/** How many commitments each of the agreements has that together have `commitments`. */
export function agreementSizes(commitments: number): number[] {
  const sizes: number[] = [];
  for (let left = commitments; left > 0; left -= sizes.at(-1) ?? 0)
    sizes.push(Math.min(left, SIZES[sizes.length % SIZES.length] ?? 1));
  return sizes;
}

/**
 * Writes the agreements that are not there yet: first each import, then one round of recording
 * after the other, so that the record's time runs forward. An agreement's life is worked out anew
 * for each round: only one is in memory at a time.
 * @returns how many agreements were new.
 */
export async function generate(
  database: Client,
  sizes: readonly number[],
  seed: number,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<number> {
  const known = new Set((await database.agreement.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const all = sizes.length * (ROUNDS.length + 1);
  const fresh: number[] = [];
  let done = 0;
  const step = () => {
    done += 1;
    onProgress(done, all);
  };
  for (const [index, count] of sizes.entries()) {
    const { record } = syntheticLife(seed, index + 1, count);
    step();
    if (known.has(record.agreement.slug)) continue;
    await bring(database, record, addDays(FIRST_IMPORT, Math.floor((index * 50) / sizes.length)));
    fresh.push(index);
  }
  for (const day of ROUNDS)
    for (const index of fresh) {
      const { record, rounds } = syntheticLife(seed, index + 1, sizes[index] ?? 0);
      await live(database, record, rounds, day);
      step();
    }
  return fresh.length;
}

/** The agreement as it was first imported: with what had happened by then. */
function bring(database: Client, record: AgreementRecord, on: IsoDate): Promise<unknown> {
  const by = { actor: "Sample editor", action: "import-agreement", at: `${on}T08:00:00.000Z` };
  return changeRecord(database, by, async (change) => {
    await putAll(change, record.agreement.slug, [
      { kind: "agreement", value: record.agreement },
      ...record.commitments.map((value): Noun => ({ kind: "commitment", value })),
      ...record.steps.map((step): Noun => ({ kind: "step", value: doneBy(step, on) })),
      ...record.evidence
        .filter((item) => item.on <= on)
        .map((value) => stamped({ kind: "evidence", value }, change.at)),
      ...record.assessments
        .filter(({ effectiveOn }) => effectiveOn <= on)
        .map((value) => stamped({ kind: "assessment", value }, change.at)),
    ]);
  });
}

const doneBy = (step: Step, day: IsoDate): Step =>
  step.completedOn !== null && step.completedOn > day ? { ...step, completedOn: null } : step;

async function putAll(change: Change, agreement: string, nouns: readonly Noun[]): Promise<void> {
  for (let at = 0; at < nouns.length; at += AT_ONCE) {
    const some = nouns.slice(at, at + AT_ONCE);
    await change.putNew(some.map((noun) => ({ agreement, noun, reason: reasonOf(noun) })));
  }
}

const reasonOf = (noun: Noun) =>
  noun.kind === "assessment" || noun.kind === "extension" ? noun.value.reason.en : null;

/** What was recorded of the agreement on that day. */
async function live(database: Client, record: AgreementRecord, rounds: readonly Round[], day: IsoDate): Promise<void> {
  const now = rounds.findIndex(({ on }) => on === day);
  const round = rounds[now];
  if (!round || round.touched.length === 0) return;
  const earlier = rounds.slice(0, now);
  const stored = record.commitments
    .filter(({ ref }) => round.touched.includes(ref))
    .map(
      (one): Commitment => ({
        ...one,
        version: 1 + earlier.filter(({ touched }) => touched.includes(one.ref)).length,
      }),
    );
  const slug = record.agreement.slug;
  await changeRecord(database, { ...round, at: `${day}T09:00:00.000Z` }, async (change) => {
    const nouns = round.fresh.map((noun) => stamped(noun, change.at));
    await putAll(change, slug, nouns);
    for (const { before, value } of round.ticks) await change.put(slug, { kind: "step", value }, before);
    await change.raise(slug, stored);
  });
}

/** The noun with the time at which it is recorded: later than planned where the record was ahead already. */
function stamped(noun: Noun, recordedAt: string): Noun {
  return "recordedAt" in noun.value ? ({ ...noun, value: { ...noun.value, recordedAt } } as Noun) : noun;
}

function wholeNumber(values: Values, name: string, least: number, most: number, otherwise?: number): number {
  const given = values[name];
  if (given === undefined && otherwise !== undefined) return otherwise;
  const number = typeof given === "string" && /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new WrongUsage(`--${name} must be a whole number from ${least} to ${most}.`);
  return number;
}
