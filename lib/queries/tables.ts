import type { AgreementRecord, IsoDate } from "@/lib/domain/record";
import type { TableKind } from "@/lib/domain/table-import";
import type { Answer, Perspective } from "@/lib/domain/view";
import { assessmentsCsv } from "@/lib/formats/csv-assessments";
import { checksCsv } from "@/lib/formats/csv-checks";
import { type Asked, answer, ask, dayShown } from "@/lib/queries/answer";

/**
 * Every assessment or check as a table that can be imported again, line by line, of all agreements or
 * one. On an earlier day those that held by then. `data` is null when the record has no such agreement.
 */
export async function tableAnswer(
  kind: TableKind,
  slug: string | null,
  perspective: Perspective,
  asked?: Asked,
): Promise<Answer<(() => Iterable<string>) | null>> {
  const asking = await ask(perspective, asked);
  const { asOf } = perspective;
  const records = asking.records.filter(({ agreement }) => slug === null || agreement.slug === slug);
  const day = dayShown(asking, records.map(asking.view));
  if (slug !== null && records.length === 0) return answer(asking, day, null);
  const write = kind === "assessments" ? assessmentsCsv : checksCsv;
  return answer(asking, day, () => write(asTheyHeld(records, asOf)));
}

function* asTheyHeld(records: readonly AgreementRecord[], asOf: IsoDate | null): Generator<AgreementRecord> {
  for (const record of records)
    yield {
      ...record,
      assessments: record.assessments.filter(({ effectiveOn }) => asOf === null || effectiveOn <= asOf),
      checks: record.checks.filter(({ on }) => asOf === null || on <= asOf),
    };
}
