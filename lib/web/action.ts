import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/i18n/locales";
import { type Accepted, answerForm, type Refused } from "@/lib/web/form-answer";
import { setCookies } from "@/lib/web/set-cookies";

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/**
 * A form action open to everyone: signing in and out, setting up. Checks the origin and the
 * schema, then runs `run`; goes on to its address, or gives back what was typed with what is wrong.
 */
export function openAction<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, locale: Locale, sent: Headers) => Promise<Accepted | Refused>,
): FormAction {
  return async (previous, form) => {
    const sent = await headers();
    const answer = await answerForm(schema, (input, locale) => run(input, locale, sent), previous, form, sent);
    if (answer.kind === "stay") {
      if (answer.state.stale) refresh(); // what the record says now, beside the form
      return answer.state;
    }
    await setCookies(answer.cookies);
    redirect(answer.to);
  };
}
