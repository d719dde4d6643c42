import { Counter, type Registry } from "prom-client";

/** How often something has happened so far. */
export type Count = { count: number };

/**
 * A counter that costs next to nothing to raise: requests are counted tens of thousands of times a
 * second, and read once in a quarter of a minute.
 */
export class Tally<Label extends string> {
  readonly #counts = new Map<string, Count>();

  /** @param labels names, in the order `add` takes their values */
  constructor(registry: Registry, name: string, help: string, labels: readonly Label[]) {
    const counts = this.#counts;
    new Counter({
      name,
      help,
      labelNames: [...labels],
      registers: [registry],
      collect() {
        this.reset();
        for (const [values, { count }] of counts) {
          const parts = values.split(" ");
          const named = labels.map((label, at) => [label, parts[at] ?? ""]);
          this.inc(Object.fromEntries(named) as Record<Label, string>, count);
        }
      },
    });
  }

  /** @param values of the labels, each of few and without spaces */
  add(values: string, count = 1): void {
    this.of(values).count += count;
  }

  /** What counts these values, for whoever raises the same one again and again. */
  of(values: string): Count {
    const known = this.#counts.get(values);
    if (known) return known;
    const made = { count: 0 };
    this.#counts.set(values, made);
    return made;
  }
}
