import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Asking } from "@/lib/commands/asking";
import type { PreviewResult } from "@/lib/commands/preview";
import type { CommandResult } from "@/lib/commands/result";
import { canonicalJson } from "@/lib/data/canonical-json";
import type { Actor } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { editPages } from "@/lib/paths";
import type { Accepted, Refused, Shown, Values } from "@/lib/web/form-answer";
import { refusedForm } from "@/lib/web/form-refusal";
import { previewWords } from "@/lib/web/preview-words";

/** What every editing form says: about which commitment (null: the whole agreement) and from which version of it. */
export type EditorInput = { locale: Locale; agreement: string; commitment: string | null; version: number };
/** A verb of the record, or a command that is run without being shown first. */
export type EditorCommand<Input> = {
  (input: Omit<Input, "locale">, asking: Asking): Promise<CommandResult>;
  preview?: (input: Omit<Input, "locale">, asking: Asking) => Promise<PreviewResult>;
};
type Sender = { actor: Actor | null; now: Temporal.Instant; values: Values };

/**
 * Runs a command for the signed-in editor: shown first, and carried out when the same contents
 * come again. Refusals are worded for the form it came from. The same saving sent twice is one.
 */
export async function runForEditor<Input extends EditorInput>(
  command: EditorCommand<Input>,
  input: Input,
  locale: Locale,
  { actor, now, values }: Sender,
): Promise<Accepted | Shown | Refused> {
  if (!actor) return { ok: false, problems: [{ field: "form", code: "signed-out" }] };
  const { locale: _, ...given } = input;
  const digest = createHash("sha256")
    .update(canonicalJson({ by: actor.id, given }))
    .digest("hex");
  if (command.preview && values.seen?.[0] !== digest) {
    const found = await command.preview(given, { actor, now });
    if (!found.ok) return refusedForm(found.refusal, input, locale);
    return { ok: "shown", preview: { seen: digest, ...previewWords(locale, found.preview, actor) } };
  }
  const submission = { key: `form:${values.once?.[0] ?? ""}:${digest}`, digest };
  const result = await command(given, { actor, now, submission, form: typedIn(values), revises: revised(values) });
  if (!result.ok) return refusedForm(result.refusal, input, locale);
  return { ok: true, to: placeAfter(result, input, locale) };
}

function placeAfter(result: Extract<CommandResult, { ok: true }>, input: EditorInput, locale: Locale): string {
  if (result.proposal !== undefined) return editPages.proposal(locale, result.proposal, { sent: "1" });
  const query = { saved: result.revision };
  return input.commitment === null
    ? editPages.agreement(locale, input.agreement, query)
    : editPages.commitment(locale, input.agreement, input.commitment, query);
}

/** Fields that belong to one sending of the form and not to what is said in it. */
const OF_THE_SENDING = new Set(["seen", "once", "adopt", "version", "proposal", "proposalVersion"]);

function typedIn(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !OF_THE_SENDING.has(name)));
}

function revised({ proposal, proposalVersion }: Values): Asking["revises"] {
  const [id, version] = [Number(proposal?.[0]), Number(proposalVersion?.[0])];
  return Number.isSafeInteger(id) && Number.isSafeInteger(version) && id > 0 ? { id, version } : undefined;
}
