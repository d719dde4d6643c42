import type { z } from "zod";
import { isHoliday } from "@/lib/calendars/holidays";
import type { Asking } from "@/lib/commands/asking";
import { type Command, decideOn, type Target, type Write } from "@/lib/commands/decide";
import { answered, invalid } from "@/lib/commands/refused";
import type { Refusal } from "@/lib/commands/result";
import { client, snapshot } from "@/lib/data/client";
import { currentRevision, loadEntries } from "@/lib/data/entries";
import { readRecords } from "@/lib/data/load-records";
import { publishingMode } from "@/lib/data/publishing";
import { agreementView } from "@/lib/domain/agreement-view";
import { type Consequence, consequences } from "@/lib/domain/consequences";
import { may } from "@/lib/domain/permissions";
import type { AgreementView } from "@/lib/domain/view";
import { withNouns } from "@/lib/domain/with-nouns";

/** What a command would do: what it would write, how the agreement would stand, and what readers would see change. */
export type Preview = {
  writes: Write[];
  reason: string | null;
  before: AgreementView;
  after: AgreementView;
  consequences: Consequence[];
  /** True where it would wait for a second person. */
  waits: boolean;
};
export type PreviewResult = { ok: true; preview: Preview } | { ok: false; refusal: Refusal };

/** Asks the same questions as running the command, in the same order, and writes nothing. */
export async function preview<S extends z.ZodType<Target>>(
  command: Command<S>,
  input: z.input<S>,
  { actor, now, database = client() }: Asking,
): Promise<PreviewResult> {
  if (!may(actor.role, command.action)) return { ok: false, refusal: { code: "forbidden" } };
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return { ok: false, refusal: invalid(parsed.error) };
  return answered(() =>
    snapshot(database, async (tx) => {
      const settled = await decideOn(
        command,
        parsed.data,
        { name: actor.name, now },
        {
          at: now.toString(),
          revision: await currentRevision(tx),
          load: async (slug) => (await readRecords(tx, slug))[0] ?? null,
          entriesOf: (agreement) => loadEntries({ agreement }, tx),
        },
      );
      const { record, today } = settled.scene;
      const on = { day: today, today, isHoliday };
      const before = agreementView(record, on);
      const after = agreementView(
        withNouns(
          record,
          settled.write.map(({ noun }) => noun),
        ),
        on,
      );
      const waits = (await publishingMode(tx, record.agreement.slug)) === "approval" && actor.role !== "system";
      const { write: writes, reason } = settled;
      const found = { writes, reason, before, after, waits };
      return { ok: true as const, preview: { ...found, consequences: consequences(before, after) } };
    }),
  );
}
