import { oneLine } from "@/lib/formats/sendable-text";

/** A few lines and where to read on, for people in a chat. */
export type ChatNote = {
  /** What it is about, said first. */
  heading: string;
  lines: readonly string[];
  url: string;
  /** The words of the link, where the tool can show words in its place. */
  linkWords: string;
};

/** The shortest limit of the tools named in docs/webhooks.md is 2,000 characters (Discord); some are kept back for the link. */
const MOST_TEXT = 1800;
const MOST_LINE = 600;

/**
 * Text of the record with nothing in it that a chat tool acts on. Angle brackets would be links and
 * mentions in Slack, `@` would call people in Mattermost and Discord, `](` ends a link of Markdown.
 * Look-alikes and a zero-width space read the same.
 */
export function inert(text: string): string {
  return oneLine(text)
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll("@", "@\u200b")
    .replaceAll("](", "]\u200b(");
}

function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join("")}…`;
}

/** The note's lines as far as a chat takes them; the first is the heading. What is left out is told by the page. */
function fitting({ heading, lines }: ChatNote): string[] {
  const kept: string[] = [];
  let length = 0;
  for (const line of [heading, ...lines].map((one) => cut(inert(one), MOST_LINE))) {
    length += line.length + 1;
    if (length > MOST_TEXT) return [...kept, "…"];
    kept.push(line);
  }
  return kept;
}

/** `{ "text": … }`: what Slack, Mattermost, Rocket.Chat, Google Chat, Zulip and Discord (under /slack) all take. */
export function chatMessage(note: ChatNote): { text: string } {
  return { text: [...fitting(note), note.url].join("\n") };
}

/** What a Microsoft Teams workflow takes that begins with "When a Teams webhook request is received": one Adaptive Card. */
export function teamsMessage(note: ChatNote) {
  const [heading = "", ...lines] = fitting(note);
  const block = (text: string, more: object) => ({ type: "TextBlock", text, wrap: true, ...more });
  return {
    type: "message",
    attachments: [
      {
        contentType: "application/vnd.microsoft.card.adaptive",
        content: {
          $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
          type: "AdaptiveCard",
          version: "1.4",
          body: [
            block(heading, { weight: "Bolder", size: "Medium" }),
            ...lines.map((line) => block(line, { spacing: "Small" })),
          ],
          actions: [{ type: "Action.OpenUrl", title: note.linkWords, url: note.url }],
        },
      },
    ],
  };
}
