import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Asking } from "@/lib/commands/asking";
import type { Refusal } from "@/lib/commands/result";
import type { PublishingResult } from "@/lib/commands/set-publishing";
import { canonicalJson } from "@/lib/data/canonical-json";
import { loadProposal } from "@/lib/data/proposals";
import type { FormPreview } from "@/lib/domain/form-state";
import { type Actor, may } from "@/lib/domain/permissions";
import type { PublishingMode } from "@/lib/domain/proposal";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { publishingOf } from "@/lib/queries/proposals";
import type { Accepted, Refused, Shown, Values } from "@/lib/web/form-answer";
import { refusedForm } from "@/lib/web/form-refusal";

/** What of a proposal a form can have done; the page says it afterwards. */
export const REVIEW_DEEDS = ["approved", "sent-back", "withdrawn", "commented"] as const;
export type ReviewDeed = (typeof REVIEW_DEEDS)[number];

type Sent = { locale: Locale; once?: string | undefined };
type Answer = { ok: true } | { ok: false; refusal: Refusal };
type Sender = { actor: Actor | null; now: Temporal.Instant; values: Values };
/** One decision as a form asks for it. */
export type Review<Input> = (input: Input, locale: Locale, sender: Sender) => Promise<Accepted | Shown | Refused>;
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

/** Shows what a decision on how an agreement publishes will change; sent again it runs it, and goes back to where that is said. */
export function deciding<Input extends Sent & { agreement: string; mode: PublishingMode }>(
  command: (input: Omit<Input, keyof Sent>, asking: Asking) => Promise<PublishingResult>,
): Review<Input> {
  return async (input, locale, sender) => {
    const preview = await publishingPreview(input, locale, sender);
    if (preview && preview.seen !== sender.values.seen?.[0]) return { ok: "shown", preview };
    const result = await ask("set-publishing", command, input, sender);
    if (result === null) return signedOut;
    if (result.ok) return { ok: true, to: editPages.publishing(locale, input.agreement, { done: "1" }) };
    return refused(result.refusal, { agreement: input.agreement, commitment: null }, locale);
  };
}

/** What the decision changes, in words; null where it would be refused, which the command then words. */
async function publishingPreview(
  { agreement, mode, ...said }: Sent & { agreement: string; mode: PublishingMode },
  locale: Locale,
  { actor }: Sender,
): Promise<FormPreview | null> {
  if (!actor || !may(actor.role, "set-publishing")) return null;
  const now = await publishingOf(agreement);
  if (now.mode === mode) return null;
  const { once: _, ...kept } = said;
  const seen = createHash("sha256")
    .update(canonicalJson({ by: actor.id, agreement, mode, from: now.mode, kept }))
    .digest("hex");
  const t = translator(locale, "review");
  const writes = [
    t("publishing.becomes", { from: t(`publishing.mode.${now.mode}`), to: t(`publishing.mode.${mode}`) }),
  ];
  const effects = [t(`publishing.meaning.${mode}`), t("publishing.waits", { n: now.waiting })];
  return { seen, writes, effects, waits: null };
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
