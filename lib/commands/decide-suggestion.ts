import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import type { Decision, Scene } from "@/lib/commands/decide";
import { evidenceFrom, refusalOfEvidence } from "@/lib/commands/new-evidence";
import { nextId } from "@/lib/commands/next-id";
import type { PreviewResult } from "@/lib/commands/preview";
import type { CommandResult, Refusal } from "@/lib/commands/result";
import { type Verb, verb } from "@/lib/commands/verb";
import { client } from "@/lib/data/client";
import { answeredBefore } from "@/lib/data/submissions";
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
export const acceptSuggestion = filledIn(accepting);

/** Records that a reader's source was declined, and why. */
export const declineSuggestion = filledIn(declining);

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

type OnSuggestion = { receipt: string; agreement: string; commitment: string };

/** The same verb for whoever decides: what the reader wrote is filled in from what waits, and never taken from them. */
function filledIn<S extends typeof AcceptSuggestionInput | typeof DeclineSuggestionInput>(deciding: Verb<S>) {
  type Input = Decided<z.input<S>> & OnSuggestion;
  async function fill(input: Input, asking: Asking): Promise<{ input: z.input<S> } | { refusal: Refusal }> {
    if (!may(asking.actor.role, deciding.command.action)) return { refusal: { code: "forbidden" } };
    const found = await findSuggestion(String(input.receipt), asking.database ?? client());
    if (!found || found.agreement !== input.agreement || found.commitment !== input.commitment)
      return { refusal: { code: "not-found" } };
    if (found.status !== "waiting") return { refusal: { code: "already-decided", field: "" } };
    const { url, publisher, on, shows, receivedAt } = found;
    const suggested = { url, publisher, on, shows: { en: shows, ja: shows }, receivedAt };
    return { input: { ...input, suggested } as unknown as z.input<S> };
  }
  /** A decision that was sent twice gets its first answer: what waited for it is empty by now. */
  async function answerBefore({ submission, database }: Asking): Promise<CommandResult | null> {
    const earlier = submission ? await answeredBefore(database ?? client(), submission) : null;
    return earlier === null || earlier === "other" ? null : (earlier as CommandResult);
  }
  const decide = async (input: Input, asking: Asking): Promise<CommandResult> => {
    const filled = await fill(input, asking);
    if ("input" in filled) return deciding(filled.input, asking);
    return (await answerBefore(asking)) ?? { ok: false, refusal: filled.refusal };
  };
  const preview = async (input: Input, asking: Asking): Promise<PreviewResult> => {
    const filled = await fill(input, asking);
    return "input" in filled ? deciding.preview(filled.input, asking) : { ok: false, refusal: filled.refusal };
  };
  return Object.assign(decide, { preview });
}
