import type { WebhookChange, WebhookTest } from "@/lib/domain/webhook-message";
import type { WebhookForm } from "@/lib/domain/webhooks";
import { type ChatNote, chatMessage, teamsMessage } from "@/lib/formats/chat-message";
import { translator } from "@/lib/i18n/translator";

export type WebhookMessage = WebhookChange | WebhookTest;

/** What a message is about, in one line. */
export function headingOf(message: WebhookMessage): string {
  return message.type === "webhook.test" ? message.data.message : message.data.change.title;
}

/** The request's body in the form that the receiver takes; the same message gives the same bytes. */
export function bodyOf(message: WebhookMessage, form: WebhookForm): string {
  if (form === "standard") return JSON.stringify(message);
  const note = noteOf(message);
  return JSON.stringify(form === "teams" ? teamsMessage(note) : chatMessage(note));
}

function noteOf(message: WebhookMessage): ChatNote {
  const heading = headingOf(message);
  const linkWords = translator(message.data.locale, "webhooks")("chat.open");
  if (message.type === "webhook.test") return { heading, lines: [], url: message.data.url, linkWords };
  const { agreement, change, locale } = message.data;
  const title = agreement.title[locale];
  const lines = change.lines.filter((line) => !heading.includes(line));
  return {
    heading,
    lines: heading.includes(title) ? lines : [title, ...lines],
    url: change.url,
    linkWords,
  };
}
