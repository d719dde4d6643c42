import type { z } from "zod";
import { isHoliday } from "@/lib/calendars/holidays";
import { refusalOfAgreement } from "@/lib/commands/agreement-refusal";
import type { Asking } from "@/lib/commands/asking";
import type { PreviewResult } from "@/lib/commands/preview";
import { answered, invalid, Refused } from "@/lib/commands/refused";
import type { CommandResult } from "@/lib/commands/result";
import { once } from "@/lib/commands/run";
import { agreementSlugs } from "@/lib/data/agreement-slugs";
import { changeRecord } from "@/lib/data/change-record";
import { client } from "@/lib/data/client";
import { agreementProblems } from "@/lib/domain/agreement-rules";
import { agreementView } from "@/lib/domain/agreement-view";
import { may } from "@/lib/domain/permissions";
import type { Agreement, AgreementRecord, IsoDate } from "@/lib/domain/record";
import { todayIn } from "@/lib/domain/today";
import { CreateAgreementInput } from "@/lib/schema/commands/agreement";

const action = "create-agreement";
/** The editors' address of the form for a new one. */
const RESERVED = "new";

type Input = z.input<typeof CreateAgreementInput>;
type New = { agreement: Agreement; reason: string; today: IsoDate };

/**
 * Enters an agreement into the record; its commitments follow one by one. No verb like the others,
 * because there is nothing yet to load or to have a version; the order is the same.
 */
export const createAgreement = Object.assign(create, { preview });

async function create(input: Input, asking: Asking): Promise<CommandResult> {
  const { actor, now, database = client(), submission } = asking;
  return answered(async () => {
    const { agreement, reason } = decide(input, asking);
    const authorship = { actor: actor.name, action, at: now.toString() };
    const { value } = await changeRecord(database, authorship, (change) =>
      once(change, submission, async () => {
        if (await change.load(agreement.slug)) throw taken();
        await change.put(agreement.slug, { kind: "agreement", value: agreement }, null, reason);
        const written = [{ kind: "agreement" as const, id: agreement.slug }];
        return { ok: true as const, revision: change.lastEntry(), version: 1, written };
      }),
    );
    return value;
  });
}

/** Asks the same questions and writes nothing. Before and after are the same: there was nothing, and there is no commitment yet. */
async function preview(input: Input, asking: Asking): Promise<PreviewResult> {
  return answered(async () => {
    const { agreement, reason, today } = decide(input, asking);
    if ((await agreementSlugs(asking.database)).includes(agreement.slug)) throw taken();
    const view = agreementView(emptyRecord(agreement), { day: today, today, isHoliday });
    const writes = [{ noun: { kind: "agreement" as const, value: agreement }, before: null }];
    return {
      ok: true as const,
      preview: { writes, reason, before: view, after: view, consequences: [], waits: false },
    };
  });
}

const taken = () => new Refused({ code: "slug-taken", field: "slug" });

/** Permission, shape and rule. @throws Refused */
function decide(input: Input, { actor, now }: Asking): New {
  if (!may(actor.role, action)) throw new Refused({ code: "forbidden" });
  const parsed = CreateAgreementInput.safeParse(input);
  if (!parsed.success) throw new Refused(invalid(parsed.error));
  const { agreement: slug, commitment: _, version: __, reason, ...details } = parsed.data;
  const problems = agreementProblems(details);
  const known = !problems.some(({ code }) => code === "unknown-zone");
  // Without zones that exist, the only today that is sure is that of the zone furthest behind.
  const today = todayIn(known ? details.parties.map(({ zone }) => zone) : ["Etc/GMT+12"], now);
  const found = refusalOfAgreement(details, problems, today);
  if (found) throw new Refused(found);
  if (slug === RESERVED) throw taken();
  return { agreement: { slug, version: 1, ...details, links: [] }, reason, today };
}

function emptyRecord(agreement: Agreement): AgreementRecord {
  const none = { commitments: [], steps: [], evidence: [], assessments: [], checks: [], extensions: [] };
  return { agreement, ...none, suggestions: [] };
}
