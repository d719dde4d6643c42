import type { IsoInstant, Text } from "@/lib/domain/record";

/** What webhooks tell programs, as Standard Webhooks lays it out; described by lib/schema/webhook-message.ts. */

/** Most commitments and entries named in one message; the counts beside them are of all. */
export const MOST_NAMED = 100;

/** A page, in the webhook's language, and the same as JSON. */
type Place = { title: Text; url: string; api: string };

export type WebhookChange = {
  type: "agreement.entered" | "agreement.changed" | "commitment.changed";
  timestamp: IsoInstant;
  data: {
    revision: number;
    locale: "en" | "ja";
    agreement: Place & { slug: string };
    commitments: (Place & { ref: string })[];
    commitmentCount: number;
    change: {
      title: string;
      lines: string[];
      by: string;
      approvedBy: string | null;
      url: string;
      sources: { title: string; url: string }[];
    };
    entries: {
      id: number;
      action: string;
      subjectKind: string;
      subjectId: string;
      commitment: string | null;
      url: string;
    }[];
    entryCount: number;
  };
};

export type WebhookTest = {
  type: "webhook.test";
  timestamp: IsoInstant;
  data: { locale: "en" | "ja"; message: string; agreement: string | null; url: string };
};
