import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { assess } from "@/lib/commands/assess";
import { type FormState, UNSENT } from "@/lib/domain/form-state";
import type { Actor } from "@/lib/domain/permissions";
import { AssessForm } from "@/lib/schema/editing-forms";
import { type EditorCommand, type EditorInput, runForEditor } from "@/lib/web/editor-form";
import { answerForm, type FormAnswer } from "@/lib/web/form-answer";

/** Sends editing forms as a browser does, to this process's database. */

export const here = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
const now = Temporal.Instant.from("2026-01-15T12:00:00Z");
const editor: Actor = { id: "1", name: "Aiko Mori", role: "editor" };
export type Fields = Record<string, string | string[]>;
export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form;
}

export const judgement: Fields = {
  locale: "en",
  agreement: "sample",
  commitment: "01",
  version: "1",
  state: "underway",
  effectiveOn: "2026-01-10",
  reason: "  Two ministries met.\r\nTwice. ",
  evidence: ["e02"],
};
export const source: Fields = {
  sourceUrl: "https://example.org/news",
  sourcePublisher: "Agency",
  sourceKind: "official",
  sourceOn: "2026-01-09",
  sourcePrecision: "day",
  sourceShows: "It shows this.",
  sourceRelation: "supports",
};

type Sending = { headers?: Headers; actor?: Actor | null; previous?: FormState };
/** Sends the form once: what is well formed and allowed comes back as a preview. */
export function sendOnce<I extends EditorInput>(
  schema: z.ZodType<I>,
  command: EditorCommand<I>,
  fields: Fields,
  { headers = here, actor = editor, previous = UNSENT }: Sending = {},
): Promise<FormAnswer> {
  const run = (input: I, _: unknown, values: Record<string, string[]>) =>
    runForEditor(command, input, input.locale, { actor, now, values });
  return answerForm(schema, run, previous, formOf(fields), headers);
}

/** Sends the form, and again once what will change was shown. */
export async function send<I extends EditorInput>(
  schema: z.ZodType<I>,
  command: EditorCommand<I>,
  fields: Fields,
  sending: Sending = {},
): Promise<FormAnswer> {
  const answer = await sendOnce(schema, command, fields, sending);
  const seen = answer.kind === "stay" ? answer.state.preview?.seen : undefined;
  return seen ? sendOnce(schema, command, { ...fields, seen }, sending) : answer;
}
export const sendJudgement = (fields: Fields, sending?: Sending) => send(AssessForm, assess, fields, sending);
export const stateOf = (answer: FormAnswer): FormState => {
  if (answer.kind !== "stay") throw new Error(`went on to ${answer.to}`);
  return answer.state;
};
export const fieldsOf = (answer: FormAnswer) => stateOf(answer).problems.map(({ field }) => field);
