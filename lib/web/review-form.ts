import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Asking } from "@/lib/commands/asking";
import type { Refusal } from "@/lib/commands/result";
import type { PublishingResult } from "@/lib/commands/set-publishing";
import { canonicalJson } from "@/lib/data/canonical-json";
import { loadProposal } from "@/lib/data/proposals";
import type { Actor } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { editPages } from "@/lib/paths";
import type { Accepted, Refused } from "@/lib/web/form-answer";
import { refusedForm } from "@/lib/web/form-refusal";

/** What of a proposal a form can have done; the page says it afterwards. */
export const REVIEW_DEEDS = ["approved", "sent-back", "withdrawn", "commented"] as const;
export type ReviewDeed = (typeof REVIEW_DEEDS)[number];

type Sent = { locale: Locale; once?: string | undefined };
type Answer = { ok: true } | { ok: false; refusal: Refusal };
type Sender = { actor: Actor | null; now: Temporal.Instant };
/** One decision as a form asks for it. */
export type Review<Input> = (input: Input, locale: Locale, sender: Sender) => Promise<Accepted | Refused>;
type Command<Input> = (input: Input, asking: Asking) => Promise<Answer>;

/** Inputs of the forms at hand; a refusal about anything else is said of the form as a whole. */
const FIELDS = new Set(["comment", "reason", "mode", "stale"]);

/** Runs a decision on a proposal for whoever is signed in, and goes back to its page, which says what was done. */
export function reviewing<Input extends Sent & { proposal: number }>(
  deed: ReviewDeed,
  command: Command<Omit<Input, keyof Sent>>,
): Review<Input> {
  return async (input, locale, sender) => {
    const result = await ask(deed, command, input, sender);
    if (result === null) return signedOut;
    if (result.ok) return { ok: true, to: editPages.proposal(locale, input.proposal, { done: deed }) };
    const about = await loadProposal(input.proposal);
    return refused(result.refusal, about ?? { agreement: "", commitment: null }, locale);
  };
}

/** Runs a decision on how an agreement publishes, and goes back to where that is said. */
export function deciding<Input extends Sent & { agreement: string }>(
  command: (input: Omit<Input, keyof Sent>, asking: Asking) => Promise<PublishingResult>,
): Review<Input> {
  return async (input, locale, sender) => {
    const result = await ask("set-publishing", command, input, sender);
    if (result === null) return signedOut;
    if (result.ok) return { ok: true, to: editPages.publishing(locale, input.agreement, { done: "1" }) };
    return refused(result.refusal, { agreement: input.agreement, commitment: null }, locale);
  };
}

const signedOut: Refused = { ok: false, problems: [{ field: "form", code: "signed-out" }] };

/** The command's answer; null when nobody is signed in. The same form sent twice is one. */
async function ask<Input extends Sent>(
  what: string,
  command: Command<Omit<Input, keyof Sent>>,
  { locale: _, once, ...given }: Input,
  { actor, now }: Sender,
): Promise<Answer | null> {
  if (!actor) return null;
  const said = canonicalJson({ by: actor.id, what, given });
  const digest = createHash("sha256").update(said).digest("hex");
  const submission = once ? { key: `form:${once}:${digest}`, digest } : undefined;
  return command(given, { actor, now, submission });
}

async function refused(
  refusal: Refusal,
  about: { agreement: string; commitment: string | null },
  locale: Locale,
): Promise<Refused> {
  const answer = await refusedForm(refusal, about, locale);
  const problems = answer.problems.map((one) => ({ ...one, field: FIELDS.has(one.field) ? one.field : "form" }));
  return { ...answer, problems };
}
