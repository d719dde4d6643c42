"use server";

import {
  changeWebhook,
  createWebhook,
  pauseWebhook,
  removeWebhook,
  resumeWebhook,
  rotateSecret,
} from "@/lib/delivery/webhook/manage";
import { replay, sendTest } from "@/lib/delivery/webhook/send-now";
import { webhook } from "@/lib/delivery/webhook/webhooks";
import {
  NewWebhookForm,
  RemoveWebhookForm,
  ReplayForm,
  WebhookItemForm,
  WebhookSettingsForm,
} from "@/lib/schema/webhook-forms";
import { accountAction } from "@/lib/web/account-action";
import { answerSecret, answerSent, answerWebhook, typedWebhook } from "@/lib/web/webhook-answers";

const right = "manage-webhooks";

export const createAction = accountAction(right, NewWebhookForm, async (typed, { actor, locale }) =>
  answerSecret(locale, await createWebhook(actor, typedWebhook(typed)), typed),
);

export const changeAction = accountAction(right, WebhookSettingsForm, async (typed, { actor, locale }) =>
  answerWebhook(locale, await changeWebhook(actor, typed.id, typed.version, typedWebhook(typed)), "changed"),
);

export const pauseAction = accountAction(right, WebhookItemForm, async ({ id }, { actor, locale }) =>
  answerWebhook(locale, await pauseWebhook(actor, id), "paused"),
);

export const resumeAction = accountAction(right, WebhookItemForm, async ({ id }, { actor, locale }) =>
  answerWebhook(locale, await resumeWebhook(actor, id), "resumed"),
);

export const secretAction = accountAction(right, WebhookItemForm, async ({ id }, { actor, locale }) => {
  const name = (await webhook(id))?.name ?? "";
  return answerSecret(locale, await rotateSecret(actor, id), { name, form: "standard" });
});

export const removeAction = accountAction(right, RemoveWebhookForm, async ({ id }, { actor, locale }) =>
  answerWebhook(locale, await removeWebhook(actor, id), "removed"),
);

export const testAction = accountAction(right, WebhookItemForm, async ({ id }, { actor, locale }) =>
  answerSent(locale, id, () => sendTest(actor, id), "test"),
);

export const replayAction = accountAction(right, ReplayForm, async ({ id, message }, { actor, locale }) =>
  answerSent(locale, id, () => replay(actor, id, message), "replay"),
);
