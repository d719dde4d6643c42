import { describe, expect, it } from "vitest";
import { suggestEvidence } from "@/lib/commands/suggest-evidence";
import { answerAddress } from "@/lib/data/suggestions";
import { SuggestForm } from "@/lib/schema/suggest-form";
import { acceptAndAnswer, approveAndAnswer, declineAndAnswer } from "@/lib/web/suggestion-answer";
import { asking } from "@/tests/support/actors";
import { on, source, text } from "@/tests/support/command-sample";
import { eachInSampleRecord } from "@/tests/support/form-database";
import { plainText } from "@/tests/support/mail-server";
import { ownMail } from "@/tests/support/own-mail";
import { asPerson, underReview } from "@/tests/support/review";

const reader = "reader@example.org";
const mail = ownMail();
const database = eachInSampleRecord();

async function arrived(): Promise<string> {
  const url = "https://example.org/found";
  const about = { agreement: "sample", commitment: "01", url, publisher: "A paper", on: "2026-01-02" };
  const typed = SuggestForm.parse({ ...about, locale: "en", shows: "Two ministries met.", email: reader });
  const { now } = asking(database.client);
  const answer = await suggestEvidence(typed, { now, running: now }, async () => true, database.client);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.receipt;
}
const newEvidence = { ...source, url: "https://example.org/found" };
const accepting = (receipt: string) => ({ ...on("01"), receipt, newEvidence });

describe("the reader who asked for an answer", () => {
  it("gets it when a decision is published at once, and the address is gone", async () => {
    const receipt = await arrived();
    const declined = { ...on("01"), receipt, reason: text("Another matter.") };
    expect(await declineAndAnswer(declined, asking(database.client))).toMatchObject({ ok: true });
    expect(mail.mails.map(({ to }) => to)).toEqual([[reader]]);
    expect(mail.mails.map(plainText).join()).toContain("Another matter.");
    expect(await answerAddress(receipt)).toBeNull();
    expect(await declineAndAnswer(declined, asking(database.client))).toMatchObject({ ok: false });
    expect(mail.mails).toHaveLength(1);
  });

  it("gets it when a second person publishes the decision, not before", async () => {
    await underReview(database.client);
    const receipt = await arrived();
    const proposed = await acceptAndAnswer(accepting(receipt), asPerson(database.client, "aki"));
    if (!proposed.ok || proposed.proposal === undefined) throw new Error("not a proposal");
    expect(mail.mails).toEqual([]);
    expect(await answerAddress(receipt)).toBe(reader);
    const approval = { proposal: proposed.proposal, version: 1, recordVersion: 1 };
    expect(await approveAndAnswer(approval, asPerson(database.client, "aki"))).toMatchObject({ ok: false });
    expect(mail.mails).toEqual([]);
    expect(await approveAndAnswer(approval, asPerson(database.client, "ben"))).toMatchObject({ ok: true });
    expect(mail.mails.map(({ to }) => to)).toEqual([[reader]]);
    expect(mail.mails.map(plainText).join()).toContain(
      "https://tracker.example/en/agreements/sample/commitments/01#readers",
    );
    expect(await answerAddress(receipt)).toBeNull();
  });
});
