import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { wallClock } from "@/lib/clock";
import type { Transaction } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { changingWebhooks } from "@/lib/delivery/webhook/history";
import { newSecret, sealSecret } from "@/lib/delivery/webhook/secret";
import { settings } from "@/lib/delivery/webhook/settings";
import { readTarget } from "@/lib/delivery/webhook/target";
import { type Actor, may } from "@/lib/domain/permissions";
import {
  BOTH_SECRETS_HOURS,
  type Pause,
  type WebhookEventKind,
  type WebhookForm,
  type WebhookRefusal,
} from "@/lib/domain/webhooks";

type Refused = { ok: false; code: WebhookRefusal };
export type WebhookResult = { ok: true; id: string } | Refused;
/** `secret` can be read here and never again. */
export type SecretResult = { ok: true; id: string; secret: string } | Refused;
export type WebhookInput = {
  name: string;
  url: string;
  form: WebhookForm;
  locale: "en" | "ja";
  /** Slug; null for every agreement. */
  agreement: string | null;
};

const refused = (code: WebhookRefusal): Refused => ({ ok: false, code });
const instant = (at: Temporal.Instant) => at.toString({ smallestUnit: "second" });

/** Whether the input can be a webhook's, and how it is stored. */
async function stored(tx: Transaction, { agreement, url, ...rest }: WebhookInput) {
  const target = readTarget(url, settings().openNetwork);
  if ("problem" in target) return refused(target.problem);
  if (agreement !== null && !(await tx.agreement.findUnique({ where: { slug: agreement }, select: { slug: true } })))
    return refused("unknown-agreement");
  return {
    ok: true as const,
    host: target.url.host,
    data: { ...rest, url: target.url.href, agreementSlug: agreement },
  };
}

/** A new webhook, at work at once. */
export async function createWebhook(actor: Actor, input: WebhookInput): Promise<SecretResult> {
  if (!may(actor.role, "manage-webhooks")) return refused("forbidden");
  const id = randomUUID();
  const secret = newSecret();
  return changingWebhooks(async (tx, record) => {
    const given = await stored(tx, input);
    if (!given.ok) return given;
    const sealed = sealSecret(secret, id, settings().authSecret);
    const sinceRevision = await currentRevision(tx);
    const made = { createdBy: actor.name, createdAt: instant(wallClock()), sinceRevision };
    await tx.webhook.create({ data: { id, secret: sealed, ...given.data, ...made } });
    await record({ kind: "created", actor, webhook: { id, name: input.name }, detail: given.host });
    return { ok: true, id, secret };
  });
}

type Row = { id: string; name: string; url: string; version: number; active: boolean; secret: string };
type Worked = { ok: true; detail?: string; secret?: string } | Refused;

/** One act on a webhook that is not removed, with its line in the history. */
async function act<Result extends Worked>(
  actor: Actor,
  id: string,
  kind: WebhookEventKind,
  work: (tx: Transaction, row: Row) => Promise<Result>,
): Promise<(Exclude<Result, Refused> & { id: string }) | Refused> {
  if (!may(actor.role, "manage-webhooks")) return refused("forbidden");
  return changingWebhooks(async (tx, record) => {
    const row = await tx.webhook.findUnique({ where: { id } });
    if (!row || row.disabledAt !== null) return refused("not-found");
    const result: Worked = await work(tx, row);
    if (!result.ok) return result;
    await record({ kind, actor, webhook: row, detail: result.detail });
    return { ...(result as Exclude<Result, Refused>), id };
  });
}

/** Another name, address, form, language or agreement; refused when somebody changed it since the form was drawn. */
export function changeWebhook(actor: Actor, id: string, version: number, input: WebhookInput): Promise<WebhookResult> {
  return act(actor, id, "changed", async (tx, row) => {
    const given = await stored(tx, input);
    if (!given.ok) return given;
    if (row.version !== version) return refused("changed-meanwhile");
    await tx.webhook.update({ where: { id }, data: { ...given.data, version: version + 1 } });
    return { ok: true, detail: given.host };
  });
}

/** Nothing more is sent until it is resumed; changes in between are not sent later. */
export function pauseWebhook(actor: Actor, id: string): Promise<WebhookResult> {
  return act(actor, id, "paused", (tx, row) => turn(tx, row, "person"));
}

export function resumeWebhook(actor: Actor, id: string): Promise<WebhookResult> {
  return act(actor, id, "resumed", (tx, row) => turn(tx, row, null));
}

async function turn(tx: Transaction, row: Row, pausedBy: Pause | null): Promise<Worked> {
  const active = pausedBy === null;
  if (row.active === active) return refused("unchanged");
  const since = active ? { sinceRevision: await currentRevision(tx) } : {};
  await tx.webhook.update({ where: { id: row.id }, data: { active, pausedBy, ...since } });
  return { ok: true };
}

/** A new secret. For a day the one before signs too, so that the receiver can change over without losing a message. */
export function rotateSecret(actor: Actor, id: string): Promise<SecretResult> {
  return act(actor, id, "secret-rotated", async (tx, row) => {
    const secret = newSecret();
    const previousUntil = instant(wallClock().add({ hours: BOTH_SECRETS_HOURS }));
    const sealed = sealSecret(secret, id, settings().authSecret);
    await tx.webhook.update({ where: { id }, data: { secret: sealed, previousSecret: row.secret, previousUntil } });
    return { ok: true as const, secret };
  });
}

/** Ends a webhook for good. Its history and log stay; its secrets and all of its address but the host are erased. */
export function removeWebhook(actor: Actor, id: string): Promise<WebhookResult> {
  return act(actor, id, "removed", async (tx, row) => {
    const { host } = new URL(row.url);
    const erased = { secret: "", previousSecret: null, previousUntil: null, url: host };
    await tx.webhook.update({ where: { id }, data: { ...erased, active: false, disabledAt: instant(wallClock()) } });
    return { ok: true, detail: host };
  });
}
