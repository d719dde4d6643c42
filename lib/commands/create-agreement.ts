import type { z } from "zod";
import { refusalOfAgreement } from "@/lib/commands/agreement-refusal";
import type { Asking } from "@/lib/commands/asking";
import { answered, invalid, Refused } from "@/lib/commands/refused";
import type { CommandResult } from "@/lib/commands/result";
import { once } from "@/lib/commands/run";
import { changeRecord } from "@/lib/data/change-record";
import { client } from "@/lib/data/client";
import type { Noun } from "@/lib/data/write-noun";
import { agreementProblems } from "@/lib/domain/agreement-rules";
import { may } from "@/lib/domain/permissions";
import { todayIn } from "@/lib/domain/today";
import { CreateAgreementInput } from "@/lib/schema/commands/agreement";

const action = "create-agreement";

/**
 * Enters an agreement into the record; its commitments follow one by one. No verb like the others,
 * because there is nothing yet to load or to have a version; the order is the same.
 */
export async function createAgreement(
  input: z.input<typeof CreateAgreementInput>,
  { actor, now, database = client(), submission }: Asking,
): Promise<CommandResult> {
  if (!may(actor.role, action)) return { ok: false, refusal: { code: "forbidden" } };
  const parsed = CreateAgreementInput.safeParse(input);
  if (!parsed.success) return { ok: false, refusal: invalid(parsed.error) };
  const { agreement: slug, commitment: _, version: __, reason, ...details } = parsed.data;
  const problems = agreementProblems(details);
  // Without zones that exist, the only today that is sure is that of the zone furthest behind.
  const zones = problems.some(({ code }) => code === "unknown-zone")
    ? ["Etc/GMT+12"]
    : details.parties.map(({ zone }) => zone);
  return answered(async () => {
    const { value } = await changeRecord(database, { actor: actor.name, action, at: now.toString() }, (change) =>
      once(change, submission, async () => {
        if (await change.load(slug)) throw new Refused({ code: "slug-taken", field: "agreement" });
        const found = refusalOfAgreement(details, problems, todayIn(zones, now));
        if (found) throw new Refused(found);
        const noun: Noun = { kind: "agreement", value: { slug, version: 1, ...details, links: [] } };
        await change.put(slug, noun, null, reason);
        return {
          ok: true as const,
          revision: change.lastEntry(),
          version: 1,
          written: [{ kind: noun.kind, id: slug }],
        };
      }),
    );
    return value;
  });
}
