/** Numbers by name, each with everyone who said it; null is "not known". */
export class SaidNumbers {
  private readonly said = new Map<string, Map<number | null, string[]>>();
  private count = 0;

  say(who: string, name: string, value: number | null): void {
    const values = this.said.get(name) ?? new Map<number | null, string[]>();
    values.set(value, [...(values.get(value) ?? []), who]);
    this.said.set(name, values);
    this.count += 1;
  }

  /** Several numbers of one thing: `{ delivered: 2 }` of `all delivery` is `all delivery delivered`. */
  sayAll(who: string, name: string, values: Record<string, number>): void {
    for (const [key, value] of Object.entries(values)) this.say(who, `${name} ${key}`, value);
  }

  /** What is said of one name in more than one way, with who says what. */
  contradictions(): string[] {
    return [...this.said].flatMap(([name, values]) =>
      values.size < 2
        ? []
        : [`${name}: ${[...values].map(([value, who]) => `${value} (${[...new Set(who)].join(", ")})`).join("; ")}`],
    );
  }

  /** How many numbers were said, of how many names, and which places said any. */
  summary() {
    const places = [...this.said.values()].flatMap((values) => [...values.values()].flat());
    const shared = [...this.said.values()].filter((values) => new Set([...values.values()].flat()).size > 1).length;
    return { numbers: this.count, names: this.said.size, shared, places: [...new Set(places)].sort() };
  }
}
