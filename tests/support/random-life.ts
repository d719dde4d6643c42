import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { addEvidence } from "@/lib/commands/add-evidence";
import { assess } from "@/lib/commands/assess";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { importAgreements } from "@/lib/commands/import-agreement";
import { recordCheck } from "@/lib/commands/record-check";
import { tickStep } from "@/lib/commands/tick-step";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawCheck } from "@/lib/commands/withdraw-check";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { type Client, openClient } from "@/lib/data/client";
import { loadRecords } from "@/lib/data/load-records";
import { addDays, localDate } from "@/lib/domain/dates";
import type { AgreementRecord } from "@/lib/domain/record";
import { writePackage } from "@/lib/formats/package/write-package";
import { syntheticAgreement } from "@/scripts/tracker/synthetic/agreement";
import type { Chance } from "@/scripts/tracker/synthetic/chance";
import { asking } from "@/tests/support/actors";
import { migrate } from "../../scripts/prisma/migrate.mjs";

/** A record with a life of its own: agreements read in on several days, then changed by editors for a year. */
export type Life = { url: string; slugs: string[]; done: Record<string, number> };

const BEGAN = "2025-11-03";
const DAYS = 380;
const STATES = [
  "no-evidence",
  "not-started",
  "underway",
  "underway",
  "substantial",
  "delivered",
  "continuing",
] as const;
const RELATIONS = ["supports", "supports", "contradicts", "candidate", "context"] as const;
const RULES = [
  (on: string) => ({ kind: "date", on }) as const,
  () => ({ kind: "period", length: "P1Y", from: "signing" }) as const,
];
const words = (en: string) => ({ en, ja: `${en}（日本語）` });

/** Lives `acts` acts through in a new SQLite file; refused ones count as such and leave nothing. */
export async function randomLife(chance: Chance, acts: number): Promise<Life> {
  const url = `file:${join(mkdtempSync(join(tmpdir(), "tracker-life-")), "tracker.db")}`;
  await migrate(url);
  const client = openClient(url);
  const done: Record<string, number> = {};
  try {
    const synthetic = [syntheticAgreement(chance, 1, 7), syntheticAgreement(chance, 2, 5)];
    const seeds = readdirSync("prisma/seed").filter((name) => name.endsWith(".yaml"));
    const shipped = seeds.sort().map((name) => ({ name, content: readFileSync(`prisma/seed/${name}`, "utf8") }));
    await bring(client, shipped, BEGAN);
    const later = addDays(BEGAN, 90);
    let brought = false;
    for (const on of Array.from({ length: acts }, () => addDays(BEGAN, chance.between(1, DAYS))).sort()) {
      if (!brought && on > later) {
        await bring(
          client,
          synthetic.map((one) => ({ name: one.agreement.slug, content: writePackage(one) })),
          later,
        );
        brought = true;
      }
      const records = await loadRecords(client);
      const [name, ok] = await act(client, chance, chance.pick(records), `${on}T${hour(chance)}:00:00Z`);
      const key = `${name} ${ok ? "ok" : "refused"}`;
      done[key] = (done[key] ?? 0) + 1;
    }
    return { url, slugs: (await loadRecords(client)).map(({ agreement }) => agreement.slug), done };
  } finally {
    await client.$disconnect();
  }
}

const hour = (chance: Chance) => String(chance.between(0, 23)).padStart(2, "0");

async function bring(client: Client, files: { name: string; content: string }[], on: string): Promise<void> {
  const actor = { id: "system", name: "system", role: "system" as const };
  const imported = await importAgreements(client, { actor, at: `${on}T08:00:00.000Z`, files });
  if (!imported.ok) throw new Error(JSON.stringify(imported));
}

async function act(client: Client, chance: Chance, record: AgreementRecord, at: string): Promise<[string, boolean]> {
  const ask = asking(client, "administrator", at);
  const commitment = chance.pick(record.commitments);
  const { agreement, ref, version } = commitment;
  const target = { agreement, commitment: ref, version };
  const day = localDate(Temporal.Instant.from(at), "UTC");
  const past = addDays(day, -chance.between(1, 60));
  const own = <T extends { commitment: string }>(all: T[]) => all.filter((one) => one.commitment === ref);
  const source = {
    ...{ url: `https://example.org/${at}`, publisher: "The Example Gazette", kind: "official" as const, on: past },
    ...{ precision: chance.pick(["day", "day", "month"] as const), shows: words("Something happened.") },
    relation: chance.pick(RELATIONS),
  };
  const acts: Record<string, () => Promise<{ ok: boolean }>> = {
    assess: () =>
      assess(
        {
          ...target,
          state: chance.pick(STATES),
          disputed: chance.in(0.3),
          progress: chance.in(0.5) && own(record.steps).length === 0 ? chance.between(0, 100) : null,
          effectiveOn: past,
          reason: words("Judged so."),
          newEvidence: { ...source, relation: "supports" },
        },
        ask,
      ),
    evidence: () => addEvidence({ ...target, evidence: source }, ask),
    check: () => recordCheck({ ...target, ...(chance.in(0.5) ? whole(record) : {}), on: past, upTo: past }, ask),
    step: () => {
      const [step] = own(record.steps).filter(({ completedOn }) => completedOn === null);
      return step ? tickStep({ ...target, step: step.id, completedOn: past }, ask) : Promise.resolve({ ok: false });
    },
    extend: () =>
      extendDeadline(
        {
          ...target,
          rule: chance.pick(RULES)(addDays(day, chance.between(-30, 200))),
          agreedOn: past,
          reason: words("Moved."),
          source: "https://example.org/extension",
        },
        ask,
      ),
    "withdraw-assessment": () => {
      const found = own(record.assessments).find(({ withdrawn }) => withdrawn === null);
      if (!found) return Promise.resolve({ ok: false });
      return withdrawAssessment({ ...target, assessment: found.id, reason: "A mistake." }, ask);
    },
    "withdraw-check": () => {
      const found = record.checks.find((one) => one.withdrawn === null && one.commitment === ref);
      if (!found) return Promise.resolve({ ok: false });
      return withdrawCheck({ ...target, check: found.id, reason: "A mistake." }, ask);
    },
    "withdraw-evidence": () => {
      const found = record.evidence.find(
        (item) => item.withdrawn === null && item.relations.some((one) => one.commitment === ref),
      );
      if (!found) return Promise.resolve({ ok: false });
      return withdrawEvidence({ ...target, evidence: found.id, reason: "A mistake." }, ask);
    },
  };
  const name = chance.pick(["assess", "assess", "assess", ...Object.keys(acts)]);
  return [name, (await acts[name]?.())?.ok ?? false];
}

/** A look through everything is a matter of the whole agreement, and of its version. */
const whole = ({ agreement }: AgreementRecord) => ({ commitment: null, version: agreement.version });
