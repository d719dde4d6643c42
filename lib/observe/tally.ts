import { Counter, type Registry } from "prom-client";

/**
 * A counter that costs next to nothing to raise: requests are counted tens of thousands of times a
 * second, and read once in a quarter of a minute.
 */
export class Tally<Label extends string> {
  readonly #counts = new Map<string, number>();

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
        for (const [values, count] of counts) {
          const parts = values.split(" ");
          const named = labels.map((label, at) => [label, parts[at] ?? ""]);
          this.inc(Object.fromEntries(named) as Record<Label, string>, count);
        }
      },
    });
  }

  /** @param values of the labels, each of few and without spaces */
  add(values: string, count = 1): void {
    this.#counts.set(values, (this.#counts.get(values) ?? 0) + count);
  }
}
