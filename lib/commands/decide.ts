import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { Refused } from "@/lib/commands/refused";
import type { RuleRefusal } from "@/lib/commands/result";
import { changesSince } from "@/lib/commands/stale";
import type { Change } from "@/lib/data/change-record";
import type { Noun } from "@/lib/data/write-noun";
import type { Action } from "@/lib/domain/permissions";
import type { Agreement, AgreementRecord, Commitment, IsoDate, IsoInstant } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";

/** What a rule decides on. Nothing in it can change before the decision is written. */
export type Scene = {
  record: AgreementRecord;
  /** Null when the command is about the whole agreement. */
  commitment: Commitment | null;
  /** Today in the capital that is furthest behind. */
  today: IsoDate;
  /** When what is decided will be recorded. */
  at: IsoInstant;
  /** The name under which it will be recorded. */
  by: string;
};

/** One noun to write, with what stood there before (null: new). */
export type Write = { noun: Noun; before: Noun["value"] | null };
export type Decision = { refuse: RuleRefusal } | { write: Write[]; reason: string | null };
export type Decided = Exclude<Decision, { refuse: RuleRefusal }>;

/** What a command is about, and which version of it its author had before them. */
export type Target = { agreement: string; commitment: string | null; version: number };

/** What a command is: who may, what it takes in, and what its rule decides. The rule is pure. */
export type Command<S extends z.ZodType> = {
  action: Action;
  input: S;
  decide: (input: z.output<S>, scene: Scene) => Decision;
};

/** The record as it is read to decide on. */
export type Reading = Pick<Change, "at" | "revision" | "load" | "entriesOf">;
export type Settled = Decided & { scene: Scene; subject: Agreement | Commitment };

/** Loads, compares versions and asks the rule. @throws Refused, so that a transaction around it is rolled back. */
export async function decideOn<S extends z.ZodType<Target>>(
  command: Command<S>,
  input: z.output<S>,
  who: { name: string; now: Temporal.Instant },
  reading: Reading,
): Promise<Settled> {
  const record = await reading.load(input.agreement);
  const commitment = record?.commitments.find(({ ref }) => ref === input.commitment) ?? null;
  if (!record || (input.commitment !== null && !commitment)) throw new Refused({ code: "not-found" });
  const subject = commitment ?? record.agreement;
  if (subject.version !== input.version) {
    const changes = await changesSince(reading, record.agreement.slug, commitment?.ref ?? null, input.version);
    throw new Refused({ code: "stale", version: subject.version, revision: reading.revision, changes });
  }
  const today = todayIn(zonesOf(record.agreement), who.now);
  const scene = { record, commitment, today, at: reading.at, by: who.name };
  const decision = command.decide(input, scene);
  if ("refuse" in decision) throw new Refused(decision.refuse);
  return { ...decision, scene, subject };
}
