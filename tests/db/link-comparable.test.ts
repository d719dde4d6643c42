import { expect, test } from "vitest";
import { linkComparable } from "@/lib/commands/link-comparable";
import { loadEntries } from "@/lib/data/entries";
import { verifyChain } from "@/lib/data/verify-chain";
import { replay } from "@/lib/domain/replay";
import { on, onSampleRecord, refusal } from "@/tests/support/command-sample";

const sample = onSampleRecord();
const other = { agreement: "another", commitment: "07" };
const linking = { ...on("01"), other, link: true, reason: "Both promise a first meeting." };

test("links a commitment, once, and takes the link back", async () => {
  const linked = await linkComparable(linking, sample.ask());
  expect(linked).toMatchObject({ ok: true, version: 2 });
  const now = async () => (await sample.stored()).commitments.find(({ ref }) => ref === "01");
  expect(await now()).toMatchObject({ ref: "01", version: 2, comparable: [other] });
  const again = { ...linking, version: 2 };
  await sample.expectRefusal(() => linkComparable(again, sample.ask()), { code: "unchanged", field: "other" });
  const undone = await linkComparable({ ...again, link: false }, sample.ask());
  expect(undone).toMatchObject({ ok: true, version: 3 });
  expect(await now()).toMatchObject({ version: 3, comparable: [] });
  const [, last] = (await loadEntries({}, sample.client())).slice(-2);
  expect(last).toMatchObject({ action: "link-comparable", subjectKind: "commitment", reason: linking.reason });
  expect(replay(await loadEntries({}, sample.client()))).toEqual([await sample.stored()]);
  expect(await verifyChain(sample.client())).toMatchObject({ ok: true });
});

test("refuses a link to another commitment of the same agreement, one that is not there, and one without a reason", async () => {
  const within = { ...linking, other: { agreement: "sample", commitment: "02" } };
  await sample.expectRefusal(() => linkComparable(within, sample.ask()), { code: "same-agreement", field: "other" });
  const itself = { ...linking, other: { agreement: "sample", commitment: "01" } };
  expect(await linkComparable(itself, sample.ask())).toMatchObject({ ok: true });
  const nothing = { ...linking, version: 2, link: false };
  await sample.expectRefusal(() => linkComparable(nothing, sample.ask()), { code: "unchanged", field: "other" });
  expect(refusal(await linkComparable({ ...linking, version: 2, reason: " " }, sample.ask()))).toMatchObject({
    code: "invalid",
  });
});

test("reads entries from before there were links as without any", async () => {
  const entries = await loadEntries({}, sample.client());
  const bare = entries.map((entry) => {
    if (entry.subjectKind !== "commitment") return entry;
    const { comparable: _, ...after } = entry.after as Record<string, unknown>;
    return { ...entry, after };
  });
  expect(replay(bare)).toEqual(replay(entries));
});
