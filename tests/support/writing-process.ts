import { Temporal } from "temporal-polyfill";
import { recordCheck } from "@/lib/commands/record-check";
import { openClient } from "@/lib/data/client";

/** A process that records one check after the other and reports each version that was answered, until it is killed. */
const database = openClient(process.argv[2] ?? "");
const actor = { id: "w", name: "writer", role: "editor" as const };
const asking = { database, actor, now: Temporal.Instant.from("2026-02-01T00:00:00Z") };
for (let version = 1; ; ) {
  const check = { agreement: "sample", commitment: "01", version, on: "2026-01-10", upTo: "2026-01-10" };
  const result = await recordCheck(check, asking);
  if (!result.ok) throw new Error(result.refusal.code);
  version = result.version;
  process.stdout.write(`${version}\n`);
}
