import { Gauge, Histogram, Registry } from "prom-client";
import { Tally } from "@/lib/observe/tally";

/** What this process has counted and timed since it started. `docs/operations.md` says what each one tells. */
export type Metrics = ReturnType<typeof build>;

/** Seconds. */
const DRAWING = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const QUERY = [0.0002, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5];

function build() {
  const registry = new Registry();
  const registers = [registry];
  const tally = <Label extends string>(name: string, help: string, labels: readonly Label[]) =>
    new Tally(registry, name, help, labels);
  return {
    registry,
    requests: tally("tracker_requests_total", "Requests answered", ["kind", "method", "status"]),
    hits: tally("tracker_cache_hits_total", "Requests answered from memory", ["kind"]),
    misses: tally("tracker_cache_misses_total", "Requests that had to wait for a drawing", ["kind"]),
    drawings: tally("tracker_cache_drawings_total", "Answers drawn to be kept", ["kind"]),
    durations: new Histogram({
      name: "tracker_request_duration_seconds",
      help: "Time to answer what did not come from memory",
      labelNames: ["kind"] as const,
      buckets: DRAWING,
      registers,
    }),
    queries: new Histogram({
      name: "tracker_database_query_duration_seconds",
      help: "Time of one statement in the database, queueing for it included",
      labelNames: ["outcome"] as const,
      buckets: QUERY,
      registers,
    }),
  };
}

const shared = globalThis as { trackerMetrics?: Metrics };

/** One for the whole process: the server and the built site count into the same. */
export function metrics(): Metrics {
  shared.trackerMetrics ??= build();
  return shared.trackerMetrics;
}

/** Adds a number that is read when somebody asks; it is no number (NaN) where reading it fails. */
export function gauge(name: string, help: string, read: () => number | Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [metrics().registry],
    async collect() {
      const value = Promise.resolve().then(read);
      this.set(await value.catch(() => Number.NaN));
    },
  });
}
