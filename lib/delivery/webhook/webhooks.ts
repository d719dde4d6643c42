import { wallClock } from "@/lib/clock";
import { client } from "@/lib/data/client";
import { PAUSES, WEBHOOK_FORMS, type Webhook } from "@/lib/domain/webhooks";

/** A row as the database has it, without what signs. */
type Row = {
  id: string;
  version: number;
  name: string;
  url: string;
  form: string;
  locale: string;
  agreementSlug: string | null;
  active: boolean;
  pausedBy: string | null;
  previousUntil: string | null;
  createdBy: string;
  createdAt: string;
  disabledAt: string | null;
};

/** Never the secrets: what is not read cannot be shown. */
const SHOWN = {
  id: true,
  version: true,
  name: true,
  url: true,
  form: true,
  locale: true,
  agreementSlug: true,
  active: true,
  pausedBy: true,
  previousUntil: true,
  createdBy: true,
  createdAt: true,
  disabledAt: true,
} as const satisfies Record<keyof Row, true>;

/** Every webhook, those at work first, then by name; removed ones too. For administrators; who may ask is not checked here. */
export async function webhooks(): Promise<Webhook[]> {
  const rows = await client().webhook.findMany({ select: SHOWN, orderBy: [{ name: "asc" }, { id: "asc" }] });
  const order: Webhook["state"][] = ["active", "paused", "removed"];
  return rows.map(webhookOf).sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

/** One webhook, also a removed one; null when there is none. */
export async function webhook(id: string): Promise<Webhook | null> {
  const row = await client().webhook.findUnique({ where: { id }, select: SHOWN });
  return row ? webhookOf(row) : null;
}

function webhookOf(row: Row): Webhook {
  const { id, version, name, url, createdBy, createdAt, previousUntil } = row;
  const paused = row.active ? "active" : "paused";
  return {
    ...{ id, version, name, url, createdBy, createdAt },
    form: WEBHOOK_FORMS.find((one) => one === row.form) ?? "standard",
    locale: row.locale === "ja" ? "ja" : "en",
    agreement: row.agreementSlug,
    state: row.disabledAt === null ? paused : "removed",
    pausedBy: PAUSES.find((one) => one === row.pausedBy) ?? null,
    previousUntil: previousUntil !== null && previousUntil > wallClock().toString() ? previousUntil : null,
  };
}
