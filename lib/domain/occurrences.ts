import type { IsoDate } from "@/lib/domain/record";
import type { Deadline } from "@/lib/domain/view";

/** A day on which a commitment falls due; numbered (1 is the first) where the duty is repeated. */
export type DueDay = { on: IsoDate; number: number | null };

/** Every day on which it falls due: the one due date, or each occurrence up to the one after the day shown. */
export function dueDays({ rule, dueOn, occurrences, working }: Deadline): DueDay[] {
  if (dueOn === null) return [];
  if (rule.kind !== "recurring") return [{ on: dueOn, number: null }];
  // The list may begin late (it holds the newest thousand); the working says which number the due date has.
  const number = Number(working.find(({ code }) => code === "occurrence")?.params.n ?? 1);
  const place = occurrences.indexOf(dueOn);
  return occurrences.map((on, at) => ({ on, number: number + at - place }));
}
