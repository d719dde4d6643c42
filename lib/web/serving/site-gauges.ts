import { collectDefaultMetrics } from "prom-client";
import { wallClock } from "@/lib/clock";
import type { Client } from "@/lib/data/client";
import { currentHead } from "@/lib/data/entries";
import { waiting, waitingSince } from "@/lib/data/outbox-figures";
import { gauge, metrics } from "@/lib/observe/metrics";
import type { RecordVersion } from "@/lib/web/cache/record-version";
import type { ResponseCache } from "@/lib/web/cache/response-cache";

type Parts = {
  cache: ResponseCache;
  version: Pick<RecordVersion, "current" | "head" | "unconfirmed">;
  /** Where the record is written. */
  database: Client;
};

/** The figures that are read when somebody asks: memory, kept answers, and how far readers are behind the record. */
export function addSiteGauges({ cache, version, database }: Parts): void {
  collectDefaultMetrics({ register: metrics().registry });
  const recorded = async () => (await currentHead(database)).revision;
  gauge("tracker_cache_bytes", "Memory that kept answers take", () => cache.size.bytes);
  gauge("tracker_cache_answers", "Answers kept in memory", () => cache.size.answers);
  gauge("tracker_revision", "The record's revision, where it is written", recorded);
  gauge("tracker_revision_lag", "How many entries a reader of this process would not see now", async () => {
    const last = await recorded();
    await version.current();
    return Math.max(0, last - Number.parseInt(version.head ?? "", 10));
  });
  gauge("tracker_outbox_waiting", "Mails and webhook messages waiting to be sent", () => waiting(database));
  gauge("tracker_outbox_oldest_seconds", "Since when the longest waiting of them waits", async () => {
    const since = await waitingSince(database);
    return since === null ? 0 : Math.max(0, wallClock().since(since).total("seconds"));
  });
  gauge(
    "tracker_revision_unconfirmed_seconds",
    "How long the database has not said whether kept answers still stand; 0 while it answers",
    () => version.unconfirmed(),
  );
}
