import { expect, test } from "vitest";
import { consequences } from "@/lib/domain/consequences";
import type { DeadlineRule } from "@/lib/domain/record";
import { consequenceWords } from "@/lib/i18n/consequence-words";
import { commitment, record, viewOn } from "@/tests/support/record-builders";

/** What the list before saving says first of a new commitment 02, on 1 January 2026. */
function added(locale: "en" | "ja", rule: DeadlineRule): string {
  const [before, after] = [[], [commitment({ ref: "02", rule })]].map((fresh) =>
    viewOn(record({ commitments: [commitment(), ...fresh] }), "2026-01-01"),
  );
  if (!before || !after) throw new Error("no views");
  const [first] = consequences(before, after);
  if (!first) throw new Error("nothing changed");
  return consequenceWords(locale, first, (code) => code);
}

test("a new commitment is told with its due date, where its schedule stands and its days", () => {
  expect(added("en", { kind: "date", on: "2026-01-31" })).toBe(
    "Commitment 02 · Do one thing is added, due on Sat 31 January 2026 (30 days to go); schedule “Due soon”.",
  );
  expect(added("en", { kind: "date", on: "2026-01-01" })).toMatch(/due on .*1 January 2026; schedule “Due today”\.$/);
  expect(added("en", { kind: "none" })).toMatch(/No due date; schedule “No deadline”\.$/);
  expect(added("ja", { kind: "date", on: "2026-01-31" })).toMatch(/期日は2026年1月31日.*（.*30日.*）、日程は「.+」。$/);
});
