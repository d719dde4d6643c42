import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { sessionActor } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import type { ImportState } from "@/lib/domain/import-state";
import type { answerImport } from "@/lib/web/import-form";

/**
 * A form action of an editor that takes in a file, which the other forms leave out: tells `answer`
 * what was sent, from where and by whom, and goes on to its address or stays with its state.
 * `answer` checks the origin and refuses whoever is not signed in.
 */
export function tableAction(
  answer: typeof answerImport,
): (previous: ImportState, form: FormData) => Promise<ImportState> {
  return async (previous, form) => {
    const sent = await headers();
    const answered = await answer(previous, form, sent, { actor: await sessionActor(sent), now: now() });
    if (answered.kind === "stay") return answered.state;
    redirect(answered.to);
  };
}
