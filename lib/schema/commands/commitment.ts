import { z } from "zod";
import { MODALITIES } from "@/lib/domain/record";
import { newEvidence } from "@/lib/schema/commands/new-evidence";
import { onCommitment, version } from "@/lib/schema/commands/target";
import { deadlineRule } from "@/lib/schema/rule";
import {
  isoDate,
  itemId,
  key,
  line,
  partyCode,
  ref,
  shortText,
  slug,
  text,
  webAddress,
  words,
} from "@/lib/schema/text";

/** What a commitment says; what became of it has commands of its own. */
const details = {
  title: shortText,
  summary: text.nullable().default(null),
  operativeWords: words.nullable().default(null),
  modality: z.enum(MODALITIES).nullable().default(null),
  theme: key,
  bound: z.enum(["jointly", "each"]),
  parties: z.array(partyCode).min(1).max(60),
  responsible: z
    .array(z.object({ party: partyCode, office: shortText }))
    .max(60)
    .default([]),
  criteria: z.array(text).max(60).default([]),
  rule: deadlineRule,
  continuous: z.boolean().default(false),
  sources: z.array(key).max(60).default([]),
  amountClaims: z
    .array(z.object({ text: line, url: webAddress }))
    .max(60)
    .default([]),
};

/** A new commitment under `ref`. The agreement is what is changed, so its version is the one to give. */
export const CreateCommitmentInput = z.object({
  agreement: slug,
  commitment: z.null().default(null),
  version,
  ref,
  ...details,
  reason: words,
});
export type CreateCommitmentInput = z.output<typeof CreateCommitmentInput>;

/** All that the commitment says, as it shall stand from now on. */
export const EditCommitmentInput = z.object({ ...onCommitment, ...details, reason: words });
export type EditCommitmentInput = z.output<typeof EditCommitmentInput>;

const step = {
  title: shortText,
  party: partyCode.nullable().default(null),
  targetOn: isoDate.nullable().default(null),
  reason: words,
};

/** A part of the commitment with its own completion; it gets the next id. */
export const AddStepInput = z.object({ ...onCommitment, ...step });
export type AddStepInput = z.output<typeof AddStepInput>;

/** What a step is; whether it is done is said by tick-step. */
export const EditStepInput = z.object({ ...onCommitment, step: itemId, ...step });
export type EditStepInput = z.output<typeof EditStepInput>;

/** Another commitment (`by`) takes this one's place, as of a day and on evidence; also a judgement of delivery. */
export const SupersedeInput = z.object({
  ...onCommitment,
  by: ref,
  effectiveOn: isoDate,
  reason: text,
  evidence: z.array(itemId).max(200).default([]),
  newEvidence: newEvidence.nullable().default(null),
});
export type SupersedeInput = z.output<typeof SupersedeInput>;
