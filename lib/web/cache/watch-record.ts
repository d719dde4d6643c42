import { now } from "@/lib/clock";
import { type Client, engine } from "@/lib/data/client";
import { currentHead } from "@/lib/data/entries";
import { type Listener, listenForChanges } from "@/lib/data/record-news";
import { headOfFile } from "@/lib/data/sqlite-head";
import { zonesOnRecord } from "@/lib/data/zones";
import { env } from "@/lib/env";
import { RecordVersion } from "@/lib/web/cache/record-version";

/** Days also count where no agreement has a party: in UTC for an empty record, and where every day begins. */
const OTHER_ZONES = ["UTC", "Pacific/Kiritimati"];
/**
 * How long the database may take to say which revision stands before it counts as away, and to come
 * back once it does (milliseconds). The first is long, since a busy machine is not an absent one;
 * the second is short, since readers of kept pages wait for it.
 */
const PATIENCE_MS = { here: 5000, away: 1000 };

/** The version of what readers see, read from `database`, and on PostgreSQL news of every process's changes. */
export function watchRecord(
  database: Client,
  { held, ticks }: { held: boolean; ticks: () => number },
): { version: RecordVersion; stop: () => Promise<void> } {
  const { DATABASE_URL, DATABASE_DIRECT_URL = DATABASE_URL } = env();
  let listener: Listener | null = null;
  const file = engine() === "sqlite" ? headOfFile(DATABASE_URL) : null;
  const patience = () => (version.reachable ? PATIENCE_MS.here : PATIENCE_MS.away);
  const version: RecordVersion = new RecordVersion({
    head: async () => {
      const { revision, hash } = file?.read() ?? (await soon(currentHead(database), patience()));
      return `${revision}-${hash}`;
    },
    zones: async () => [...(await soon(zonesOnRecord(database), patience())), ...OTHER_ZONES],
    listening: () => listener?.listening() ?? false,
    ...{ now, held, ticks },
  });
  if (engine() === "postgresql") listener = listenForChanges(DATABASE_DIRECT_URL, () => version.news());
  const stop = async () => {
    file?.close();
    await listener?.stop();
  };
  return { version, stop };
}

/**
 * The answer of a database that answers in time, `patience` in milliseconds. Where this process itself was held up for so long,
 * the answer may lie there unread when the time is over, so it is looked at once more. @throws when there is none.
 */
async function soon<T>(answer: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error("The database does not answer."));
    timer = setTimeout(() => setImmediate(() => setImmediate(refuse)), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
