import type { DeadlineRule } from "@/lib/domain/record";

/** A commitment as the graph of rules sees it: its ref, its own rule and the rules of its extensions. */
export type RuleNode = { ref: string; rules: DeadlineRule[] };

/** Refs ordered so that each comes after those it waits for, or why there is no such order. */
export type DependencyResult =
  | { ok: true; order: string[] }
  | { ok: false; code: "unknown-commitment"; commitment: string; refersTo: string }
  | { ok: false; code: "dependency-cycle"; cycle: string[] };

/** The ref whose delivery starts the rule's period; null when it waits for none. */
export function waitsFor(rule: DeadlineRule): string | null {
  if (rule.kind !== "period" && rule.kind !== "recurring") return null;
  return typeof rule.from === "object" && "commitment" in rule.from ? rule.from.commitment : null;
}

/**
 * Orders an agreement's commitments by what their deadlines wait for. A cycle is
 * refused and named from its first ref back to it: `["02", "04", "02"]`.
 */
export function orderByDependency(nodes: readonly RuleNode[]): DependencyResult {
  const byRef = new Map(nodes.map((node) => [node.ref, node]));
  for (const { ref, rules } of nodes) {
    const missing = rules.map(waitsFor).find((target) => target !== null && !byRef.has(target));
    if (missing) return { ok: false, code: "unknown-commitment", commitment: ref, refersTo: missing };
  }
  const order: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];

  function visit(ref: string): string[] | null {
    if (done.has(ref)) return null;
    if (path.includes(ref)) return [...path.slice(path.indexOf(ref)), ref];
    path.push(ref);
    for (const rule of byRef.get(ref)?.rules ?? []) {
      const target = waitsFor(rule);
      const cycle = target === null ? null : visit(target);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(ref);
    order.push(ref);
    return null;
  }

  for (const { ref } of nodes) {
    const cycle = visit(ref);
    if (cycle) return { ok: false, code: "dependency-cycle", cycle };
  }
  return { ok: true, order };
}
