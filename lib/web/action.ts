import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { sessionActor } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import type { FormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { type EditorCommand, type EditorInput, runForEditor } from "@/lib/web/editor-form";
import { type Accepted, answerForm, type Refused, type Shown, type Values } from "@/lib/web/form-answer";
import type { Review } from "@/lib/web/review-form";
import { setCookies } from "@/lib/web/set-cookies";

type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * A form action open to everyone: signing in and out, setting up. Checks the origin and the
 * schema, then runs `run`; goes on to its address, or gives back what was typed with what is wrong.
 */
export function openAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, locale: Locale, sent: Headers, values: Values) => Promise<Accepted | Shown | Refused>,
): FormAction {
  return async (previous, form) => {
    const sent = await headers();
    const answer = await answerForm(
      schema,
      (input, locale, values) => run(input, locale, sent, values),
      previous,
      form,
      sent,
    );
    if (answer.kind === "stay") {
      if (answer.state.stale || answer.state.handed) refresh(); // so that what is true now stands beside the form
      return answer.state;
    }
    await setCookies(answer.cookies);
    redirect(answer.to);
  };
}

/**
 * A form action of an editor: origin, schema, who is asking, then the command. A verb's change is
 * shown before it is saved. After it, it goes back to the editing page, which says what changed,
 * or to the proposal that now waits; a refusal keeps everything typed.
 */
export function editorAction<S extends z.ZodType<EditorInput>>(
  schema: S,
  command: EditorCommand<z.output<S>>,
): FormAction {
  return openAction(schema, async (input, locale, sent, values) =>
    runForEditor(command, input, locale, { actor: await sessionActor(sent), now: now(), values }),
  );
}

/** A form action of whoever is signed in, for what stands beside the record: proposals, and how agreements publish. */
export function reviewAction<S extends z.ZodType>(schema: S, run: Review<z.output<S>>): FormAction {
  return openAction(schema, async (input, locale, sent, values) =>
    run(input, locale, { actor: await sessionActor(sent), now: now(), values }),
  );
}
