import { describe, expect, test } from "vitest";
import { replay } from "@/lib/domain/replay";
import { type UndoneEntry, undone } from "@/lib/domain/undone";
import fc from "@/tests/support/fixed-chance";
import { acts, historyOf } from "@/tests/support/random-history";

/** The entries of a history, each with what it found in place of what it wrote. */
function taken(done: Parameters<typeof historyOf>[0]): {
  entries: UndoneEntry[];
  history: ReturnType<typeof historyOf>;
} {
  const history = historyOf(done);
  const last = new Map<string, unknown>();
  const entries = history.entries.map((entry) => {
    const key = `${entry.subjectKind} ${entry.commitment} ${entry.subjectId}`;
    const before = last.get(key) ?? null;
    last.set(key, entry.after);
    return { ...entry, before, removes: entry.after === null };
  });
  return { entries, history };
}

describe("taking entries back from the record as it stands", () => {
  test("gives what replaying the others gives, for random histories", () => {
    fc.assert(
      fc.property(acts, fc.nat(40), (done, kept) => {
        const { entries, history } = taken(done);
        fc.pre(history.record !== null);
        if (!history.record) return;
        const then = undone(history.record, entries.slice(kept));
        expect(then).toEqual(replay(history.entries.slice(0, kept))[0] ?? null);
      }),
      { numRuns: 200 },
    );
  });

  test("says that it cannot tell where something was taken out, or does not stand there", () => {
    const { entries, history } = taken([[{ kind: "check", ref: "01", n: 1, day: 3 }, 1]]);
    const [last] = entries.slice(-1);
    if (!history.record || !last) throw new Error("no history");
    expect(undone(history.record, [{ ...last, removes: true }])).toBeUndefined();
    expect(undone(history.record, [{ ...last, subjectId: "another" }])).toBeUndefined();
    expect(undone(history.record, [])).toEqual(history.record);
  });
});
