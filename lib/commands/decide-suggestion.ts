import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import type { Decision, Scene } from "@/lib/commands/decide";
import { evidenceFrom, refusalOfEvidence } from "@/lib/commands/new-evidence";
import { nextId } from "@/lib/commands/next-id";
import type { CommandResult } from "@/lib/commands/result";
import { type Verb, verb } from "@/lib/commands/verb";
import { client } from "@/lib/data/client";
import { findSuggestion } from "@/lib/data/suggestions";
import { may } from "@/lib/domain/permissions";
import type { Commitment, Suggestion } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import { AcceptSuggestionInput, DeclineSuggestionInput } from "@/lib/schema/commands/decide-suggestion";

type Decided<Input> = Omit<Input, "suggested">;

/** Accepting, with what the reader wrote already filled in. */
export const accepting = verb({
  action: "accept-suggestion",
  input: AcceptSuggestionInput,
  decide: (input, scene) => {
    const refuse = refusalOfSuggestion(input, scene) ?? refusalOfEvidence(input.newEvidence, scene, "newEvidence.");
    if (refuse) return { refuse };
    const item = evidenceFrom(input.newEvidence, scene.commitment as Commitment, scene);
    const value = outcomeOf(input, scene, { outcome: "accepted", reason: input.note, evidenceId: item.id });
    return writing([{ noun: { kind: "evidence", value: item }, before: null }], value);
  },
});

/** Declining, with what the reader wrote already filled in. */
export const declining = verb({
  action: "decline-suggestion",
  input: DeclineSuggestionInput,
  decide: (input, scene) => {
    const refuse = refusalOfSuggestion(input, scene);
    if (refuse) return { refuse };
    return writing([], outcomeOf(input, scene, { outcome: "declined", reason: input.reason, evidenceId: null }));
  },
});

/** Makes a reader's source an item of evidence, as the editor puts it, and records that it was accepted. */
export const acceptSuggestion = (
  input: Decided<z.input<typeof AcceptSuggestionInput>>,
  asking: Asking,
): Promise<CommandResult> => decided(accepting, input, asking);

/** Records that a reader's source was declined, and why. */
export const declineSuggestion = (
  input: Decided<z.input<typeof DeclineSuggestionInput>>,
  asking: Asking,
): Promise<CommandResult> => decided(declining, input, asking);

function writing(first: Extract<Decision, { write: unknown }>["write"], value: Suggestion): Decision {
  return { write: [...first, { noun: { kind: "suggestion", value }, before: null }], reason: value.reason?.en ?? null };
}

/** What the record holds is looked at inside the transaction, so of two decisions the second is told. */
function refusalOfSuggestion({ receipt }: Pick<Suggestion, "receipt">, { record }: Scene) {
  const known = record.suggestions.some((one) => one.receipt === receipt);
  return known ? ({ code: "already-decided", field: "" } as const) : null;
}

type Outcome = Pick<Suggestion, "outcome" | "reason" | "evidenceId">;

function outcomeOf(input: DeclineSuggestionInput | AcceptSuggestionInput, scene: Scene, outcome: Outcome): Suggestion {
  const { url, publisher, on, shows, receivedAt } = input.suggested;
  const words = input.withhold ? { url: null, publisher: null, on: null, shows: null } : { url, publisher, on, shows };
  return {
    id: nextId("s", scene.record.suggestions),
    commitment: input.commitment,
    receipt: input.receipt,
    ...words,
    receivedOn: todayIn(zonesOf(scene.record.agreement), Temporal.Instant.from(receivedAt)),
    ...outcome,
    by: scene.by,
    recordedAt: scene.at,
  };
}

/** Fills in what the reader wrote, and runs the command. What was decided already holds nothing any more. */
async function decided<S extends typeof AcceptSuggestionInput | typeof DeclineSuggestionInput>(
  deciding: Verb<S>,
  input: { receipt: string; agreement: string; commitment: string },
  asking: Asking,
): Promise<CommandResult> {
  if (!may(asking.actor.role, deciding.command.action)) return { ok: false, refusal: { code: "forbidden" } };
  const waiting = await findSuggestion(String(input.receipt), asking.database ?? client());
  if (!waiting || waiting.agreement !== input.agreement || waiting.commitment !== input.commitment)
    return { ok: false, refusal: { code: "not-found" } };
  if (waiting.status !== "waiting") return { ok: false, refusal: { code: "already-decided", field: "" } };
  const { url, publisher, on, shows, receivedAt } = waiting;
  const suggested = { url, publisher, on, shows: { en: shows, ja: shows }, receivedAt };
  return deciding({ ...input, suggested } as unknown as z.input<S>, asking);
}
