import type { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { CommandResult, Refusal, RuleRefusal } from "@/lib/commands/result";
import { changesSince } from "@/lib/commands/stale";
import { type Change, changeRecord } from "@/lib/data/change-record";
import { type Client, client } from "@/lib/data/client";
import { type Noun, subjectOf } from "@/lib/data/write-noun";
import { type Action, type Actor, may } from "@/lib/domain/permissions";
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

/** What a command is: who may, what it takes in, and what its rule decides. The rule is pure. */
export type Command<S extends z.ZodType> = {
  action: Action;
  input: S;
  decide: (input: z.output<S>, scene: Scene) => Decision;
};

export type Asking = { actor: Actor; now: Temporal.Instant; database?: Client };

type Target = { agreement: string; commitment: string | null; version: number };

class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/**
 * Runs a command in the one order: permission, shape, transaction, load, version,
 * rule, write, audit. Refusals are answers and leave nothing behind; bugs throw.
 */
export async function run<S extends z.ZodType<Target>>(
  command: Command<S>,
  input: z.input<S>,
  asking: Asking,
): Promise<CommandResult> {
  if (!may(asking.actor.role, command.action)) return { ok: false, refusal: { code: "forbidden" } };
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return { ok: false, refusal: { code: "invalid", problems: problemsOf(parsed.error) } };
  const authorship = { actor: asking.actor.name, action: command.action, at: asking.now.toString() };
  try {
    const { value, revision } = await changeRecord(asking.database ?? client(), authorship, (change) =>
      carryOut(command, parsed.data, asking, change),
    );
    return { ok: true, revision, ...value };
  } catch (problem) {
    // Thrown, so that the transaction is rolled back, and caught again here.
    if (problem instanceof Refused) return { ok: false, refusal: problem.refusal };
    throw problem;
  }
}

async function carryOut<S extends z.ZodType<Target>>(
  command: Command<S>,
  input: z.output<S>,
  { actor, now }: Asking,
  change: Change,
) {
  const record = await change.load(input.agreement);
  const commitment = record?.commitments.find(({ ref }) => ref === input.commitment) ?? null;
  if (!record || (input.commitment !== null && !commitment)) throw new Refused({ code: "not-found" });
  const subject = commitment ?? record.agreement;
  if (subject.version !== input.version) {
    const changes = await changesSince(change, record.agreement.slug, commitment?.ref ?? null, input.version);
    throw new Refused({ code: "stale", version: subject.version, revision: change.revision, changes });
  }
  const today = todayIn(zonesOf(record.agreement), now);
  const decision = command.decide(input, { record, commitment, today, at: change.at, by: actor.name });
  if ("refuse" in decision) throw new Refused(decision.refuse);
  for (const { noun, before } of decision.write) await change.put(input.agreement, noun, before, decision.reason);
  await raiseVersions(change, record, subject, decision);
  const written = decision.write.map(({ noun }) => ({ kind: noun.kind, id: subjectOf(noun).subjectId }));
  return { version: subject.version + 1, written };
}

/** Last of all, so that every entry after a version's own belongs to later versions. */
async function raiseVersions(
  change: Change,
  record: AgreementRecord,
  subject: Agreement | Commitment,
  decision: Decision,
) {
  const touched = new Set("write" in decision ? decision.write.flatMap(({ noun }) => refsOf(noun)) : []);
  if ("ref" in subject) touched.add(subject.ref);
  for (const before of record.commitments.filter(({ ref }) => touched.has(ref)))
    await change.put(
      before.agreement,
      { kind: "commitment", value: { ...before, version: before.version + 1 } },
      before,
    );
  if ("slug" in subject) {
    const value = { ...subject, version: subject.version + 1 };
    await change.put(subject.slug, { kind: "agreement", value }, subject);
  }
}

function refsOf({ kind, value }: Noun): string[] {
  if (kind === "evidence") return value.relations.map(({ commitment }) => commitment);
  if (kind === "agreement" || kind === "commitment" || value.commitment === null) return [];
  return [value.commitment];
}

function problemsOf(error: z.ZodError): { field: string; code: string }[] {
  return error.issues.map((issue) => ({
    field: issue.path.join("."),
    code: issue.code === "custom" ? String(issue.params?.code ?? issue.message) : issue.code,
  }));
}
