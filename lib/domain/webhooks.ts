/**
 * Webhooks: other programs that the site reports changes of the record to, for administrators.
 * Instants are ISO 8601 in UTC. Nothing here ever holds a secret.
 */

/** What is sent: signed JSON for programs, or a message as chat tools take it. */
export const WEBHOOK_FORMS = ["standard", "chat", "teams"] as const;
export type WebhookForm = (typeof WEBHOOK_FORMS)[number];

/** `gone`: the receiver answered 410, which asks for nothing more to be sent. */
export const PAUSES = ["person", "gone"] as const;
export type Pause = (typeof PAUSES)[number];

export type Webhook = {
  id: string;
  /** Rises with every change by a person; the optimistic lock. */
  version: number;
  name: string;
  /** Where messages go; once removed only the host. */
  url: string;
  form: WebhookForm;
  locale: "en" | "ja";
  /** Slug; null for every agreement. */
  agreement: string | null;
  state: "active" | "paused" | "removed";
  pausedBy: Pause | null;
  /** Until when the secret before this one signs too; null when there is none. */
  previousUntil: string | null;
  createdBy: string;
  createdAt: string;
};

/** What can be done to a webhook, as its history names it. */
export const WEBHOOK_EVENTS = [
  "created",
  "changed",
  "paused",
  "resumed",
  "gone",
  "secret-rotated",
  "removed",
  "tested",
  "replayed",
] as const;
export type WebhookEventKind = (typeof WEBHOOK_EVENTS)[number];

/** One line of a webhook's history. `detail` is a host or a message's id, never a secret. */
export type WebhookEvent = { id: number; at: string; kind: WebhookEventKind; actor: string; detail: string | null };

/**
 * How one request to a receiver ended. `answered-*`: it answered, but not with success; `private`: its
 * name led into a network of somebody's own, and nothing was sent; `unreadable-secret`: AUTH_SECRET
 * is another than when the secret was made.
 */
export const ATTEMPT_OUTCOMES = [
  "taken",
  "answered-redirect",
  "answered-gone",
  "answered-busy",
  "answered-error",
  "timeout",
  "unknown-host",
  "unreachable",
  "insecure",
  "private",
  "bad-address",
  "unreadable-secret",
  "paused",
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** Failures that no later try mends by itself. */
export const FINAL_FAILURES: readonly AttemptOutcome[] = [
  "answered-gone",
  "bad-address",
  "unreadable-secret",
  "paused",
];

export type WebhookAttempt = {
  id: string;
  at: string;
  milliseconds: number;
  outcome: AttemptOutcome;
  /** Of HTTP; null when there was no answer. */
  status: number | null;
  /** How the answer begins, on one line. */
  answer: string | null;
};

export type MessageState = "waiting" | "sent" | "given-up";

/** One message with what came of it. */
export type LoggedMessage = {
  /** Sent along as `webhook-id`, the same every time. */
  id: string;
  kind: "change" | "test";
  state: MessageState;
  createdAt: string;
  /** The next try, while it waits. */
  dueAt: string;
  /** What it says, in one line. */
  heading: string;
  /** Newest first. */
  attempts: WebhookAttempt[];
};

/** Why an address cannot be a webhook's; worded by i18n. */
export type TargetProblem = "not-an-address" | "https-only" | "user-in-address" | "port-closed" | "private-address";

export type WebhookRefusal =
  | "forbidden"
  | "not-found"
  | "changed-meanwhile"
  | "unchanged"
  | "paused"
  | "unknown-agreement"
  | "no-message"
  | TargetProblem;

/** How long the secret before the present one signs beside it (hours). */
export const BOTH_SECRETS_HOURS = 24;
