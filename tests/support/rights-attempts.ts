import { Temporal } from "temporal-polyfill";
import { addEvidence } from "@/lib/commands/add-evidence";
import { addStep } from "@/lib/commands/add-step";
import type { Asking } from "@/lib/commands/asking";
import { assess } from "@/lib/commands/assess";
import { createAgreement } from "@/lib/commands/create-agreement";
import { createCommitment } from "@/lib/commands/create-commitment";
import { acceptSuggestion, declineSuggestion } from "@/lib/commands/decide-suggestion";
import { editAgreement } from "@/lib/commands/edit-agreement";
import { editCommitment } from "@/lib/commands/edit-commitment";
import { editStep } from "@/lib/commands/edit-step";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { eraseAddress } from "@/lib/commands/following/erase-address";
import { importAgreements } from "@/lib/commands/import-agreement";
import { importTable } from "@/lib/commands/import-table";
import { linkAgreements } from "@/lib/commands/link-agreements";
import { linkComparable } from "@/lib/commands/link-comparable";
import { approveProposal } from "@/lib/commands/proposals/approve";
import { commentOnProposal } from "@/lib/commands/proposals/comment";
import { sendBackProposal } from "@/lib/commands/proposals/send-back";
import { withdrawProposal } from "@/lib/commands/proposals/withdraw";
import { recordCheck } from "@/lib/commands/record-check";
import { relateEvidence } from "@/lib/commands/relate-evidence";
import { setPublishing } from "@/lib/commands/set-publishing";
import { suggestEvidence } from "@/lib/commands/suggest-evidence";
import { supersede } from "@/lib/commands/supersede";
import { tickStep } from "@/lib/commands/tick-step";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawCheck } from "@/lib/commands/withdraw-check";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { withdrawExtension } from "@/lib/commands/withdraw-extension";
import type { Client } from "@/lib/data/client";
import type { Action } from "@/lib/domain/permissions";
import { SuggestForm } from "@/lib/schema/suggest-form";
import { asking } from "@/tests/support/actors";
import { judgement, on, source, text } from "@/tests/support/command-sample";
import { PACKAGE } from "@/tests/support/package-text";
import {
  editedAgreement,
  editedCommitment,
  link,
  newAgreement,
  newCommitment,
  relation,
  step,
  supersession,
} from "@/tests/support/record-inputs";

/** The word an attempt ended in: `ok`, or the code of its refusal. */
type Outcome = Promise<string>;
type Answer = { ok: boolean; refusal?: { code: string }; code?: string };
const ended = async (answer: Promise<Answer>): Outcome => {
  const { ok, refusal, code } = await answer;
  return ok ? "ok" : (refusal?.code ?? code ?? "refused");
};

const reason = "Because.";
const receiver = {
  ...{ name: "Target", url: "https://hooks.example.org/x", form: "standard" as const },
  ...{ locale: "en" as const, agreement: null },
};
const suggestion = { ...on("01"), newEvidence: source };
const file = (kind: "assessments" | "checks") =>
  new TextEncoder().encode(
    kind === "checks"
      ? "agreement,ref,on,up_to\nsample,10,2026-01-10,2026-01-10\n"
      : "agreement,ref,state,effective_on,reason_en\nsample,10,no-evidence,2026-01-10,Looked\n",
  );

/**
 * For every action of the table of rights every way to do it, each with what a person of the
 * right role would send. An action without a line here does not compile.
 */
export const ATTEMPTS: Record<Action, ((ask: Asking, receipt: string) => Outcome)[]> = {
  assess: [
    (ask) => ended(assess(judgement, ask)),
    (ask) => ended(importTable({ kind: "assessments", content: file("assessments") }, ask) as Promise<Answer>),
  ],
  "tick-step": [(ask) => ended(tickStep({ ...on("02"), step: "1", completedOn: "2026-01-10" }, ask))],
  "record-check": [
    (ask) => ended(recordCheck({ ...on("10"), on: "2026-01-10", upTo: "2026-01-10" }, ask)),
    (ask) => ended(importTable({ kind: "checks", content: file("checks") }, ask) as Promise<Answer>),
  ],
  "add-evidence": [(ask) => ended(addEvidence({ ...on("01"), evidence: source }, ask))],
  "extend-deadline": [
    (ask) =>
      ended(
        extendDeadline(
          {
            ...on("01"),
            ...{ rule: { kind: "date", on: "2026-12-31" }, agreedOn: "2026-01-10", reason: text("Agreed.") },
            source: "https://example.org/x",
          },
          ask,
        ),
      ),
  ],
  "accept-suggestion": [(ask, receipt) => ended(acceptSuggestion({ ...suggestion, receipt }, ask))],
  "decline-suggestion": [
    (ask, receipt) => ended(declineSuggestion({ ...on("01"), receipt, reason: text("No.") }, ask)),
  ],
  "link-comparable": [
    (ask) =>
      ended(linkComparable({ ...on("01"), other: { agreement: "other", commitment: "01" }, link: true, reason }, ask)),
  ],
  "create-commitment": [(ask) => ended(createCommitment(newCommitment, ask))],
  "edit-commitment": [(ask) => ended(editCommitment(editedCommitment, ask))],
  "add-step": [(ask) => ended(addStep(step, ask))],
  "edit-step": [(ask) => ended(editStep({ ...step, step: "1" }, ask))],
  "relate-evidence": [(ask) => ended(relateEvidence(relation, ask))],
  "create-agreement": [(ask) => ended(createAgreement(newAgreement, ask))],
  "edit-agreement": [(ask) => ended(editAgreement(editedAgreement, ask))],
  "link-agreements": [(ask) => ended(linkAgreements(link, ask))],
  supersede: [(ask) => ended(supersede(supersession, ask))],
  "withdraw-extension": [(ask) => ended(withdrawExtension({ ...on("02"), extension: "x01", reason }, ask))],
  "withdraw-assessment": [(ask) => ended(withdrawAssessment({ ...on("01"), assessment: "a01", reason }, ask))],
  "withdraw-check": [(ask) => ended(withdrawCheck({ ...on("10"), check: "c02", reason }, ask))],
  "withdraw-evidence": [(ask) => ended(withdrawEvidence({ ...on("01"), evidence: "e02", reason }, ask))],
  "import-agreement": [
    async (ask) => {
      const files = [{ name: "us-jp.yaml", content: PACKAGE }];
      const request = { actor: ask.actor, at: ask.now.toString(), files };
      const result = await ended(importAgreements(ask.database as Client, request) as Promise<Answer>);
      return result === "not-allowed" ? "forbidden" : result;
    },
  ],
  "comment-on-proposal": [(ask) => ended(commentOnProposal({ proposal: 1, comment: "Good." }, ask))],
  "withdraw-proposal": [(ask) => ended(withdrawProposal({ proposal: 1, version: 1 }, ask))],
  "send-back-proposal": [(ask) => ended(sendBackProposal({ proposal: 1, version: 1, reason }, ask))],
  "approve-proposal": [(ask) => ended(approveProposal({ proposal: 1, version: 1, recordVersion: 1 }, ask))],
  "set-publishing": [(ask) => ended(setPublishing({ agreement: "sample", mode: "approval", reason }, ask))],
  "manage-webhooks": [
    async (ask) => {
      const { createWebhook } = await import("@/lib/delivery/webhook/manage");
      return ended(createWebhook(ask.actor, receiver) as Promise<Answer>);
    },
    async (ask) => {
      const { changeWebhook } = await import("@/lib/delivery/webhook/manage");
      return ended(changeWebhook(ask.actor, "target", 1, receiver) as Promise<Answer>);
    },
    ...(["pauseWebhook", "resumeWebhook", "rotateSecret", "removeWebhook"] as const).map(
      (name) => async (ask: Asking) => {
        const manage = await import("@/lib/delivery/webhook/manage");
        return ended(manage[name](ask.actor, "target") as Promise<Answer>);
      },
    ),
    async (ask) =>
      ended((await import("@/lib/delivery/webhook/send-now")).sendTest(ask.actor, "target") as Promise<Answer>),
    async (ask) =>
      ended(
        (await import("@/lib/delivery/webhook/send-now")).replay(ask.actor, "target", "message") as Promise<Answer>,
      ),
  ],
  "manage-accounts": [
    async (ask) => {
      const people = await import("@/lib/auth/people");
      const person = { name: "New", email: "new@hidden.example", role: "editor" as const, locale: "en" as const };
      return ended(people.invite(ask.actor, person) as Promise<Answer>);
    },
    async (ask) =>
      ended((await import("@/lib/auth/people")).changeRole(ask.actor, "target", "reviewer") as Promise<Answer>),
    async (ask) =>
      ended((await import("@/lib/auth/people")).deactivate(ask.actor, "target", reason) as Promise<Answer>),
  ],
  "manage-followers": [(ask) => ended(eraseAddress(ask.actor, "reader@hidden.example", ask.database))],
};

/** Something that waits for a decision: a suggestion of a reader, and its receipt. */
export async function waitingSuggestion(database: Client): Promise<string> {
  const typed = { locale: "en", agreement: "sample", commitment: "01", publisher: "A paper", on: "2026-01-02" };
  const form = SuggestForm.parse({ ...typed, url: "https://example.org/found", shows: "They met.", email: "" });
  const now = Temporal.Instant.from("2026-01-15T12:00:00Z");
  const result = await suggestEvidence(form, { now, running: now }, async () => true, database);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.receipt;
}

/** A proposal of someone else's that waits for a second person. */
export async function waitingProposal(database: Client): Promise<void> {
  const system = {
    ...asking(database, "administrator"),
    actor: { id: "dai", name: "Dai", role: "administrator" as const },
  };
  const mode = (to: "approval" | "direct") => setPublishing({ agreement: "sample", mode: to, reason }, system);
  await mode("approval");
  const someone = { ...asking(database), actor: { id: "someone", name: "Someone", role: "editor" as const } };
  const result = await assess(judgement, someone);
  await mode("direct");
  if (!result.ok || result.proposal !== 1) throw new Error("nothing waits");
}
