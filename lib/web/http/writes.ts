import { addEvidence } from "@/lib/commands/add-evidence";
import { assess } from "@/lib/commands/assess";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { recordCheck } from "@/lib/commands/record-check";
import { tickStep } from "@/lib/commands/tick-step";
import type { Verb } from "@/lib/commands/verb";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawCheck } from "@/lib/commands/withdraw-check";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { withdrawExtension } from "@/lib/commands/withdraw-extension";
import {
  assessmentBody,
  checkBody,
  evidenceBody,
  extensionBody,
  stepBody,
  withdrawalBody,
} from "@/lib/schema/api-writes";
import type { Write } from "@/lib/web/http/write";

/** A verb whatever it takes in: its own schema checks what it is given. */
const untyped = (verb: unknown) => verb as Verb;

const withdrawing = (verb: unknown, id: string): Write => ({
  method: "POST",
  verb: untyped(verb),
  body: withdrawalBody,
  id,
});

/** Every address of the write API with its command; the routes, the OpenAPI document and the tests read it. */
export const WRITES = {
  "/commitments/{slug}/{ref}/assessments": { method: "POST", verb: untyped(assess), body: assessmentBody },
  "/commitments/{slug}/{ref}/evidence": {
    method: "POST",
    verb: untyped(addEvidence),
    body: evidenceBody,
    under: "evidence",
  },
  "/commitments/{slug}/{ref}/checks": { method: "POST", verb: untyped(recordCheck), body: checkBody },
  "/commitments/{slug}/{ref}/extensions": { method: "POST", verb: untyped(extendDeadline), body: extensionBody },
  "/commitments/{slug}/{ref}/steps/{id}": { method: "PATCH", verb: untyped(tickStep), body: stepBody, id: "step" },
  "/commitments/{slug}/{ref}/assessments/{id}/withdrawal": withdrawing(withdrawAssessment, "assessment"),
  "/commitments/{slug}/{ref}/evidence/{id}/withdrawal": withdrawing(withdrawEvidence, "evidence"),
  "/commitments/{slug}/{ref}/extensions/{id}/withdrawal": withdrawing(withdrawExtension, "extension"),
  "/commitments/{slug}/{ref}/checks/{id}/withdrawal": withdrawing(withdrawCheck, "check"),
  "/agreements/{slug}/checks": { method: "POST", verb: untyped(recordCheck), body: checkBody },
  "/agreements/{slug}/checks/{id}/withdrawal": withdrawing(withdrawCheck, "check"),
} as const satisfies Record<string, Write>;
