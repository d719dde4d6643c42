import { Temporal } from "temporal-polyfill";
import type { Asking } from "@/lib/commands/asking";
import { setPublishing } from "@/lib/commands/set-publishing";
import type { Client } from "@/lib/data/client";
import type { Role } from "@/lib/domain/permissions";
import { asking } from "@/tests/support/actors";

/** People with accounts, as approving asks for them: the proposer's standing is looked up when it is approved. */
const PEOPLE = {
  aki: { name: "Aki Editor", role: "editor" },
  ben: { name: "Ben Reviewer", role: "reviewer" },
  chie: { name: "Chie Reviewer", role: "reviewer" },
  dai: { name: "Dai Administrator", role: "administrator" },
} as const satisfies Record<string, { name: string; role: Role }>;
export type PersonId = keyof typeof PEOPLE;

/** Creates the accounts and has changes of the sample agreement published only after approval. */
export async function underReview(database: Client): Promise<void> {
  for (const [id, { name, role }] of Object.entries(PEOPLE))
    await database.user.create({ data: { id, name, role, email: `${id}@example.org` } });
  const set = { agreement: "sample", mode: "approval" as const, reason: "Two people look at everything." };
  const result = await setPublishing(set, asPerson(database, "dai"));
  if (!result.ok) throw new Error(result.refusal.code);
}

/** One of them asking at an instant; on 15 January 2026 unless told otherwise. */
export function asPerson(database: Client, id: PersonId, now = "2026-01-15T12:00:00Z"): Asking {
  return { ...asking(database), now: Temporal.Instant.from(now), actor: { id, ...PEOPLE[id] } };
}
