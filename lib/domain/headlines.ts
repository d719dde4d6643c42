import { MODALITIES } from "@/lib/domain/record";
import type { CommitmentView } from "@/lib/domain/view";

/** How many counts stand at the head of an agreement's page. */
export const MOST_HEADLINES = 3;

const isDated = ({ deadline, delivery }: CommitmentView) => deadline.dueOn !== null && delivery.state !== "superseded";

/** Open deadlines ahead of met ones; those still to come before those past; then the nearest to the day shown. */
function urgency({ schedule }: CommitmentView): [number, number] {
  const met = schedule.state === "met-on-time" || schedule.state === "met-late";
  const days = schedule.days ?? 0;
  return [met ? 2 : days >= 0 ? 0 : 1, Math.abs(days)];
}

/** Acts before standing duties, then the strongest words of the text: the undated promises most worth counting. */
function weight({ continuous, modality, ref }: CommitmentView): [number, number, string] {
  const strength = modality === null ? MODALITIES.length : MODALITIES.indexOf(modality);
  return [continuous ? 1 : 0, strength, ref];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  const [left, right] = [a[at], b[at]];
  return at < 0 || left === undefined || right === undefined ? 0 : left < right ? -1 : 1;
}

/**
 * The commitments whose counts head the agreement's page: the deadlines nearest
 * to the day shown, in calendar order, and after them undated acts that nobody
 * has finished, for which the page counts the days since signing.
 */
export function headlinesOf(commitments: readonly CommitmentView[]): CommitmentView[] {
  const dated = commitments
    .filter(isDated)
    .sort((a, b) => compare(urgency(a), urgency(b)))
    .slice(0, MOST_HEADLINES)
    .sort((a, b) => compare([a.deadline.dueOn ?? "", a.ref], [b.deadline.dueOn ?? "", b.ref]));
  const undated = commitments
    .filter(({ deadline, delivery }) => deadline.dueOn === null && !SETTLED.has(delivery.state))
    .sort((a, b) => compare(weight(a), weight(b)));
  return [...dated, ...undated].slice(0, MOST_HEADLINES);
}

const SETTLED = new Set<CommitmentView["delivery"]["state"]>(["delivered", "not-delivered", "superseded"]);
