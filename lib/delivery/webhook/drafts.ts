import type { Transaction } from "@/lib/data/client";
import type { Draft } from "@/lib/data/deliveries";
import { readRecords } from "@/lib/data/load-records";
import type { OutboxEvent } from "@/lib/data/outbox";
import { toAuditEntry } from "@/lib/data/rows/audit-entry";
import { whatHeld } from "@/lib/delivery/what-held";
import { type ChangeBatch, latestBatches } from "@/lib/domain/change-batches";
import type { AgreementRecord } from "@/lib/domain/record";
import { appUrl } from "@/lib/env";
import { type Before, changeEntry } from "@/lib/formats/atom-changes";
import { webhookChange } from "@/lib/formats/webhook-change";
import type { Locale } from "@/lib/i18n/locales";

export const CHANNEL = "webhook";

/** The messages that tell a change, one for each webhook that was at work when it was recorded. */
export async function draftsFor(event: OutboxEvent, tx: Transaction): Promise<Draft[]> {
  const { agreementSlug, firstEntry, lastEntry } = event;
  const wanting = await tx.webhook.findMany({
    where: {
      active: true,
      disabledAt: null,
      sinceRevision: { lt: firstEntry },
      OR: [{ agreementSlug: null }, { agreementSlug }],
    },
    select: { id: true, locale: true },
    orderBy: { id: "asc" },
  });
  if (wanting.length === 0) return [];
  const [record] = await readRecords(tx, agreementSlug);
  if (!record) return [];
  const where = { agreementSlug, id: { gte: firstEntry, lte: lastEntry } };
  const rows = await tx.auditEntry.findMany({ where, orderBy: { id: "asc" } });
  const batches = latestBatches(rows.map(toAuditEntry), rows.length).reverse();
  const before = await whatHeld(batches, record, tx);
  return batches.flatMap((batch) =>
    wanting.map(({ id, locale }) => ({
      channel: CHANNEL,
      target: id,
      kind: "change",
      key: `${CHANNEL}:${id}:${batch.first.id}`,
      payload: told(batch, { record, before, locale: locale === "ja" ? "ja" : "en" }),
    })),
  );
}

type About = { record: AgreementRecord; before: ReadonlyMap<number, Before>; locale: Locale };

function told(batch: ChangeBatch, about: About) {
  const site = appUrl();
  const entry = changeEntry(batch, { ...about, id: String(batch.first.id), site });
  return webhookChange(batch, { ...about, site, told: entry });
}
