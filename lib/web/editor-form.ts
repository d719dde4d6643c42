import type { Temporal } from "temporal-polyfill";
import type { Asking } from "@/lib/commands/asking";
import type { CommandResult, Refusal } from "@/lib/commands/result";
import type { Actor } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { wordChanges } from "@/lib/web/change-report";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/** What every editing form says: about which commitment (null: the whole agreement) and from which version of it. */
export type EditorInput = { locale: Locale; agreement: string; commitment: string | null; version: number };
export type EditorCommand<Input> = (input: Omit<Input, "locale">, asking: Asking) => Promise<CommandResult>;
type Sender = { actor: Actor | null; now: Temporal.Instant };

/** Runs a command for the signed-in editor and words its refusals for the form it came from. */
export async function runForEditor<Input extends EditorInput>(
  command: EditorCommand<Input>,
  input: Input,
  locale: Locale,
  { actor, now }: Sender,
): Promise<Accepted | Refused> {
  if (!actor) return { ok: false, problems: [{ field: "form", code: "signed-out" }] };
  const { locale: _, ...given } = input;
  const result = await command(given, { actor, now });
  if (!result.ok) return refused(result.refusal, input, locale);
  const query = { saved: result.revision };
  const to =
    input.commitment === null
      ? editPages.agreement(locale, input.agreement, query)
      : editPages.commitment(locale, input.agreement, input.commitment, query);
  return { ok: true, to };
}

async function refused(refusal: Refusal, input: EditorInput, locale: Locale): Promise<Refused> {
  if (refusal.code === "stale") {
    const { version, changes: entries } = refusal;
    const { data: agreement } = await agreementAnswer(input.agreement, { asOf: null, knownOn: null });
    const changes = agreement ? await wordChanges(locale, { agreement, ref: input.commitment }, entries) : [];
    const message = translator(locale, "editing")("stale.now", { version });
    return { ok: false, problems: [{ field: "stale", message }], stale: { version, changes } };
  }
  if (refusal.code === "invalid") {
    return { ok: false, problems: refusal.problems.map(({ field, code }) => ({ field: fieldOf(field), code })) };
  }
  const field = "field" in refusal ? fieldOf(refusal.field) : "form";
  return { ok: false, problems: [{ field, code: refusal.code }] };
}

/** The form's field for a command's: `newEvidence.on` is `sourceOn`, `reason.en` is `reason`. */
function fieldOf(commandField: string): string {
  const [first = "form", second] = commandField.split(".");
  if (first !== "newEvidence") return ["agreement", "commitment", "version", ""].includes(first) ? "form" : first;
  return second ? `source${second.charAt(0).toUpperCase()}${second.slice(1)}` : "sourceUrl";
}
