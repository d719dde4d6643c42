import type { z } from "zod";
import { sessionActor } from "@/lib/auth/session";
import type { FormState } from "@/lib/domain/form-state";
import { type Action, type Actor, may } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { openAction } from "@/lib/web/action";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/** Who sent an account form, in which language, with which headers. */
export type Sender = { actor: Actor; locale: Locale; sent: Headers };

/** A refusal about the form as a whole. */
export const formRefusal = (message: string): Refused => ({ ok: false, problems: [{ field: "form", message }] });

/**
 * A form action about accounts: origin, schema, who is asking, whether they may; then `run`.
 * @param right what the table of rights must allow the sender; null for one's own account
 */
export function accountAction<S extends z.ZodType>(
  right: Action | null,
  schema: S,
  run: (input: z.output<S>, sender: Sender) => Promise<Accepted | Refused>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return openAction(schema, async (input, locale, sent) => {
    const actor = await sessionActor(sent);
    if (!actor) return { ok: false, problems: [{ field: "form", code: "signed-out" }] };
    if (right && !may(actor.role, right)) return { ok: false, problems: [{ field: "form", code: "forbidden" }] };
    return run(input, { actor, locale, sent });
  });
}
