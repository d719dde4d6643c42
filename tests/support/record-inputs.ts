import { on, text } from "@/tests/support/command-sample";
import { sampleAgreement, sampleCommitment } from "@/tests/support/sample-record";

/** Inputs of the commands that write the record's own texts, each acceptable on the sample record as it is. */

const { slug: _slug, version: _version, links: _links, ...agreementDetails } = sampleAgreement();
export const agreement = {
  ...agreementDetails,
  title: { en: "A framework", ja: "枠組み" },
  reason: "A new text was published.",
};
export const newAgreement = { ...agreement, agreement: "made-here" };
export const editedAgreement = { ...agreement, agreement: "sample", version: 1 };

const {
  agreement: _agreement,
  ref: _ref,
  version: __,
  supersededBy: _by,
  ...commitmentDetails
} = sampleCommitment("01");
export const commitment = { ...commitmentDetails, title: { en: "New words", ja: "新しい文言" }, reason: "Read again." };
export const newCommitment = { ...commitment, agreement: "sample", version: 1, ref: "11" };
export const editedCommitment = { ...commitment, ...on("01") };

export const step = { ...on("02"), title: { en: "A third step", ja: "第三段階" }, reason: "The text names it." };
export const relation = {
  ...on("01"),
  evidence: "e02",
  to: "10",
  relation: "context" as const,
  reason: "It bears on it.",
};
export const supersession = {
  ...on("01"),
  by: "10",
  effectiveOn: "2026-01-10",
  reason: text("A new plan took its place."),
  evidence: ["e02"],
};
export const link = {
  agreement: "sample",
  version: 1,
  change: "add" as const,
  to: "other",
  kind: "related" as const,
  reason: "They name each other.",
};

/** A rule that begins with the delivery of another commitment. */
export const onceDelivered = (ref: string) => ({
  kind: "period" as const,
  length: "P30D",
  from: { commitment: ref, event: "delivered" as const },
});
