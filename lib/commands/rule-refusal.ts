import { isCalendar } from "@/lib/calendars/holidays";
import type { RuleRefusal } from "@/lib/commands/result";
import { orderByDependency } from "@/lib/domain/deadline/dependencies";
import type { AgreementRecord, DeadlineRule } from "@/lib/domain/record";

/** A rule for a commitment: in place of the text's own (`own`), or by an extension beside it (`added`). */
type Placed = { ref: string } & ({ own: DeadlineRule } | { added: DeadlineRule });

/** A rule must count by calendars that are known and wait for nothing that waits for it. */
export function refusalOfRule(placed: Placed, record: AgreementRecord): RuleRefusal | null {
  const rule = "own" in placed ? placed.own : placed.added;
  const calendars = "calendars" in rule ? (rule.calendars ?? []) : [];
  if (!calendars.every(isCalendar)) return { code: "unknown-calendar", field: "rule" };
  const standing = record.extensions.filter(({ withdrawn }) => withdrawn === null);
  const isNew = !record.commitments.some(({ ref }) => ref === placed.ref);
  const nodes = [...record.commitments, ...(isNew ? [{ ref: placed.ref, rule }] : [])].map((one) => ({
    ref: one.ref,
    rules: [
      one.ref === placed.ref && "own" in placed ? placed.own : one.rule,
      ...standing.filter(({ commitment }) => commitment === one.ref).map((extension) => extension.rule),
      ...(one.ref === placed.ref && "added" in placed ? [placed.added] : []),
    ],
  }));
  const order = orderByDependency(nodes);
  return order.ok ? null : { code: order.code, field: "rule" };
}
