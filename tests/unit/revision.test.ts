import { expect, test } from "vitest";
import { shortAddress } from "@/components/account/short-address";
import type { Action } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";
import { reviseAddress } from "@/lib/web/revision";

function proposal(action: Action, commitment: string | null, form: Proposal["form"] = { locale: ["ja"] }): Proposal {
  return {
    ...{ id: 7, version: 1, agreement: "us-jp", commitment, action, input: {}, form, baseVersion: 1 },
    by: { id: "aki", name: "Aki", role: "editor" },
    ...{ status: "sent-back", proposedAt: "2026-05-01T00:00:00Z", publishedRevision: null, events: [] },
  };
}

test.each<[action: Action, commitment: string | null, form: Record<string, string[]>, address: string]>([
  ["assess", "07", {}, "/commitments/07?proposal=7#form"],
  ["link-comparable", "07", {}, "/commitments/07?proposal=7#comparable-form"],
  ["withdraw-check", "07", {}, "/commitments/07/evidence?proposal=7#uncheck-form"],
  ["withdraw-check", null, {}, "?proposal=7#uncheck-form"],
  ["record-check", null, {}, "?proposal=7#check-form"],
  ["create-commitment", null, {}, "/commitments/new?proposal=7#form"],
  ["edit-agreement", null, {}, "/details?proposal=7#form"],
  ["link-agreements", null, { change: ["add"] }, "?proposal=7#link-form"],
  [
    "link-agreements",
    null,
    { change: ["remove"], to: ["us-au"], kind: ["related"] },
    "?proposal=7#unlink-us-au-related-form",
  ],
])("a proposal to %s of %s is worded anew in the form it was written in", (action, commitment, form, address) => {
  const found = reviseAddress("en", proposal(action, commitment, { locale: ["ja"], ...form }));
  expect(found).toBe(`/ja/edit/agreements/us-jp${address}`);
});

test("a proposal that came from no form is worded anew nowhere", () => {
  expect(reviseAddress("en", proposal("assess", "07", null))).toBeNull();
});

test("addresses are written as people write them", () => {
  const written = [
    "0000:0000:0000:0000:0000:0000:0000:0001",
    "::ffff:192.0.2.7",
    "192.0.2.7",
    "2001:db8:0:0:0:0:0:1",
    "",
  ];
  expect(written.map(shortAddress)).toEqual(["::1", "192.0.2.7", "192.0.2.7", "2001:db8::1", ""]);
});
