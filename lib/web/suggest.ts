import { clientAddress } from "@/lib/auth/client-address";
import { countTry, type Limit } from "@/lib/auth/throttle";
import { now, wallClock } from "@/lib/clock";
import { suggestEvidence } from "@/lib/commands/suggest-evidence";
import type { Locale } from "@/lib/i18n/locales";
import { canMail } from "@/lib/mail/send-mail";
import { pages } from "@/lib/paths";
import type { SuggestForm } from "@/lib/schema/suggest-form";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/** Suggestions from one network address; an office or a class shares one. */
export const PER_ADDRESS: Limit = { tries: 10, seconds: 60 * 60 };
/** Suggestions for one commitment, from anywhere. */
export const PER_COMMITMENT: Limit = { tries: 30, seconds: 24 * 60 * 60 };
/** Suggestions in all: what editors could still read. */
export const IN_ALL: Limit = { tries: 500, seconds: 24 * 60 * 60 };

/** Takes in a reader's suggestion, as far as the limits allow. What is refused is not counted against the commitment. */
export async function receiveSuggestion(form: SuggestForm, locale: Locale, sent: Headers): Promise<Accepted | Refused> {
  const refuse = (field: string, code: string) => ({ ok: false as const, problems: [{ field, code }] });
  const { agreement, commitment } = form;
  if ((await countTry("suggest-address", clientAddress(sent), PER_ADDRESS)) > 0) return refuse("form", "suggest-limit");
  // Kept only where an answer can be sent.
  const given = { ...form, email: canMail() ? form.email : null };
  const answer = await suggestEvidence(given, { now: now(), running: wallClock() }, async () => {
    const waits = await Promise.all([
      countTry("suggest-commitment", `${agreement}/${commitment}`, PER_COMMITMENT),
      countTry("suggest-all", "", IN_ALL),
    ]);
    return Math.max(...waits) === 0;
  });
  if (!answer.ok) return refuse(answer.refusal.field, answer.refusal.code);
  return { ok: true, to: pages.suggest(locale, agreement, commitment, { sent: answer.receipt }) };
}
