import { orderByDependency, waitsFor } from "@/lib/domain/deadline/dependencies";
import type { FieldPath, PackageIssue } from "@/lib/domain/package-refusal";
import type { DeadlineRule } from "@/lib/domain/record";
import type { AgreementPackage } from "@/lib/schema/agreement-package";

type PlacedRule = { ref: string; rule: DeadlineRule; path: FieldPath };

function placedRules(given: AgreementPackage): PlacedRule[] {
  return given.commitments.flatMap(({ ref, deadline, extensions }, index) => [
    { ref, rule: deadline, path: ["commitments", index, "deadline"] },
    ...extensions.map((extension, n) => ({
      ref,
      rule: extension.deadline,
      path: ["commitments", index, "extensions", n, "deadline"],
    })),
  ]);
}

/** Rules that name an unknown calendar or commitment, and the first ring of rules that wait for each other. */
export function ruleIssues(given: AgreementPackage, knownCalendar: (code: string) => boolean): PackageIssue[] {
  const rules = placedRules(given);
  const refs = new Set(given.commitments.map((commitment) => commitment.ref));
  const issues: PackageIssue[] = [];
  for (const { rule, path } of rules) {
    for (const [i, name] of ("calendars" in rule ? (rule.calendars ?? []) : []).entries())
      if (!knownCalendar(name))
        issues.push({ path: [...path, "calendars", i], code: "unknown-calendar", params: { name } });
    const start = waitsFor(rule);
    if (start !== null && !refs.has(start))
      issues.push({ path: [...path, "from", "commitment"], code: "unknown-commitment", params: { name: start } });
  }
  const order = orderByDependency(
    given.commitments.map(({ ref, deadline, extensions }) => ({
      ref,
      // A withdrawn extension binds nothing; one may have been withdrawn to break a ring.
      rules: [deadline, ...extensions.filter((one) => !one.withdrawn).map((one) => one.deadline)],
    })),
  );
  if (!order.ok && order.code === "dependency-cycle") {
    const [first = "", second = ""] = order.cycle;
    const placed = rules.find(({ ref, rule }) => ref === first && waitsFor(rule) === second);
    issues.push({
      path: placed ? [...placed.path, "from"] : ["commitments"],
      code: "cycle",
      params: { chain: order.cycle.join(" → ") },
    });
  }
  return issues;
}
