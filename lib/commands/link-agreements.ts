import type { z } from "zod";
import type { Asking } from "@/lib/commands/asking";
import type { Decision, Scene } from "@/lib/commands/decide";
import type { Refusal } from "@/lib/commands/result";
import { type Verb, verb } from "@/lib/commands/verb";
import { agreementSlugs } from "@/lib/data/agreement-slugs";
import { may } from "@/lib/domain/permissions";
import { LinkAgreementsInput } from "@/lib/schema/commands/agreement";

type Input = z.input<typeof LinkAgreementsInput>;

const linking = verb({ action: "link-agreements", input: LinkAgreementsInput, decide });

/** Ties an agreement to another of the record, or takes a tie away. */
export const linkAgreements: Verb<typeof LinkAgreementsInput> = Object.assign(
  async (input: Input, asking: Asking) => (await refusalOfOther(input, asking)) ?? linking(input, asking),
  {
    command: linking.command,
    preview: async (input: Input, asking: Asking) =>
      (await refusalOfOther(input, asking)) ?? linking.preview(input, asking),
  },
);

/** Whether the other agreement is there; asked outside the transaction, because none is ever taken out of the record. */
async function refusalOfOther(input: Input, asking: Asking): Promise<{ ok: false; refusal: Refusal } | null> {
  const asked = input.change === "add" && input.to !== input.agreement;
  if (!asked || !may(asking.actor.role, linking.command.action)) return null;
  const known = (await agreementSlugs(asking.database)).includes(input.to);
  return known ? null : { ok: false, refusal: { code: "unknown-agreement", field: "to" } };
}

function decide({ change, to, kind, note, reason }: LinkAgreementsInput, { record }: Scene): Decision {
  const before = record.agreement;
  const same = (link: { to: string; kind: string }) => link.to === to && link.kind === kind;
  const there = before.links.some(same);
  if (change === "remove" && !there) return { refuse: { code: "unknown-link", field: "to" } };
  if (change === "add" && to === before.slug) return { refuse: { code: "itself", field: "to" } };
  if (change === "add" && there) return { refuse: { code: "duplicate", field: "to" } };
  const links = change === "add" ? [...before.links, { to, kind, note }] : before.links.filter((link) => !same(link));
  const value = { ...before, links, version: before.version + 1 };
  return { write: [{ noun: { kind: "agreement", value }, before }], reason };
}
