import { type Comparison, comparisonOf } from "@/lib/domain/compare";
import type { Answer, Perspective } from "@/lib/domain/view";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";

/** The comparable commitments of every agreement signed by the day, side by side. */
export async function compareAnswer(perspective: Perspective, asked?: Asked): Promise<Answer<Comparison>> {
  const asking = await ask(perspective, asked);
  const views = asking.records.map(asking.view);
  const signed = views.filter((view) => view.signed);
  return answer(asking, dayShown(asking, signed), comparisonOf(views));
}
