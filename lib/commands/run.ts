import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import { type Command, decideOn, type Settled, type Target } from "@/lib/commands/decide";
import { propose } from "@/lib/commands/propose";
import { answered, invalid, Refused } from "@/lib/commands/refused";
import type { CommandResult } from "@/lib/commands/result";
import { type Change, changeRecord } from "@/lib/data/change-record";
import { client } from "@/lib/data/client";
import { publishingMode } from "@/lib/data/publishing";
import { answeredBefore, rememberAnswer, type Submission } from "@/lib/data/submissions";
import { type Noun, subjectOf } from "@/lib/data/write-noun";
import { may } from "@/lib/domain/permissions";

type Done = Extract<CommandResult, { ok: true }>;

/**
 * Runs a command in the one order: permission, shape, transaction, load, version, rule, write,
 * audit. Where the agreement is published only after approval, what would be written becomes a
 * proposal instead. Refusals are answers and leave nothing behind; bugs throw.
 */
export async function run<S extends z.ZodType<Target>>(
  command: Command<S>,
  input: z.input<S>,
  asking: Asking,
): Promise<CommandResult> {
  if (!may(asking.actor.role, command.action)) return { ok: false, refusal: { code: "forbidden" } };
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return { ok: false, refusal: invalid(parsed.error) };
  const approvedBy = asking.approval?.by ?? null;
  const authorship = { actor: asking.actor.name, action: command.action, at: asking.now.toString(), approvedBy };
  return answered(async () => {
    const { value } = await changeRecord(asking.database ?? client(), authorship, (change) =>
      once(change, asking.submission, () => carryOut(command, parsed.data, asking, change)),
    );
    return value;
  });
}

/** The answer given before, when this submission was answered already; else the answer of `work`, remembered. */
export async function once<Answer extends object = Done>(
  change: Pick<Change, "tx" | "at">,
  submission: Submission | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!submission) return work();
  const earlier = await answeredBefore(change.tx, submission);
  if (earlier === "other") throw new Refused({ code: "submission-reused" });
  if (earlier) return earlier as Answer;
  const done = await work();
  await rememberAnswer(change.tx, submission, done, change.at);
  return done;
}

/** What is left of a command when it is its turn: load, version, rule, then writing, or proposing. @throws Refused */
export async function carryOut<S extends z.ZodType<Target>>(
  command: Command<S>,
  input: z.output<S>,
  asking: Asking,
  change: Change,
): Promise<Done> {
  const settled = await decideOn(command, input, { name: asking.actor.name, now: asking.now }, change);
  const { subject } = settled;
  const mode = await publishingMode(change.tx, input.agreement);
  if (mode === "approval" && asking.actor.role !== "system" && !asking.approval) {
    const proposal = await propose(change, command.action, input, asking);
    return { ok: true, revision: change.revision, version: subject.version, written: [], proposal };
  }
  for (const { noun, before } of settled.write) await change.put(input.agreement, noun, before, settled.reason);
  await raiseVersions(change, settled);
  await asking.approval?.publish(change);
  const written = settled.write.map(({ noun }) => ({ kind: noun.kind, id: subjectOf(noun).subjectId }));
  return { ok: true, revision: change.lastEntry(), version: subject.version + 1, written };
}

/**
 * Counts one version more for everything touched, on top of what was written. Last of all, so
 * that every entry after a version's own belongs to later versions. What is new begins at its first.
 */
async function raiseVersions(change: Change, { scene, subject, write }: Settled) {
  const { agreement, commitments } = scene.record;
  const touched = new Set(write.flatMap(({ noun }) => refsOf(noun)));
  if ("ref" in subject) touched.add(subject.ref);
  for (const stored of commitments.filter(({ ref }) => touched.has(ref))) {
    const now = write
      .map(({ noun }) => noun)
      .findLast((noun) => noun.kind === "commitment" && noun.value.ref === stored.ref);
    const before = now?.kind === "commitment" ? now.value : stored;
    await change.put(agreement.slug, { kind: "commitment", value: { ...before, version: stored.version + 1 } }, before);
  }
  if ("ref" in subject) return;
  const now = write.map(({ noun }) => noun).findLast((noun) => noun.kind === "agreement");
  const before = now?.kind === "agreement" ? now.value : agreement;
  await change.put(agreement.slug, { kind: "agreement", value: { ...before, version: agreement.version + 1 } }, before);
}

function refsOf({ kind, value }: Noun): string[] {
  if (kind === "evidence") return value.relations.map(({ commitment }) => commitment);
  if (kind === "agreement" || (kind === "check" && value.commitment === null)) return [];
  if (kind === "commitment") return [value.ref];
  return value.commitment === null ? [] : [value.commitment];
}
