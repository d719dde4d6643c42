"use server";

import { SendAgainForm } from "@/lib/schema/message-forms";
import { accountAction } from "@/lib/web/account-action";
import { answerSendAgain } from "@/lib/web/message-answers";

export const sendAgainAction = accountAction("manage-webhooks", SendAgainForm, ({ message }, { actor, locale }) =>
  answerSendAgain(locale, actor, message),
);
