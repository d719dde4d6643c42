import type { Temporal } from "temporal-polyfill";
import { isHoliday } from "@/lib/calendars/holidays";
import { type Client, snapshot, type Transaction } from "@/lib/data/client";
import { readRecords } from "@/lib/data/load-records";
import { agreementView } from "@/lib/domain/agreement-view";
import type { AgreementRecord } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import type { AgreementView } from "@/lib/domain/view";

/** An agreement on its own today at `now`. */
export function viewNow(record: AgreementRecord, now: Temporal.Instant): AgreementView {
  const today = todayIn(zonesOf(record.agreement), now);
  return agreementView(record, { day: today, today, isHoliday });
}

/** One agreement's record inside a transaction; null where there is none. */
export async function readRecord(tx: Transaction, slug: string): Promise<AgreementRecord | null> {
  return (await readRecords(tx, slug))[0] ?? null;
}

/**
 * Reads one agreement's record, and hands out the last one read again while the record has not
 * changed: letters about one change go out together.
 */
export function recordReader(database: Client): (slug: string) => Promise<AgreementRecord | null> {
  let last: { key: string; record: AgreementRecord | null } | null = null;
  return (slug) =>
    snapshot(database, async (tx) => {
      const { hash } = await tx.recordHead.findUniqueOrThrow({ where: { id: 1 } });
      const key = `${hash} ${slug}`;
      if (last?.key !== key) last = { key, record: await readRecord(tx, slug) };
      return last.record;
    });
}
